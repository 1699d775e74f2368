/** Reading answers from outside: an address, a file, what is stored. Whatever does not fit is left out or refused. */
import * as v from 'valibot';
import { ANSWERS } from '#content/vocabulary.ts';
import { isDay } from './days.ts';
import type { Answers } from './model.ts';

const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const day = v.pipe(v.string(), v.check(isDay));

/** The schema of each question's answer, by its name. */
const QUESTIONS: Readonly<Record<string, v.GenericSchema<string>>> = {
  region,
  day,
  ...Object.fromEntries(
    Object.entries(ANSWERS).map(([question, values]) => [question, v.picklist([...values])]),
  ),
};

/** Answers, each of which may be open. Anything else in the object makes it invalid. */
export const answersSchema = v.strictObject(
  Object.fromEntries(Object.entries(QUESTIONS).map(([name, schema]) => [name, v.optional(schema)])),
) as unknown as v.GenericSchema<Answers>;

/**
 * Answers from the part of an address after `#`: `reason=died&kind=esim&region=HK&day=2026-12-31`.
 * Unknown names and values are left out, so that a link of tomorrow still opens today.
 */
export function answersFromHash(hash: string): Answers {
  const found = new URLSearchParams(hash.replace(/^#/, ''));
  return Object.fromEntries(
    Object.entries(QUESTIONS).flatMap(([name, schema]) => {
      const result = v.safeParse(schema, found.get(name));
      return result.success ? [[name, result.output]] : [];
    }),
  );
}

/** The same answers as such an address; empty when nothing is answered. */
export function answersToHash(answers: Answers): string {
  const given = Object.entries(answers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
