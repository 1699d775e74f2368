import { z } from 'astro/zod';
import {
  ANSWERS,
  CATEGORIES,
  COVERS,
  DIFFICULTIES,
  GUARDS,
  NUMBER_USES,
  PROOFS,
} from '#accounts/vocabulary.ts';
import type { CollectionRule } from './checked.ts';
import { oneOf, source, STRENGTHS, text, twoLanguages } from './source.ts';
import { UNITS } from './vocabulary.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .describe('lower-case letters, digits and single hyphens; it is the address, never changed once published');

/** A region of the fact base, or the whole world. */
const place = z
  .string()
  .regex(/^([A-Z]{2}|world)$/)
  .describe('a region code such as CN, or world');

/** A month or a day: archived pages were read over several days, and a month may be all that is known. */
const readOn = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  )
  .describe('when the sources were read, as YYYY-MM or YYYY-MM-DD');

const unknown = z.literal('unknown');
const said = z
  .union([unknown, twoLanguages('the steps')])
  .describe('{en, zh}, or unknown where no source says it');
const answer = oneOf(ANSWERS);
const list = <const T extends readonly string[]>(values: T) =>
  z
    .union([unknown, z.array(oneOf(values))])
    .describe(`unknown, or a list of: ${values.join(', ')}; [] means none`);

/** How long something takes, as a source gives it. */
const wait = z
  .union([
    unknown,
    z
      .strictObject({
        exactly: z.number().positive().optional(),
        at_least: z.number().positive().optional(),
        at_most: z.number().positive().optional(),
        unit: oneOf(UNITS),
      })
      .refine(({ exactly, at_least, at_most }) => [exactly, at_least, at_most].some((n) => n !== undefined)),
  ])
  .describe('unknown, or a figure such as {at_least: 1, at_most: 3, unit: working-days}');
export type Wait = z.infer<typeof wait>;

/** Where a reader goes to act: nobody between may read along. */
const secure = z
  .url({ protocol: /^https$/ })
  .describe('an address over https; where there is none, leave it out and cite the source');

const route = {
  how: said,
  url: secure.optional().describe('the page to go to, or on which the steps were read, over https'),
  verified: z.boolean().optional().describe('false where the page itself was not seen'),
};

/** One account, or one kind of account, that hangs on a phone number: `content/facts/accounts/services/<id>.yaml`. */
export const service = z.strictObject({
  id,
  names: twoLanguages('the name'),
  aliases: z.array(text).optional().describe('what else people call it when they search'),
  domains: z
    .array(text)
    .describe('its own domains; [] for an entry that stands for many, such as bank cards'),
  listed_as: z
    .array(text)
    .optional()
    .describe('domains of the entries of the public directory that are this service'),
  category: oneOf(CATEGORIES),
  regions: z.array(place).min(1),
  number_is: z.array(oneOf(NUMBER_USES)).min(1),
  guards: z
    .array(oneOf(GUARDS))
    .describe(`what it holds that opens other accounts: ${GUARDS.join(', ')}; [] for none`),
  wallet: z
    .literal(true)
    .optional()
    .describe(
      'true where money lies in it or can be paid with it besides what it is for, as its sources say',
    ),
  read_on: readOn,
  change: z.strictObject({
    ...route,
    old_number: answer.describe(
      'whether the usual way needs a code sent to the old number: yes, no, sometimes, unknown',
    ),
    proofs: list(PROOFS),
    wait,
  }),
  gone: z.strictObject({ ...route, proofs: list(PROOFS), wait }),
  texts: z.strictObject({
    replace: list(PROOFS),
    off: answer.describe('whether text codes can be switched off'),
  }),
  close: z.strictObject({
    ...route,
    old_number: answer,
    difficulty: z
      .union([unknown, oneOf(DIFFICULTIES)])
      .describe(`unknown, or one of: ${DIFFICULTIES.join(', ')}`),
    wait,
  }),
  reassigned: said.describe(
    'what happens to the account when the number is given to somebody else, or unknown',
  ),
  sources: z.array(source).min(1).describe('at least one source'),
  strength: oneOf(STRENGTHS),
  note: twoLanguages('what a careful reader should know of the sources').optional(),
});
export type Service = z.infer<typeof service>;

/** An official service that shows or undoes many bindings, or lines, at once: `content/facts/accounts/lookups/<id>.yaml`. */
export const lookup = z.strictObject({
  id,
  names: twoLanguages('the name'),
  regions: z.array(place).min(1),
  covers: oneOf(COVERS),
  access: twoLanguages('how to get to it').optional(),
  url: secure.optional(),
  verified: z.boolean().optional(),
  read_on: readOn,
  en: text.describe('what it does, and for whom, in English'),
  zh: text.describe('the same in Simplified Chinese'),
  sources: z.array(source).min(1),
  strength: oneOf(STRENGTHS),
  note: twoLanguages('what a careful reader should know of the sources').optional(),
});
export type Lookup = z.infer<typeof lookup>;

/** What was looked for and not found: `content/facts/accounts/unknown.yaml`. */
export const unknownAccounts = z.strictObject({
  services: z.array(
    z.strictObject({
      names: twoLanguages('the name'),
      domain: text.optional().describe('its domain in the public directory, if it is there'),
      why: twoLanguages('what was found instead'),
    }),
  ),
  gaps: z.array(twoLanguages('what is not known')),
});

/** A record lies in the file of its id. */
export const fileIsId: CollectionRule<{ id: string }> = (entries) =>
  entries
    .filter(({ file, data }) => !file.endsWith(`/${data.id}.yaml`))
    .map(({ file, data }) => `${file}: id: found "${data.id}"; write the name of the file without .yaml`);
