/** The region's facts in place: under each task that asks for them. */
import type { Answers, Task } from '../model.ts';
import { copyOf, make, need } from './dom.ts';
import { factsFor, type FetchedRegion, type Found } from './region.ts';
import type { TasksView } from './tasks-view.ts';
import { type Live, put } from './words.ts';

/** A list under its title; on paper without what an earlier task has said. */
function boxOf(
  host: HTMLElement,
  words: Live,
  region: string,
  { facts, gaps }: Found,
  said: Set<string>,
): HTMLElement {
  const box = copyOf(host, 'facts');
  const title = need(box, '[data-title]');
  title.textContent = put(facts.length > 0 ? words.factsIn : words.factsUnknown, { region });
  const isRepeated = gaps.length === 0 && facts.every(([id]) => said.has(id));
  box.toggleAttribute('data-no-print', isRepeated);
  for (const [id, node] of facts) {
    node.toggleAttribute('data-no-print', said.has(id));
    said.add(id);
    box.append(node);
  }
  if (gaps.length > 0) {
    if (facts.length > 0) box.append(make('p', put(words.factsUnknown, { region })));
    const list = make('ul');
    list.append(...gaps);
    box.append(list);
  }
  return box;
}

/**
 * Puts the facts in place, or takes them away with the region. `tasks` are those of the plan in its order;
 * `failed` is the region's page when it did not arrive.
 */
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
  const ids = tasks.map(({ id }) => id).join(' ');
  const key = `${current?.record.code} ${answers.billing} ${answers.kind} ${failed} ${ids}`;
  // Facts that the reader has unfolded stay as they are while nothing about them changes.
  if (host.dataset['facts'] === key) return;
  host.dataset['facts'] = key;
  const said = new Set<string>();
  for (const task of tasks) {
    const fold = view.fold(task.id);
    fold?.querySelector('[data-facts]')?.remove();
    if (!fold || !task.topics) continue;
    if (current) {
      const found = factsFor(task, current, answers);
      if (found.facts.length + found.gaps.length > 0) fold.append(boxOf(host, words, name, found, said));
    } else if (failed !== undefined) {
      const box = copyOf(host, 'facts');
      const link = Object.assign(make('a', name), { href: failed });
      need(box, '[data-title]').replaceWith(make('p', `${words.factsFailed} `), link);
      fold.append(box);
    }
  }
}
