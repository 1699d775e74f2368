/** The region's facts in place: under each task that asks for them. */
import type { Answers, Task } from '../model.ts';
import { copyOf, make, need } from './dom.ts';
import { factsFor, type FetchedRegion } from './region.ts';
import type { TasksView } from './tasks-view.ts';
import { type Live, put } from './words.ts';

/** Puts the facts in place, or takes them away with the region. `failed` is the region's page when it did not arrive. */
export function showFacts(
  host: HTMLElement,
  tasks: readonly Task[],
  view: TasksView,
  region: FetchedRegion | undefined,
  answers: Answers,
  words: Live,
  failed: string | undefined,
): void {
  const current = region?.record.code === answers.region ? region : undefined;
  const name = host.querySelector('[name="region"] option:checked')?.textContent ?? '';
  const key = `${current?.record.code} ${answers.billing} ${answers.kind} ${failed}`;
  // Facts that the reader has unfolded stay as they are while nothing about them changes.
  if (host.dataset['facts'] === key) return;
  host.dataset['facts'] = key;
  for (const task of tasks) {
    if (!task.topics) continue;
    const fold = view.fold(task.id);
    fold?.querySelector('[data-facts]')?.remove();
    const facts = current ? factsFor(task, current, answers) : [];
    if (!fold || (facts.length === 0 && failed === undefined)) continue;
    const box = copyOf(host, 'facts');
    const title = need(box, '[data-title]');
    if (facts.length > 0) title.textContent = put(words.factsIn, { region: name });
    else {
      const link = Object.assign(make('a', name), { href: failed ?? '' });
      title.replaceWith(make('p', `${words.factsFailed} `), link);
    }
    box.append(...facts);
    fold.append(box);
  }
}
