import { getCollection } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

/** A change in one language. */
export interface ToldChange {
  readonly id: string;
  /** The day, as YYYY-MM-DD. */
  readonly on: string;
  readonly path: string;
  readonly text: string;
}

/** What changed for readers, the newest first. */
export async function changesIn(locale: Locale): Promise<ToldChange[]> {
  const entries = (await getCollection('changes')).map(({ data }) => data);
  return entries
    .map(({ id, on, path, zh, en }) => ({ id, on, path, text: locale.words === 'en' ? en : zh }))
    .sort((a, b) => b.on.localeCompare(a.on));
}
