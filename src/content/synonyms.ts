/**
 * Words that the search understands and the glossary does not explain: `content/vocabulary/synonyms.yaml`;
 * and words that carry a sentence and say nothing: `content/vocabulary/stopwords.yaml`.
 */
import { z } from 'astro/zod';
import { sitePath, type Term, wordsByLanguage } from './glossary.ts';

/** One entry: words that mean the same as each other, or as a term of the glossary. */
export const synonym = z.strictObject({
  same: z.string().optional().describe('the id of a glossary term that the words stand for'),
  words: wordsByLanguage,
  wrong: z.boolean().optional().describe('true where the words are mistakes; goes with same'),
  see: sitePath.optional().describe('the page that whoever types one of the words wants'),
  note: z.string().describe('why it is here'),
});
export type Synonym = z.infer<typeof synonym>;

export const synonyms = z.array(synonym);

/** Words of each language that a question is searched without, separated by spaces. */
export const stopwords = z.strictObject({ 'zh-hans': z.string(), 'zh-hant': z.string(), en: z.string() });
export type Stopwords = z.infer<typeof stopwords>;

/** What is wrong with the synonyms although each is well formed: one line per fault. */
export function synonymFaults(list: readonly Synonym[], terms: readonly Term[]): string[] {
  const ids = new Set(terms.map(({ id }) => id));
  return list.flatMap(({ same, wrong, words }, at) => {
    const all = Object.values(words).flat();
    const where = `synonym ${at + 1} (${all[0] ?? ''})`;
    const faults: string[] = [];
    if (all.length === 0) faults.push(`${where}: words: found nothing; write at least one`);
    if (same !== undefined && !ids.has(same))
      faults.push(`${where}: same: found "${same}"; write the id of a glossary term`);
    if (wrong && same === undefined)
      faults.push(`${where}: wrong: found it without same; write what the mistake stands for`);
    // A single character would be found in half of all words.
    for (const word of all)
      if (/^\p{Script=Han}$/u.test(word))
        faults.push(`${where}: found "${word}"; write at least two characters`);
    return faults;
  });
}
