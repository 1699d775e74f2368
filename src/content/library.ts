import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { LOCALES, type Locale, WRITTEN } from '#i18n/locales.ts';
import { site } from '../../site.config.ts';
import { splitId } from './rules.ts';

type Words = 'guide' | 'pages' | 'situations' | 'topics' | 'letters' | 'cards';

/** A page's words and the language they are in, which is another one where a translation is missing. */
export interface Found<C extends Words> {
  readonly entry: CollectionEntry<C>;
  readonly voice: Locale;
  readonly isFallback: boolean;
}

/** The words of a page in a language, else in the other written language. Fails when nobody has written it. */
export async function wordsOf<C extends Words>(
  collection: C,
  page: string,
  locale: Locale,
): Promise<Found<C>> {
  for (const written of [locale.words, ...WRITTEN.filter((other) => other !== locale.words)]) {
    const entry = await getEntry(collection, `${written}/${page}`);
    if (!entry) continue;
    const isFallback = written !== locale.words;
    const voice = isFallback ? (LOCALES.find(({ id }) => id === written) ?? locale) : locale;
    return { entry: entry as CollectionEntry<C>, voice, isFallback };
  }
  throw new Error(`content/${collection}: no language has the page "${page}"`);
}

/** Whether this site has what a page needs. */
function isWanted(data: object): boolean {
  return !('needs' in data) || data.needs !== 'corrections' || site.corrections !== '';
}

/** Ids of the pages of a collection, whichever language has them, in a stable order. */
export async function pageIds(collection: Words): Promise<string[]> {
  const entries = await getCollection(collection, ({ data }) => isWanted(data));
  return [...new Set(entries.map(({ id }) => splitId(id)[1]))].sort();
}
