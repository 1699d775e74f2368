/**
 * Words that the search understands and that are no word of the glossary: `content/vocabulary/synonyms.yaml`;
 * and words that carry a sentence and say nothing: `content/vocabulary/stopwords.yaml`.
 */
import { z } from 'astro/zod';
import { pageKinds, sitePath, type Term, wordsByLanguage, wordsFor } from './glossary.ts';

/** One entry: words that mean the same as each other. */
export const synonym = z.strictObject({
  words: wordsByLanguage,
  see: sitePath.optional().describe('the page that whoever types one of the words wants'),
  kinds: pageKinds,
  note: z.string().describe('why it is here'),
});
export type Synonym = z.infer<typeof synonym>;

export const synonyms = z.array(synonym);

/** Words of each language that a question is searched without, separated by spaces. */
export const stopwords = z.strictObject({ 'zh-hans': z.string(), 'zh-hant': z.string(), en: z.string() });
export type Stopwords = z.infer<typeof stopwords>;

/** What is wrong with the synonyms although each is well formed: one line per fault. */
export function synonymFaults(list: readonly Synonym[], terms: readonly Term[]): string[] {
  const said = new Map(
    terms.flatMap((term) =>
      [...wordsFor(term), ...(term.slips ?? [])].map((word) => [word.toLowerCase(), term.id] as const),
    ),
  );
  return list.flatMap(({ words }, at) => {
    const all = Object.values(words).flat();
    const where = `synonym ${at + 1} (${all[0] ?? ''})`;
    if (all.length === 0) return [`${where}: words: found nothing; write at least one`];
    return all.flatMap((word) => {
      const term = said.get(word.toLowerCase());
      if (term !== undefined)
        return [
          `${where}: found "${word}", a word of the glossary; leave it out here, and write what else it is called under "${term}" there`,
        ];
      // A single character would be found in half of all words.
      if (/^\p{Script=Han}$/u.test(word)) return [`${where}: found "${word}"; write at least two characters`];
      return [];
    });
  });
}
