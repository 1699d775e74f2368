/** A condition as a sentence, made of the clauses that editors wrote for answers and groups. */
import type { Condition } from './model.ts';

/** Clauses and the words that join them, in one language. */
export interface Clauses {
  /** By question and answer: `reason.died` → “the holder has died”. */
  readonly answers: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly and: string;
  readonly or: string;
  /** What is left out, after a clause: ` (not if {x})`. */
  readonly but: string;
  /** The whole sentence: `Only if {x}.` */
  readonly only: string;
  /** The whole sentence, for a condition that only leaves something out: `Not if {x}.` */
  readonly never: string;
}

const put = (template: string, x: string) => template.replace('{x}', x);

function clause(condition: Condition, words: Clauses): string {
  if ('group' in condition) return words.groups[condition.group] ?? condition.group;
  if ('any' in condition) return condition.any.map((part) => clause(part, words)).join(words.or);
  if ('not' in condition) return put(words.but, clause(condition.not, words)).trim();
  if ('all' in condition) {
    const positive = condition.all.filter((part) => !('not' in part)).map((part) => clause(part, words));
    const negative = condition.all.flatMap((part) => ('not' in part ? [clause(part.not, words)] : []));
    return positive.join(words.and) + (negative.length > 0 ? put(words.but, negative.join(words.or)) : '');
  }
  const parts = Object.entries(condition) as [string, readonly string[]][];
  return parts
    .map(([question, values]) =>
      values.map((value) => words.answers[`${question}.${value}`] ?? value).join(words.or),
    )
    .join(words.and);
}

/** The sentence for a condition; nothing for a task that is for everybody. */
export function say(condition: Condition | undefined, words: Clauses): string | undefined {
  if (condition === undefined) return undefined;
  if ('not' in condition) return put(words.never, clause(condition.not, words));
  return put(words.only, clause(condition, words));
}
