import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { PlanQuestions, PlanStage } from '#content/plan.ts';
import { ANSWERS, STAGES } from '#content/vocabulary.ts';
import type { MeasureRecord, RegionRecord } from '#plan/measures.ts';
import type { Answers, Ticks } from '#plan/model.ts';
import { makePlan, type Plan } from '#plan/plan.ts';
import { rulesOf } from '#plan/rules.ts';

const read = (file: string): unknown => parse(readFileSync(`content/plan/${file}.yaml`, 'utf8'));

export const questions = read('questions') as PlanQuestions;
const stages = STAGES.map((stage) => ({ stage, ...(read(`stages/${stage}`) as PlanStage) }));
/** The rules that the site is built with. */
export const rules = rulesOf({ stages, questions: questions.questions, groups: questions.groups });
export const taskIds = rules.tasks.map(({ id }) => id);

export const NO_TICKS: Ticks = { done: [], skipped: [], overruled: [] };
export const planFor = (answers: Answers, ticks = NO_TICKS): Plan => makePlan(rules, answers, ticks);
export const idsOf = (plan: Plan) => plan.tasks.map(({ task }) => task.id);

/** Any answers, each question open or not. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    ...Object.fromEntries(
      Object.entries(ANSWERS).map(([question, values]) => [question, fc.constantFrom(...values)]),
    ),
    region: fc.constantFrom('DE', 'CN', 'HK', 'US', 'AE'),
    day: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  { requiredKeys: [] },
);

/** Any ticks, unknown ids among them. */
export const someTicks: fc.Arbitrary<Ticks> = fc.record({
  done: fc.subarray([...taskIds, 'account.gone', 'no-such-task']),
  skipped: fc.subarray(taskIds),
  overruled: fc.subarray(taskIds),
});

/** A region's record as the plan reads it, made from the facts that the site is built with. */
export function regionOf(code: string): RegionRecord {
  const { facts } = parse(readFileSync(`content/facts/regions/${code}.yaml`, 'utf8')) as RegionRecord;
  return { code, facts };
}

/** A region with figures of one fact. */
export function regionWith(measures: readonly MeasureRecord[], code = 'DE'): RegionRecord {
  return {
    code,
    facts: [{ id: 'xx-fact', topic: 'closing', applies_to: ['prepaid', 'postpaid', 'esim'], measures }],
  };
}
