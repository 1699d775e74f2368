import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { CardWords } from './card.ts';
import type { Language } from './language.ts';

/** A language of the counter cards. */
export interface CardLanguage {
  readonly lang: string;
  /** Its place in the address: the tag in lower case. */
  readonly path: string;
  readonly name: Language;
  readonly words: CardWords;
}

/** The languages of the counter cards, by their tags. Fails where `content/languages.yaml` lacks one. */
export async function cardLanguages(): Promise<CardLanguage[]> {
  const entries = await getCollection('cardWords');
  const languages = entries.map(async ({ id: lang, data: words }) => {
    const name = await getEntry('languages', lang);
    if (!name)
      throw new AstroError(
        `content/languages.yaml: ${lang}: found nothing; write how the language is called`,
      );
    return { lang, path: lang.toLowerCase(), name: name.data, words };
  });
  return (await Promise.all(languages)).sort((a, b) => (a.lang < b.lang ? -1 : 1));
}
