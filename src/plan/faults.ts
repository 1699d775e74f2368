/** What is wrong with the rules of the plan as a whole. Pure; the build and the report ask. */
import { ANSWERS, STAGES, TOPICS } from '#content/vocabulary.ts';
import { judge, questionsOf } from './conditions.ts';
import type { Answers, Condition, Rules, Task } from './model.ts';
import { cycleIn } from './order.ts';

export interface Faults {
  /** Tasks that no answers bring into a plan. */
  readonly unreachable: readonly string[];
  /** Named conditions that never hold. */
  readonly neverTrue: readonly string[];
  /** Tasks that wait for each other. */
  readonly cycle: readonly string[];
  readonly emptyStages: readonly string[];
  /** Groups that conditions name and nobody defined. */
  readonly unknownGroups: readonly string[];
  /** Questions that decide nothing. */
  readonly idleQuestions: readonly string[];
}

/** Every combination of answers to some questions, each of them open as well. */
export function* combinations(questions: readonly string[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) return void (yield {});
  const values: readonly (string | undefined)[] = [
    undefined,
    ...(ANSWERS[first as keyof typeof ANSWERS] ?? ['XX']),
  ];
  for (const answers of combinations(rest)) for (const value of values) yield { ...answers, [first]: value };
}

/** Whether some answers make a condition hold for certain. */
function canHold(condition: Condition | undefined, rules: Rules): boolean {
  for (const answers of combinations([...new Set(questionsOf(condition, rules.groups))]))
    if (judge(condition, answers, rules) === 'yes') return true;
  return false;
}

/** Names of the groups in a condition, at any depth. */
export function groupsIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('group' in condition) return [condition.group];
  if ('not' in condition) return groupsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(groupsIn);
  if ('any' in condition) return condition.any.flatMap(groupsIn);
  return [];
}

/** Looks at the rules from all sides. `asked` are the ids of the questions. */
export function faultsOf(rules: Rules, asked: readonly string[]): Faults {
  const { tasks, groups } = rules;
  const used = new Set(tasks.flatMap(({ when }) => questionsOf(when, groups)));
  if (tasks.some(({ topics = [] }) => topics.some((topic) => TOPICS.includes(topic)))) used.add('region');
  if (tasks.some(({ day, measure }: Task) => day || measure)) used.add('day');
  return {
    unreachable: tasks.filter(({ when }) => !canHold(when, rules)).map(({ id }) => id),
    neverTrue: Object.keys(groups).filter((group) => !canHold(groups[group], rules)),
    cycle: cycleIn(tasks) ?? [],
    emptyStages: STAGES.filter((stage) => !tasks.some((task) => task.stage === stage)),
    unknownGroups: [...new Set(tasks.flatMap(({ when }) => groupsIn(when)))].filter((name) => !groups[name]),
    idleQuestions: asked.filter((question) => !used.has(question)),
  };
}
