import { z } from 'astro/zod';
import type { CollectionRule } from './checked.ts';
import { day } from './words.ts';

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
      .nullable(),
  )
  .describe('the source’s own date as YYYY, YYYY-MM or YYYY-MM-DD, or null');

const source = z.strictObject({
  url: z.url().describe('the address at which the source was read'),
  title: text.describe('the title of the source'),
  publisher: text.describe('who published it'),
  kind: z.enum(SOURCE_KINDS).describe(`one of: ${SOURCE_KINDS.join(', ')}`),
  dated: sourceDate,
  language: text.describe('the language of the source, e.g. en'),
  do_not_link: z.boolean().optional(),
  note: text.optional(),
});

const fact = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2}-[a-z0-9-]+$/)
    .describe('an id such as ph-closing-steps, never changed once published'),
  topic: text,
  applies_to: z.array(text),
  en: text.describe('the statement in English'),
  zh: text.describe('the statement in Simplified Chinese'),
  sources: sourceIds,
  strength: z.enum(STRENGTHS).describe(`one of: ${STRENGTHS.join(', ')}`),
  note: text.nullable().optional(),
});
export type Fact = z.infer<typeof fact>;

/** What holds in one region: `content/facts/regions/<CODE>.yaml`. */
export const region = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  names: z.strictObject({ en: text, zh: text }),
  read_on: day,
  calling_code: z.string().nullable(),
  counter_languages: z.array(text),
  regulator: z.looseObject({ site: z.url().optional() }),
  facts: z.array(fact),
  operators: z.array(
    z.looseObject({
      name: text,
      site: z.url().optional(),
      support: z.url().optional(),
      hotline: text.optional(),
      hotline_abroad: text.optional(),
    }),
  ),
  sources: z.record(z.string(), source),
  unknown: z.array(text).optional(),
});
export type Region = z.infer<typeof region>;
export type Source = z.infer<typeof source>;

/** A fact has an id of its own in the whole fact base, and every source that it names is in its record. */
export const factsHold: CollectionRule<Region> = (entries) => {
  const home = new Map<string, string>();
  return entries.flatMap(({ file, data }) => {
    const known = Object.keys(data.sources).join(', ');
    return data.facts.flatMap(({ id, sources }) => {
      const problems = sources
        .filter((key) => !Object.hasOwn(data.sources, key))
        .map(
          (key) =>
            `${file}: ${id}.sources: found "${key}"; write the id of a source of this record: ${known}`,
        );
      const other = home.get(id);
      if (other !== undefined)
        problems.push(`${file}: ${id}.id: found it in ${other} as well; write an id that no other fact has`);
      home.set(id, file);
      return problems;
    });
  });
};
