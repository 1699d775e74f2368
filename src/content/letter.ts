import { z } from 'astro/zod';
import { PARTS } from '#letters/model.ts';
import { LETTERS, MEASURES, TOPICS } from './vocabulary.ts';
import { pageWords } from './words.ts';

const text = z.string().min(1);
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values).describe(`one of: ${values.join(', ')}`);
const id = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .describe('an id of lower-case letters and single hyphens');
const ids = z.array(id).describe('a list of ids');
const said = z.strictObject({ zh: text, en: text });

/** A field of a letter, the same in every letter that has it: an entry of `content/letters/fields.yaml`. */
export const letterField = z.strictObject({
  type: oneOf(['line', 'text', 'date']),
  /** On which side of today a date must be. */
  tense: oneOf(['past', 'future']).optional(),
  autocomplete: text.optional(),
  hint: said.optional().describe('what to write there: zh and en'),
});

/** A field by its id, or with what is special about it in this letter. */
const fieldUse = z.preprocess(
  (value) => (typeof value === 'string' ? { id: value } : value),
  z.strictObject({ id, optional: z.boolean().default(false) }),
);

/** A paragraph by its id. `when` and `unless` name a field that must be filled or empty; `item` numbers it. */
const paragraph = z.preprocess(
  (value) => (typeof value === 'string' ? { id: value } : value),
  z.strictObject({
    id,
    when: id.optional(),
    unless: id.optional(),
    item: z.boolean().default(false),
    /** No words of its own: here stand the things that the reader ticked. */
    ticked: z.boolean().default(false),
  }),
);

const topics = z.array(oneOf(TOPICS)).describe(`a list of: ${TOPICS.join(', ')}`);

/** What a letter is made of: `content/letters/<id>.yaml`. */
export const letterForm = z.strictObject({
  layout: oneOf(['letter', 'statement', 'message']),
  to: oneOf(['operator', 'regulator', 'service', 'contacts']),
  fields: z.array(fieldUse).min(1).describe('the fields in the order of the form'),
  head: z.strictObject({ from: ids, to: ids }).default({ from: [], to: [] }),
  details: ids.default([]),
  paragraphs: z.array(paragraph).min(1),
  signatures: ids,
  enclose: ids.describe('what to enclose, by ids of texts/<language>.yaml'),
  law: topics.describe('topics whose facts a letter may rest on'),
  send: topics.describe('topics whose facts say where it goes'),
  answer: z
    .array(oneOf(MEASURES))
    .optional()
    .describe('figures of a region that say how long an answer may take'),
  wait: z.number().int().positive().optional().describe('days to wait for an answer'),
  next: oneOf(LETTERS).optional().describe('the letter that follows when there is no answer'),
});
export type LetterForm = z.infer<typeof letterForm>;

const letterText = z.strictObject({
  subject: text.optional(),
  greeting: text.optional(),
  closing: text.optional(),
  paragraphs: z.record(id, text),
});

const parts = z.array(oneOf(PARTS)).describe(`a list of the parts of a letter: ${PARTS.join(', ')}`);

/** The words of all letters in one language: `content/letters/texts/<language>.yaml`. */
export const letterTexts = z.strictObject({
  checked: z.boolean().describe('whether a native speaker has read it'),
  /** Where a language puts the parts of a letter elsewhere. */
  order: parts.optional(),
  /** How far its paragraphs begin from the margin, in characters. */
  indent: z
    .union([z.literal(1), z.literal(2)])
    .describe('1 or 2')
    .optional(),
  /** Parts that stand in the middle of the line, or at its end. */
  middle: parts.optional(),
  ends: parts.optional(),
  words: z.strictObject({ signature: text, enclosures: text }),
  labels: z.record(id, text),
  enclosures: z.record(id, text),
  letters: z.record(oneOf(LETTERS), letterText),
});
export type LetterTexts = z.infer<typeof letterTexts>;

/** Words around a letter: front matter of `content/letters/<locale>/<id>.mdx`. */
export const letterWords = pageWords.extend({
  short: text.max(30).describe('its name in lists, at most 30 characters'),
});
