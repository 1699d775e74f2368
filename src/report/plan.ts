/** What `npm run report` says of the plan. */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { faultsOf } from '#plan/faults.ts';
import { type Records, rulesOf } from '#plan/rules.ts';

/** A stage as its file holds it, however incomplete. */
interface Stage {
  readonly stage: Records['stages'][number]['stage'];
  readonly tasks: readonly (Records['stages'][number]['tasks'][number] & Words)[];
}
type Words = { readonly [Field in 'title' | 'why' | 'how']?: { readonly zh?: string; readonly en?: string } };

/** Tasks that lack a word in one of the written languages, as `task.field.language`. */
export function unwritten(stages: readonly Stage[]): string[] {
  return stages.flatMap(({ tasks }) =>
    tasks.flatMap((task) =>
      (['title', 'why', 'how'] as const).flatMap((field) =>
        (['zh', 'en'] as const)
          .filter((language) => !task[field]?.[language]?.trim())
          .map((language) => `${task.id}.${field}.${language}`),
      ),
    ),
  );
}

/** Titles of lists with their lines, for a content folder. */
export async function planReport(content: string): Promise<[title: string, lines: readonly string[]][]> {
  const read = async (file: string): Promise<unknown> =>
    parse(await readFile(`${content}/plan/${file}`, 'utf8'));
  const files = (await readdir(`${content}/plan/stages`)).filter((name) => name.endsWith('.yaml')).sort();
  const stages = await Promise.all(
    files.map(
      async (name) =>
        ({ ...((await read(`stages/${name}`)) as object), stage: name.replace('.yaml', '') }) as Stage,
    ),
  );
  const { questions, groups } = (await read('questions.yaml')) as Omit<Records, 'stages'>;
  const faults = faultsOf(
    rulesOf({ stages, questions, groups }),
    questions.map(({ id }) => id),
  );
  const count = stages.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return [
    [
      'Tasks of the plan, by stage',
      stages.map(({ stage, tasks }) => `${stage}: ${tasks.length} of ${count}`),
    ],
    ['Tasks that no answers bring into a plan', faults.unreachable],
    ['Conditions that are never true', faults.neverTrue],
    ['Conditions that nobody defined', faults.unknownGroups],
    ['Tasks that wait for each other', faults.cycle],
    ['Stages without tasks', faults.emptyStages],
    ['Questions that decide nothing', faults.idleQuestions],
    ['Words of tasks that one language lacks', unwritten(stages)],
  ];
}
