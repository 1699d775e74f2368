/**
 * Words of the subject, in three languages, and the other words that readers use for the same thing:
 * `content/vocabulary/glossary.yaml`. One list for the glossary page, the search and the Traditional pages;
 * what the last take from it is in `#i18n/hant/terms.ts`.
 */
import { z } from 'astro/zod';
import type { CollectionRule } from './checked.ts';

const text = z.string().trim().min(1);
const word = text.max(60).describe('a word or a short phrase');
const words = z.array(word).describe('a list of words that readers use for the same thing');

/** A bare path on the site, with an anchor where it leads to a part of a page. */
export const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/)
  .describe('a path of this site without its language, such as /guide/close/');

/** Kinds of page that readers ask for by name, as `main[data-search]` has them: “template” for a letter. */
export const pageKinds = z
  .array(z.enum(['letter', 'card', 'cards']))
  .min(1)
  .optional()
  .describe('the kinds of page that whoever types this word wants, such as [letter]');

/** Words by language. What one language lacks is left out. */
export const wordsByLanguage = z.strictObject({
  'zh-hans': words.optional(),
  'zh-hant': words.optional(),
  en: words.optional(),
});

/** A Simplified word with the one that Traditional pages write for it. */
const pair = z
  .record(word, word)
  .refine((value) => Object.keys(value).length === 1, 'more than one word')
  .describe('a Simplified word and, after a colon, the Traditional one');

/** What else a term is called: by language, and by place where only readers there say it. */
const also = z.strictObject({
  'zh-hans': z
    .array(z.union([word, pair]))
    .optional()
    .describe('a list of words; a word with a Traditional one after a colon is written so on those pages'),
  'zh-hant': words.optional(),
  tw: words.optional(),
  hk: words.optional(),
  en: words.optional(),
  gb: words.optional(),
  us: words.optional(),
});

const both = (what: string) =>
  z.strictObject({
    zh: text.describe(`${what}, in Simplified Chinese`),
    en: text.describe(`${what}, in English`),
  });

/** One entry of the glossary. */
export const term = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .describe('its anchor: lower-case letters, digits and single hyphens; never changed once published'),
  'zh-hans': word,
  'zh-hant': word,
  en: word,
  also: also.optional(),
  heard: z
    .string()
    .transform((list) => list.split(/,\s*/))
    .pipe(words)
    .optional()
    .describe('words that readers type and the page does not show, with commas between them'),
  slips: words.optional().describe('a list of mistakes for its words; the reader is told which was meant'),
  pinyin: z
    .string()
    .regex(/^[a-z ]+$/)
    .optional()
    .describe('how zh-hans is read, in letters without tones, where a dictionary would read it wrongly'),
  means: both('what it means in plain words'),
  note: z.strictObject({ zh: text.optional(), en: text.optional() }).optional(),
  see: sitePath.optional().describe('the page that whoever types this word wants'),
  kinds: pageKinds,
  fork: z
    .array(z.strictObject({ ...both('one thing that the word may mean').shape, path: sitePath }))
    .min(2)
    .optional()
    .describe('the ways that an ambiguous word may go, at least two, each with zh, en and path'),
});
export type Term = z.infer<typeof term>;

type Also = NonNullable<Term['also']>;
export type Place = keyof Also;

/** Other words for a term in a language or a place, in the order of the record. A pair has one for each script. */
export function otherWords({ also = {} }: Term, place: Place): string[] {
  const pairs = (also['zh-hans'] ?? []).filter((said) => typeof said !== 'string');
  const own = (also[place] ?? []).flatMap((said) => (typeof said === 'string' ? [said] : Object.keys(said)));
  return place === 'zh-hant' ? [...pairs.flatMap((pair) => Object.values(pair)), ...own] : own;
}

/** Every right word for a term, of all languages and places. */
export function wordsFor(entry: Term): string[] {
  const { 'zh-hans': hans, 'zh-hant': hant, en, also = {}, heard = [] } = entry;
  const others = new Set(['zh-hant', ...Object.keys(also)] as Place[]);
  return [hans, hant, en, ...[...others].flatMap((place) => otherWords(entry, place)), ...heard];
}

/** A word is the headword of one term only; a single character would be found in half of all words. */
export const termsHold: CollectionRule<Term> = (entries) => {
  const seen = new Map<string, string>();
  return entries.flatMap(({ file, data }) => [
    ...(['zh-hans', 'zh-hant', 'en'] as const).flatMap((language) => {
      const key = `${language} ${data[language].toLowerCase()}`;
      const other = seen.get(key);
      seen.set(key, data.id);
      if (other === undefined) return [];
      return [
        `${file}: ${data.id}.${language}: found "${data[language]}", the headword of ${other} as well; write it once, or put it under also`,
      ];
    }),
    ...[...wordsFor(data), ...(data.slips ?? [])]
      .filter((said) => /^\p{Script=Han}$/u.test(said))
      .map((said) => `${file}: ${data.id}: found "${said}"; write at least two characters`),
  ]);
};
