import { z } from 'astro/zod';
import { WRITTEN } from '#i18n/locales.ts';
import type { CollectionRule } from './checked.ts';
import { splitId } from './rules.ts';
import { ANSWERS, LETTERS, SENTENCES, SITUATIONS, STAGES, TOPICS } from './vocabulary.ts';
import { common, line, lines } from './words.ts';

/** Where a situation stands in the chooser: what is pressing, where one is, whose the line is, what line it is. */
export const SITUATION_GROUPS = ['urgent', 'where', 'whose', 'line'] as const;

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values).describe(`one of: ${values.join(', ')}`);
const some = <const T extends readonly string[]>(values: T, what: string) =>
  z
    .array(oneOf(values))
    .min(1)
    .describe(`a list of ${what}: ${values.join(', ')}`);

/** What belongs to a situation: an entry of `content/situations/links.yaml`. */
export const situationLinks = z.strictObject({
  group: oneOf(SITUATION_GROUPS),
  steps: some(STAGES, 'steps of the guide'),
  topics: some(TOPICS, 'topics'),
  letters: some(LETTERS, 'letters'),
  cards: some(SENTENCES, 'sentences'),
  answers: z
    .strictObject({
      kind: oneOf(ANSWERS.kind).optional(),
      billing: oneOf(ANSWERS.billing).optional(),
      reason: oneOf(ANSWERS.reason).optional(),
      holder: oneOf(ANSWERS.holder).optional(),
      texts: oneOf(ANSWERS.texts).optional(),
      present: oneOf(ANSWERS.present).optional(),
      bundle: oneOf(ANSWERS.bundle).optional(),
    })
    .describe('answers of the plan, e.g. { reason: lost }'),
});
export type SituationLinks = z.infer<typeof situationLinks>;

/** Words of a situation: front matter of `content/situations/<locale>/<id>.mdx`. */
export const situationWords = z.strictObject({
  ...common,
  short: line(26, 'its name in the chooser, at most 26 characters, as the reader would say it'),
  doNot: lines(1, 5, 'one thing not to do, as a sentence of plain text'),
  doNow: lines(2, 5, 'one thing to do at once, as a sentence of plain text'),
  for: line(200, 'one sentence: who this page is for'),
  notFor: z
    .array(
      z.strictObject({
        text: line(120, 'whom this page does not fit, as the reader would say it'),
        path: z
          .string()
          .regex(/^\/(?:[a-z0-9-]+\/)+$/)
          .describe('the path of the page that fits, such as /situations/death/'),
      }),
    )
    .min(1)
    .max(4)
    .describe('a list of 1 to 4: whom this page does not fit, and the page that does'),
});
export type SituationWords = z.infer<typeof situationWords>;

/** Every situation has words in both written languages, and there is no other. */
export const situationsAreWhole: CollectionRule<SituationWords> = (entries) => {
  const ids = new Set(entries.map(({ id }) => id));
  const missing = WRITTEN.flatMap((locale) => SITUATIONS.map((page) => `${locale}/${page}`))
    .filter((id) => !ids.has(id))
    .map((id) => `content/situations/${id}.mdx: file: found nothing; write it: each situation has a page`);
  const unknown = entries
    .filter(({ id }) => !(SITUATIONS as readonly string[]).includes(splitId(id)[1]))
    .map(
      ({ file, id }) =>
        `${file}: file name: found "${splitId(id)[1]}"; write one of: ${SITUATIONS.join(', ')}`,
    );
  return [...missing, ...unknown];
};

/** Each situation has its links. */
export const linksAreWhole: CollectionRule<SituationLinks> = (entries) => {
  const ids = new Set(entries.map(({ id }) => id));
  return SITUATIONS.filter((id) => !ids.has(id)).map(
    (id) => `content/situations/links.yaml: ${id}: found nothing; write what belongs to this situation`,
  );
};
