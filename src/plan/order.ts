/** The order of tasks: what waits comes after what it waits for; among the rest urgency, then stage, then the editor's order. */
import { STAGES } from '#content/vocabulary.ts';
import type { Task } from './model.ts';

/** Everything a task comes after: what it waits for and its checks. */
export function before(task: Task): readonly string[] {
  return [...(task.after ?? []), ...(task.checks ?? [])];
}

const rank = (task: Task) => (task.urgent ? -1 : STAGES.indexOf(task.stage));

/**
 * Sorts tasks so that each follows all that it waits for, as far as they are among them. The earliest
 * possible task of the lowest rank comes next (Kahn's algorithm), so the result is always the same.
 * Tasks in a cycle, which the content rules exclude, come last in the editor's order.
 */
export function inOrder<T extends Task>(tasks: readonly T[]): T[] {
  const open = new Map(tasks.map((task) => [task.id, task]));
  const sorted: T[] = [];
  while (open.size > 0) {
    const ready = [...open.values()].filter((task) => !before(task).some((id) => open.has(id)));
    const next = ready.sort((a, b) => rank(a) - rank(b))[0];
    if (!next) return [...sorted, ...open.values()];
    open.delete(next.id);
    sorted.push(next);
  }
  return sorted;
}

/** A circle of tasks that wait for each other, by their ids; nothing where there is none. */
export function cycleIn(tasks: readonly Task[]): readonly string[] | undefined {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const finished = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    const task = byId.get(id);
    if (!task || finished.has(id)) return undefined;
    for (const other of before(task)) {
      const cycle = walk(other, [...path, id]);
      if (cycle) return cycle;
    }
    finished.add(id);
    return undefined;
  };
  for (const { id } of tasks) {
    const cycle = walk(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}
