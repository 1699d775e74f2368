import { z } from 'astro/zod';
import { REGION_CODES } from './places.ts';
import { CHANNELS, LINES, MEASURES, TOPICS, UNITS } from './vocabulary.ts';
import { day, latestToday } from './words.ts';

/** How well a statement is borne out, best first. */
export const STRENGTHS = ['primary', 'two-secondary', 'single-secondary'] as const;

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

const sourceIds = z
  .array(z.string())
  .min(1)
  .describe('the ids of at least one source of this record, e.g. [s1, s2]');
const text = z.string().min(1);
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values).describe(`one of: ${values.join(', ')}`);
const twoLanguages = (what: string) =>
  z.strictObject({
    en: text.describe(`${what} in English`),
    zh: text.describe(`${what} in Simplified Chinese`),
  });
const lines = z
  .array(oneOf(LINES))
  .min(1)
  .describe(`a list of: ${LINES.join(', ')}`);

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
const retired = z
  .strictObject({
    on: day,
    reason: twoLanguages('why it is retired'),
    successor: text.optional().describe('the id of what took its place in this record'),
  })
  .optional()
  .describe('on, reason and, if any, successor');

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
  retired,
});

/** A figure that the statement gives, for charts and dates. Calendar units count on the calendar. */
const measure = z.strictObject({
  what: oneOf(MEASURES),
  exactly: z.number().positive().optional(),
  at_least: z.number().positive().optional(),
  at_most: z.number().positive().optional(),
  unit: oneOf(UNITS),
  by: text.optional().describe('the operator whose figure it is, as its name stands in the record'),
  lines: lines.optional(),
});
export type Measure = z.infer<typeof measure>;

export const fact = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2}-[a-z0-9-]+$/)
    .describe('an id such as ph-closing-steps, never changed once published'),
  topic: oneOf(TOPICS),
  applies_to: lines,
  en: text.describe('the statement in English'),
  zh: text.describe('the statement in Simplified Chinese'),
  sources: sourceIds,
  strength: oneOf(STRENGTHS),
  strength_reason: twoLanguages('why its sources bear it out all the same').optional(),
  note: z
    .strictObject({
      en: text.describe('the note in English'),
      zh: z.string().describe('the note in Simplified Chinese'),
    })
    .optional(),
  measures: z.array(measure).min(1).optional(),
  conflicts_with: z.array(text).min(1).optional().describe('ids of facts of this record that say otherwise'),
  retired,
});
export type Fact = z.infer<typeof fact>;

const factId = text.nullable().describe('the id of a fact of this record, or null: not known');

/** What holds in one region: `content/facts/regions/<CODE>.yaml`. */
export const region = z.strictObject({
  code: z.enum(REGION_CODES).describe('an ISO 3166-1 code in capitals, or EU'),
  names: twoLanguages('the name'),
  read_on: day,
  answer: twoLanguages('the short answer').optional(),
  first: z.strictObject({ prepaid: factId, postpaid: factId, esim: factId, lost: factId }).optional(),
  calling_code: z.string().nullable(),
  counter_languages: z.array(text),
  regulator: z.strictObject({
    name: z.strictObject({ en: text, zh: text, local: text.optional() }),
    site: z.url(),
    complaint: z
      .strictObject({
        url: z.url().optional(),
        phone: text.optional(),
        en: text,
        zh: text,
        verified: z.boolean().optional(),
      })
      .optional(),
    sources: z.array(text),
    verified: z.boolean().optional(),
  }),
  facts: z.array(fact),
  operators: z.array(
    z.strictObject({
      name: text,
      brands: z.array(text),
      site: z.url(),
      support: z.url().optional(),
      hotline: text.optional(),
      hotline_abroad: text.optional(),
      verified: z.boolean().describe('whether its pages were read'),
      closing: z
        .strictObject({
          en: text,
          zh: text,
          channels: z.array(oneOf(CHANNELS)),
          url: z.url().optional(),
          sources: sourceIds,
        })
        .optional(),
    }),
  ),
  sources: z.record(z.string(), source),
  unknown: z.array(z.strictObject({ topics: z.array(oneOf(TOPICS)), en: text, zh: z.string() })),
});
export type Region = z.infer<typeof region>;
export type Operator = Region['operators'][number];
export type Retired = z.infer<typeof retired>;
export type Source = z.infer<typeof source>;
