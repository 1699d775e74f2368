/** The rules of the plan from its records: everything that decides, without a word for readers. Pure. */
import type { Stage } from '#content/vocabulary.ts';
import type { Condition, Rules, Task } from './model.ts';

/** A task's record, as far as the rules need it. */
export type TaskRecord = Omit<Task, 'stage'>;

/** Records as the files hold them. */
export interface Records {
  readonly stages: readonly { readonly stage: Stage; readonly tasks: readonly TaskRecord[] }[];
  readonly questions: readonly { readonly id: string; readonly assume?: string | undefined }[];
  readonly groups: Readonly<Record<string, { readonly when: Condition }>>;
}

/** Puts the rules together. Fields that hold words or links are left behind. */
export function rulesOf({ stages, questions, groups }: Records): Rules {
  const tasks = stages.flatMap(({ stage, tasks: own }) =>
    own.map(({ id, when, urgent, after, checks, irreversible, day, measure, tier, topics }): Task => ({
      id,
      stage,
      when,
      urgent,
      after,
      checks,
      irreversible,
      day,
      measure,
      tier,
      topics,
    })),
  );
  return {
    tasks,
    groups: Object.fromEntries(Object.entries(groups).map(([name, { when }]) => [name, when])),
    assumed: Object.fromEntries(questions.flatMap(({ id, assume }) => (assume ? [[id, assume]] : []))),
  };
}
