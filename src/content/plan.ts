/** What `content/plan/` may hold: the questions of the plan and its tasks, stage by stage. */
import { z } from 'astro/zod';
import { cycleIn } from '#plan/order.ts';
import { TIERS } from '#accounts/vocabulary.ts';
import { IRREVERSIBLE, type Condition } from '#plan/model.ts';
import type { CollectionRule } from './checked.ts';
import {
  ANSWERS,
  LETTERS,
  MEASURES,
  SENTENCES,
  SITUATIONS,
  STAGES,
  type Stage,
  TOPICS,
} from './vocabulary.ts';

const words = (max: number, what: string) => {
  const text = (language: string) =>
    z.string().trim().min(1).max(max).describe(`${what} in ${language}, at most ${max} characters`);
  return z.strictObject({ zh: text('Simplified Chinese'), en: text('English') });
};
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values).describe(`one of: ${values.join(', ')}`);
const id = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .describe(
    'lower-case words joined by hyphens; plans that readers have kept name it, so it is never changed',
  );
const ids = z.array(id).min(1).describe('a list of ids of tasks');

const answersOf = Object.fromEntries(
  Object.entries(ANSWERS).map(([question, values]) => [
    question,
    z
      .array(oneOf(values))
      .min(1)
      .describe(`a list of: ${values.join(', ')}`)
      .optional(),
  ]),
);

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(2) }),
      z.strictObject({ any: z.array(condition).min(2) }),
      z.strictObject({ not: condition }),
      z.strictObject({ group: z.string() }),
      z
        .strictObject({
          ...answersOf,
          region: z
            .array(z.string().regex(/^[A-Z]{2}$/))
            .min(1)
            .optional(),
        })
        .refine((value) => Object.keys(value).length > 0),
    ]),
  )
  .describe(
    'a condition such as { reason: [died] }, or all: […], any: […], not: …, group: … of conditions',
  ) as never;

const from = oneOf(['submit', 'closing']);

const task = z.strictObject({
  id,
  title: words(90, 'what to do, verb first,'),
  why: words(260, 'the reason'),
  how: words(520, 'how it is done'),
  when: condition.optional(),
  urgent: z.boolean().optional(),
  after: ids.optional(),
  checks: ids.optional(),
  irreversible: oneOf(IRREVERSIBLE).optional(),
  day: z.strictObject({ offset: z.number().int().min(-120).max(120), from }).optional(),
  measure: z
    .strictObject({
      of: oneOf(MEASURES),
      from,
      minus: z.number().int().positive().optional(),
      otherwise: z.number().int().positive().optional(),
    })
    .optional(),
  tier: oneOf(TIERS).optional(),
  topics: z.array(oneOf(TOPICS)).min(1).optional(),
  guide: z
    .string()
    .regex(/^[a-z-]+(#[a-z-]+)?$/)
    .describe('a page of the guide and an anchor on it, e.g. back-up#rehearsal')
    .optional(),
  page: z
    .string()
    .regex(/^\/[a-z/-]+\/$/)
    .describe('a page of the site, e.g. /already-closed/')
    .optional(),
  situation: oneOf(SITUATIONS).optional(),
  letter: oneOf(LETTERS).optional(),
  card: oneOf(SENTENCES).optional(),
});
export type TaskWords = z.infer<typeof task>;

/** One stage with its tasks: `content/plan/stages/<stage>.yaml`. */
export const planStage = z.strictObject({
  title: words(24, 'the name of the stage'),
  goal: words(120, 'what the stage is for'),
  tasks: z.array(task),
});
export type PlanStage = z.infer<typeof planStage>;

const question = z.strictObject({
  id: oneOf([...(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]), 'region', 'day']),
  label: words(90, 'the question'),
  why: words(200, 'why it is asked'),
  assume: z.string().optional().describe('the answer that is taken for granted while the question is open'),
  answers: z
    .record(
      z.string(),
      z.strictObject({ label: words(90, 'the answer'), if: words(90, 'the clause after “only if”') }),
    )
    .optional(),
});

/** The questions in their order, and conditions with a name: `content/plan/questions.yaml`. */
export const planQuestions = z.strictObject({
  questions: z.array(question).min(1),
  groups: z.record(
    z.string(),
    z.strictObject({ when: condition, if: words(90, 'the clause after “only if”') }),
  ),
});
export type PlanQuestions = z.infer<typeof planQuestions>;

interface Placed {
  readonly file: string;
  readonly stage: Stage;
  readonly task: TaskWords;
}

/** What is wrong with one task among the others, as `field: found …; write …`. */
function faultsOf({ stage, task }: Placed, byId: ReadonlyMap<string, Placed>): string[] {
  const known = (field: 'after' | 'checks') =>
    (task[field] ?? []).flatMap((other) => {
      const found = byId.get(other);
      if (!found) return [`${field}: found "${other}"; write the id of a task`];
      if (task.urgent && !found.task.urgent)
        return [
          `${field}: found "${other}", which is not urgent; what is to be done at once waits only for such tasks`,
        ];
      if (STAGES.indexOf(found.stage) > STAGES.indexOf(stage))
        return [
          `${field}: found "${other}" of a later stage; a task waits only for its own and earlier stages`,
        ];
      return [];
    });
  const stop =
    (task.irreversible !== undefined) === (task.checks !== undefined)
      ? []
      : ['checks: write them for every task that is irreversible, and for no other'];
  const when = task.day && task.measure ? ['measure: found it beside `day`; write one of the two'] : [];
  return [...known('after'), ...known('checks'), ...stop, ...when];
}

/** Each stage has its file; ids are unique; tasks wait for tasks that exist, never in a circle; hard stops have checks. */
export const planHolds: CollectionRule<PlanStage> = (entries) => {
  const missing = STAGES.filter((stage) => !entries.some((entry) => entry.id === stage)).map(
    (stage) =>
      `content/plan/stages/${stage}.yaml: file: found nothing; write it: each stage has a file of its own`,
  );
  const stray = entries
    .filter((entry) => !(STAGES as readonly string[]).includes(entry.id))
    .map(({ file, id: name }) => `${file}: file name: found "${name}"; write one of: ${STAGES.join(', ')}`);
  const placed = entries.flatMap((entry) =>
    entry.data.tasks.map((each): Placed => ({ file: entry.file, stage: entry.id as Stage, task: each })),
  );
  const byId = new Map(placed.map((each) => [each.task.id, each]));
  const twice = placed.filter((each) => byId.get(each.task.id) !== each);
  // An id twice would look like a circle.
  const cycle =
    twice.length > 0
      ? undefined
      : cycleIn(
          placed.map(({ stage, task: { id: own, after, checks } }) => ({ id: own, stage, after, checks })),
        );
  return [
    ...missing,
    ...stray,
    ...twice.map(
      ({ file, task: { id: own } }) =>
        `${file}: ${own}.id: found it twice; write an id that no other task has`,
    ),
    ...placed.flatMap((each) =>
      faultsOf(each, byId).map((fault) => `${each.file}: ${each.task.id}.${fault}`),
    ),
    ...(cycle ? [`content/plan: after: found a circle ${cycle.join(' → ')}; take one of these out`] : []),
  ];
};
