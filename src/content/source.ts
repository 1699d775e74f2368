import { z } from 'astro/zod';
import { day, latestToday } from './words.ts';

/** How well a statement is borne out, best first. */
export const STRENGTHS = ['primary', 'two-secondary', 'single-secondary'] as const;

/** What a reader should know beside the strength: part of a statement is our conclusion or advice; its text was not read whole, or only in a copy. */
export const CAVEATS = ['inferred', 'in-part'] as const;

/** What kind of publisher a source is, in order of weight. `secondary` is cited by title, never linked. */
export const SOURCE_KINDS = [
  'law',
  'regulator',
  'operator',
  'platform',
  'consumer-body',
  'news',
  'secondary',
] as const;

/** Text that says something. */
export const text = z.string().min(1);
/** A value of a closed vocabulary; a wrong one is answered with the whole list. */
export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values).describe(`one of: ${values.join(', ')}`);
/** Something said in both written languages. */
export const twoLanguages = (what: string) =>
  z.strictObject({
    en: text.describe(`${what} in English`),
    zh: text.describe(`${what} in Simplified Chinese`),
  });

/** The source's own date, as far as it gives one: a year, a month or a day. */
const sourceDate = z
  .preprocess(
    (value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === 'number'
          ? `${value}`
          : value,
    z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/)
      .refine((value) => value <= latestToday().slice(0, value.length), 'a date in the future')
      .nullable(),
  )
  .describe('the source’s own date as YYYY, YYYY-MM or YYYY-MM-DD, or null');

/** What is retired keeps its place and its address, with the reason; nothing is deleted. */
export const retired = z
  .strictObject({
    on: day,
    reason: twoLanguages('why it is retired'),
    successor: text.optional().describe('the id of what took its place in this record'),
  })
  .optional()
  .describe('on, reason and, if any, successor');

/** Where a statement was read, and by whom it was published. */
export const source = z.strictObject({
  url: z.url().describe('the address at which the source was read'),
  title: text.describe('the title of the source'),
  publisher: text.describe('who published it'),
  kind: oneOf(SOURCE_KINDS),
  dated: sourceDate,
  language: text.describe('the language of the source, e.g. en'),
  read_on: day
    .optional()
    .describe('the day on which it was read, where that is not the record’s own read_on'),
  do_not_link: z
    .boolean()
    .optional()
    .describe('true where its page must not be linked: it sells, or leads astray'),
  seen_via: text.optional().describe('where its text was read, when not at its own address'),
  note: text.optional(),
  verified: z
    .boolean()
    .optional()
    .describe('false where the page itself was not seen, only a copy or an extract'),
  retired,
});
export type Source = z.infer<typeof source>;
