/** Conditions over answers that may be missing: the result is yes, no, or “it depends”. */
import type { Answers, Condition, Rules } from './model.ts';

/** `maybe`: the question that decides is still open. */
export type Verdict = 'yes' | 'no' | 'maybe';

const NOT: Record<Verdict, Verdict> = { yes: 'no', no: 'yes', maybe: 'maybe' };

/** All of them: one “no” decides, then one “maybe”. */
function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('maybe') ? 'maybe' : 'yes';
}

/** Judges a condition. A missing condition always holds; a group that nobody defined never does. */
export function judge(
  condition: Condition | undefined,
  answers: Answers,
  rules: Pick<Rules, 'groups' | 'assumed'>,
): Verdict {
  if (condition === undefined) return 'yes';
  const inner = (part: Condition) => judge(part, answers, rules);
  if ('all' in condition) return every(condition.all.map(inner));
  if ('any' in condition) return NOT[every(condition.any.map((part) => NOT[inner(part)]))];
  if ('not' in condition) return NOT[inner(condition.not)];
  if ('group' in condition) {
    const group = rules.groups[condition.group];
    return group === undefined ? 'no' : inner(group);
  }
  const parts = Object.entries(condition) as [keyof Answers, readonly string[]][];
  return every(
    parts.map(([question, values]) => {
      const answer = answers[question] ?? rules.assumed[question];
      if (answer === undefined) return 'maybe';
      return values.includes(answer) ? 'yes' : 'no';
    }),
  );
}

/** The questions on which a condition depends, groups looked up. */
export function questionsOf(condition: Condition | undefined, groups: Rules['groups']): string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap((part) => questionsOf(part, groups));
  if ('any' in condition) return condition.any.flatMap((part) => questionsOf(part, groups));
  if ('not' in condition) return questionsOf(condition.not, groups);
  if ('group' in condition) return questionsOf(groups[condition.group], groups);
  return Object.keys(condition);
}
