/** What goes into the calendar: open tasks with a day that has not passed, and the moments. */
import { duesOf, type Setting } from '../dates.ts';
import type { Entry } from '../ics.ts';
import { momentsOf } from '../moments.ts';
import type { Plan } from '../plan.ts';
import { sayMoment } from './dates-view.ts';
import type { TasksView } from './tasks-view.ts';
import type { Live } from './words.ts';

/** The entries of a plan, in the words that the page shows. */
export function entriesOf(plan: Plan, setting: Setting, view: TasksView, words: Live): Entry[] {
  const dues = duesOf(plan, setting);
  const tasks = plan.tasks.flatMap(({ task, status }): Entry[] => {
    const day = dues.get(task.id)?.day;
    if (status === 'done' || status === 'skipped' || day === undefined || day < setting.today) return [];
    return [{ id: task.id, day, title: view.title(task.id), text: view.text(task.id) }];
  });
  const moments = momentsOf(plan, setting)
    .filter(({ kind, day }) => !['today', 'start'].includes(kind) && day >= setting.today)
    .map((moment) => ({
      id: `moment.${moment.kind}`,
      day: moment.day,
      title: sayMoment(moment, words),
      text: '',
    }));
  return [...tasks, ...moments];
}
