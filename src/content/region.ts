import { z } from 'astro/zod';
import { REGION_CODES } from './places.ts';
import { CAVEATS, oneOf, retired, source, STRENGTHS, text, twoLanguages } from './source.ts';
import { CHANNELS, FIRST, LINES, MEASURES, TOPICS, UNITS } from './vocabulary.ts';
import { day } from './words.ts';

const sourceIds = z
  .array(z.string())
  .min(1)
  .describe('the ids of at least one source of this record, e.g. [s1, s2]');
const lines = z
  .array(oneOf(LINES))
  .min(1)
  .describe(`a list of: ${LINES.join(', ')}`);

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
  caveats: z
    .array(oneOf(CAVEATS))
    .min(1)
    .optional()
    .describe(`a list of: ${CAVEATS.join(', ')}`),
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

/** A row of the first screen: for whom, the answer in a line or two, and the facts that bear it out. `for` alone: not known. */
const brief = z.strictObject({
  for: z
    .array(oneOf(FIRST))
    .min(1)
    .describe(`a list of: ${FIRST.join(', ')}`),
  facts: z
    .array(text)
    .min(1)
    .optional()
    .describe('the ids of the facts of this record that say so, e.g. [ph-closing-steps]'),
  en: text.optional().describe('the answer in a line or two, in English'),
  zh: text.optional().describe('the answer in a line or two, in Simplified Chinese'),
});
export type Brief = z.infer<typeof brief>;

/** What holds in one region: `content/facts/regions/<CODE>.yaml`. */
export const region = z.strictObject({
  code: z.enum(REGION_CODES).describe('an ISO 3166-1 code in capitals, or EU'),
  names: twoLanguages('the name'),
  also: z
    .array(text)
    .min(1)
    .optional()
    .describe('other names by which readers look for it, e.g. [UK, Britain]'),
  read_on: day,
  answer: twoLanguages('what to mind first').optional(),
  first: z.array(brief).optional().describe('rows with for, facts, en and zh'),
  calling_code: z.string().nullable().describe('digits in quotes, such as "63", or null'),
  counter_languages: z
    .array(text)
    .describe('tags of the languages that clerks speak, the usual one first, such as [fil, en]'),
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
