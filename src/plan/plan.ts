/** From answers and ticks to a plan: which tasks, in which order, in which state. Pure; knows no date and no document. */
import { STAGES, type Stage } from '#content/vocabulary.ts';
import { judge } from './conditions.ts';
import type { Answers, Rules, Service, Task, Ticks } from './model.ts';
import { before, inOrder } from './order.ts';

/** `waits`: cannot start yet. */
export type Status = 'todo' | 'done' | 'skipped' | 'waits';

/** A task as it stands in one reader's plan. */
export interface PlannedTask {
  readonly task: Task;
  readonly status: Status;
  /** The question that decides whether it applies is still open. */
  readonly depends: boolean;
  /** Ids of open tasks that come first. */
  readonly waitsFor: readonly string[];
  /** It cannot be undone, its checks are open and the reader has not overruled that: it cannot be ticked. */
  readonly locked: boolean;
}

export interface PlannedStage {
  readonly stage: Stage;
  readonly tasks: readonly PlannedTask[];
  /** How many are finished: done or not needed. */
  readonly finished: number;
}

export interface Plan {
  /** All six, in their order, even where one has no task. */
  readonly stages: readonly PlannedStage[];
  /** Every task in the order in which it is to be done. */
  readonly tasks: readonly PlannedTask[];
  /** Open tasks that are to be done at once, in their order. What only may apply is not among them. */
  readonly now: readonly PlannedTask[];
  /** The first task that can be done, when nothing is urgent. */
  readonly next: PlannedTask | undefined;
  readonly complete: boolean;
}

/** How the line leaves the reader: closed, moved to another operator, or split off somebody else's plan. */
export type Ending = 'closing' | 'moving' | 'splitting';

/** The ending that a plan leads to; closing while that is open. */
export function endingOf({ tasks }: Plan): Ending {
  const isSure = (id: string) => tasks.some(({ task, depends }) => task.id === id && !depends);
  if (isSure('port-number')) return 'moving';
  return isSure('separate-line') ? 'splitting' : 'closing';
}

/** Prefix of the ids of tasks that stand for a service of the reader's own list. */
export const SERVICE = 'account.';

/**
 * The reader's services as tasks of the second stage, in the directory's order, each due with the task of
 * the rules that is about its tier.
 */
export function serviceTasks(services: readonly Service[], rules: readonly Task[] = []): Task[] {
  const dayOf = (tier?: string) => rules.find((task) => tier !== undefined && task.tier === tier)?.day;
  return [...services]
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map(({ id, tier }) => ({
      id: `${SERVICE}${id}`,
      stage: 'back-up' as const,
      after: ['new-way'],
      day: dayOf(tier),
    }));
}

/** Tasks of the rules with those of the services, for which the last look before an end must wait. */
function allTasks(rules: Rules, services: readonly Service[]): Task[] {
  const own = serviceTasks(services, rules.tasks);
  const ids = own.map(({ id }) => id);
  const waiting = rules.tasks.map((task) =>
    task.id === 'rehearsal' || task.id === 'close-line'
      ? { ...task, after: [...(task.after ?? []), ...ids] }
      : task,
  );
  const at = waiting.findIndex(({ id }) => id === 'move-money');
  return [...waiting.slice(0, at), ...own, ...waiting.slice(at)];
}

/** Makes the plan. It is never empty as long as one task has no condition. */
export function makePlan(
  rules: Rules,
  answers: Answers,
  ticks: Ticks,
  services: readonly Service[] = [],
): Plan {
  const applies = allTasks(rules, services)
    .map((task) => ({ task, verdict: judge(task.when, answers, rules) }))
    .filter(({ verdict }) => verdict !== 'no');
  const done = new Set(ticks.done);
  const skipped = new Set(ticks.skipped);
  const certain = new Set(applies.filter(({ verdict }) => verdict === 'yes').map(({ task }) => task.id));
  const present = new Set(applies.map(({ task }) => task.id));
  const isOpen = (id: string) => present.has(id) && !done.has(id) && !skipped.has(id);
  const depends = new Map(applies.map(({ task, verdict }) => [task.id, verdict === 'maybe']));

  // What only may apply is not urgent, and does not come before what surely applies.
  const calm = applies.map(({ task, verdict }) => (verdict === 'maybe' ? { ...task, urgent: false } : task));

  const tasks = inOrder(calm).map((task): PlannedTask => {
    const { id, checks = [] } = task;
    // What only may apply holds nobody up, except before something that cannot be undone.
    const waitsFor = before(task).filter(
      (other) => isOpen(other) && (certain.has(other) || checks.includes(other)),
    );
    const open = isOpen(id);
    const locked =
      open && task.irreversible !== undefined && checks.some(isOpen) && !ticks.overruled.includes(id);
    const finished: Status = done.has(id) ? 'done' : 'skipped';
    const status = open ? (waitsFor.length > 0 ? 'waits' : 'todo') : finished;
    return { task, status, depends: depends.get(id) ?? false, waitsFor, locked };
  });

  const isFinished = ({ status }: PlannedTask) => status === 'done' || status === 'skipped';
  const stages = STAGES.map((stage) => {
    const own = tasks.filter((planned) => planned.task.stage === stage);
    return { stage, tasks: own, finished: own.filter(isFinished).length };
  });
  return {
    stages,
    tasks,
    now: tasks.filter((planned) => planned.task.urgent === true && !isFinished(planned)),
    next: tasks.find(({ status, depends }) => status === 'todo' && !depends),
    complete: tasks.every(isFinished),
  };
}
