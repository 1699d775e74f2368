import { keep } from './keep.ts';
import { parseList } from './list.ts';
import { parseKept } from './names.ts';

/** The list of a language, from the network. */
export async function fetchList(base: string, locale: string): Promise<ReturnType<typeof parseList>> {
  const response = await fetch(`${base}offline/${locale}.json`, { cache: 'no-cache' });
  return response.ok ? parseList(await response.json()) : undefined;
}

/** Brings every kept language to a release, without a word: the reader asked for it once. Stops on a metered line. */
export async function updateKept(base: string, release: string): Promise<void> {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData) return;
  const locales = new Set((await caches.keys()).map((name) => parseKept(name)?.locale));
  for (const locale of locales) {
    const list = locale === undefined ? undefined : await fetchList(base, locale);
    if (list?.release === release)
      await keep(list, { signal: new AbortController().signal, tell: () => undefined });
  }
}
