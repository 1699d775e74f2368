/** The records of the plan, put together for its page. */
import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { faultsOf, groupsIn } from '#plan/faults.ts';
import type { Rules } from '#plan/model.ts';
import { rulesOf } from '#plan/rules.ts';
import type { PlanQuestions, PlanStage } from './plan.ts';
import { STAGES, type Stage } from './vocabulary.ts';

export interface PlanRecords {
  readonly questions: PlanQuestions['questions'];
  readonly groups: PlanQuestions['groups'];
  /** The six stages in their order. */
  readonly stages: readonly (PlanStage & { readonly stage: Stage })[];
  readonly rules: Rules;
}

/** Reads them. Fails where tasks and questions do not fit together, with what to write. */
export async function planRecords(): Promise<PlanRecords> {
  const entry = await getEntry('planQuestions', 'questions');
  if (!entry) throw new AstroError('content/plan/questions.yaml: file: found nothing; write it');
  const entries = await getCollection('planStages');
  const stages = STAGES.flatMap((stage) => {
    const found = entries.find(({ id }) => id === stage);
    return found ? [{ stage, ...found.data }] : [];
  });
  const { questions, groups } = entry.data;
  const rules = rulesOf({ stages, questions, groups });
  const faults = faultsOf(
    rules,
    questions.map(({ id }) => id),
  );
  const lines = [
    ...rules.tasks.flatMap(({ id, stage, when }) =>
      groupsIn(when)
        .filter((name) => faults.unknownGroups.includes(name))
        .map(
          (name) =>
            `content/plan/stages/${stage}.yaml: ${id}.when: found the group "${name}"; write one of: ${Object.keys(groups).join(', ')}`,
        ),
    ),
    // A group that nobody defined has a line of its own.
    ...(faults.unknownGroups.length > 0 ? [] : faults.unreachable).map(
      (id) => `content/plan: ${id}.when: found a condition that no answers fulfil; mend it`,
    ),
    ...faults.idleQuestions.map(
      (id) => `content/plan/questions.yaml: ${id}: found a question that decides nothing; take it out`,
    ),
  ];
  if (lines.length > 0) throw new AstroError(lines.join('\n'));
  return { questions, groups, stages, rules };
}
