/** The checklist on the page, brought in step with the plan. The same elements as without script. */
import type { Due } from '../dates.ts';
import type { Service } from '../model.ts';
import { type Ending, endingOf, type Plan, type PlannedTask, SERVICE } from '../plan.ts';
import { arrange, copyOf, make, need } from './dom.ts';
import { type Live, put, sayDay, saySpan } from './words.ts';

/** A service with what the page shows of it. */
export interface NamedService extends Service {
  readonly name: string;
  readonly href?: string | undefined;
}

/** What the checklist tells its owner. */
export interface TaskActions {
  mark(id: string, mark: 'done' | 'skipped' | 'open'): void;
  overrule(id: string): void;
}

/** Keeps the elements of tasks and updates them. */
export class TasksView {
  readonly #host: HTMLElement;
  readonly #words: Live;
  readonly #actions: TaskActions;
  readonly #items = new Map<string, HTMLElement>();

  constructor(host: HTMLElement, words: Live, actions: TaskActions) {
    this.#host = host;
    this.#words = words;
    this.#actions = actions;
    for (const item of host.querySelectorAll<HTMLElement>('[data-task]'))
      this.#adopt(item.dataset['task'] ?? '', item);
  }

  /** Gives an element its controls. */
  #adopt(id: string, item: HTMLElement): void {
    this.#items.set(id, item);
    const controls = copyOf(this.#host, 'controls');
    const skip = copyOf(this.#host, 'skip');
    item.querySelector('label')?.after(controls);
    item.querySelector(':scope > details')?.before(skip);
    need(skip, '[data-skip-of]').textContent = `: ${this.title(id)}`;
    const box = need<HTMLInputElement>(item, 'input');
    box.autocomplete = 'off';
    box.addEventListener('change', () => this.#actions.mark(id, box.checked ? 'done' : 'open'));
    skip.addEventListener('click', () =>
      this.#actions.mark(id, item.dataset['status'] === 'skipped' ? 'open' : 'skipped'),
    );
    need(controls, '[data-unlock]').addEventListener('click', () => {
      this.#actions.overrule(id);
      box.focus();
    });
  }

  /** The task's words as they stand on the page; a service is named by its own. */
  title(id: string): string {
    return this.#items.get(id)?.querySelector('label span')?.textContent ?? id;
  }

  /** Reason and manner of a task, as text. */
  text(id: string): string {
    const paragraphs = this.#items.get(id)?.querySelectorAll('details > div > p') ?? [];
    return Array.from(paragraphs, (p) => p.textContent ?? '').join('\n');
  }

  /** The fold of a task, into which facts go. */
  fold(id: string): Element | undefined {
    return this.#items.get(id)?.querySelector('details > div') ?? undefined;
  }

  #service({ id, name, href, waitDays }: NamedService): void {
    const key = SERVICE + id;
    if (this.#items.has(key)) return;
    const item = copyOf(this.#host, 'service');
    item.id = `task-${key}`;
    item.dataset['task'] = key;
    need(item, 'label span').textContent = put(this.#words.service, { name });
    const wait = need(item, '[data-wait]');
    if (waitDays)
      wait.textContent = put(this.#words.serviceWait, {
        x: saySpan({ amount: waitDays, unit: 'days' }, this.#words),
      });
    else wait.remove();
    const link = need<HTMLAnchorElement>(item, '[data-link]');
    if (href) link.href = href;
    else link.remove();
    this.#adopt(key, item);
  }

  /** Brings every element in step. `today` decides which days have come. */
  show(plan: Plan, dues: ReadonlyMap<string, Due>, services: readonly NamedService[], today: string): void {
    const focused = document.activeElement;
    for (const service of services) this.#service(service);
    const present = new Set(plan.tasks.map(({ task }) => task.id));
    for (const [id, item] of this.#items) item.hidden = !present.has(id);
    const ending = endingOf(plan);
    for (const planned of plan.tasks) {
      this.#item(planned);
      this.#day(planned, dues.get(planned.task.id), today, ending);
    }
    this.#place(plan);
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
      focused.focus();
  }

  #place(plan: Plan): void {
    const urgent = new Set(plan.now.map(({ task }) => task.id));
    const itemsOf = (tasks: readonly PlannedTask[]) =>
      tasks.flatMap(({ task }) => this.#items.get(task.id) ?? []);
    const now = need(this.#host, '[data-now]');
    now.hidden = plan.now.length === 0;
    arrange(need(now, '.checklist'), itemsOf(plan.now));
    for (const { stage, tasks, finished } of plan.stages) {
      const section = need(this.#host, `[data-stage="${stage}"]`);
      arrange(need(section, '.checklist'), itemsOf(tasks.filter(({ task }) => !urgent.has(task.id))));
      need(section, '[data-none]').hidden = tasks.length > 0;
      const isAbove = tasks.length > 0 && tasks.every(({ task }) => urgent.has(task.id));
      need(section, '[data-above]').hidden = !isAbove;
      need(section, '.goal').hidden = tasks.length === 0;
      const link = need(this.#host, `[data-stage-link="${stage}"]`);
      need(link, '[data-count]').textContent = `${finished}/${tasks.length}`;
      link.toggleAttribute('data-finished', tasks.length > 0 && finished === tasks.length);
      link.toggleAttribute('data-none', tasks.length === 0);
    }
  }

  #item({ task, status, depends, waitsFor, locked }: PlannedTask): void {
    const item = this.#items.get(task.id);
    if (!item) return;
    const words = this.#words;
    item.dataset['status'] = status;
    const box = need<HTMLInputElement>(item, 'input');
    box.checked = status === 'done';
    box.disabled = locked || status === 'skipped';
    const only = item.querySelector<HTMLElement>('[data-only]');
    if (only) only.hidden = !depends;
    const [before = '', ...more] = waitsFor.map((id) => this.title(id));
    need(item, '[data-state]').textContent = depends && status === 'todo' ? words.depends : words[status];
    const first = need(item, '[data-first]');
    first.hidden = status !== 'waits' || locked;
    first.textContent = put(more.length > 0 ? words.firstMore : words.first, { x: before, n: more.length });
    const stop = need(item, '[data-stop]');
    stop.hidden = !locked;
    if (locked && task.irreversible) {
      const checks = waitsFor.filter((id) => task.checks?.includes(id));
      need(stop, '[data-checks]').replaceChildren(...checks.map((id) => make('li', this.title(id))));
      need(stop, '[data-loss]').textContent = words.loss[task.irreversible];
    }
    need(item, '[data-skip-text]').textContent = status === 'skipped' ? words.unskip : words.skip;
    need(item, '[data-skip]').hidden = status === 'done';
  }

  #day({ task, status, depends }: PlannedTask, due: Due | undefined, today: string, ending: Ending): void {
    const item = this.#items.get(task.id);
    if (!item) return;
    const when = need(item, '[data-due]');
    const isOpen = status === 'todo' || status === 'waits';
    const hasCome = status === 'todo' && !depends && due?.day !== undefined && due.day <= today;
    when.textContent = hasCome ? this.#words.dueNow : isOpen ? this.#due(due, ending) : '';
    when.toggleAttribute('data-now', hasCome);
  }

  #due(due: Due | undefined, ending: Ending): string {
    if (!due) return '';
    const words = this.#words;
    const { day, offset, isLast } = due;
    if (day !== undefined) return put(isLast ? words.due : words.from, { date: sayDay(day, words) });
    if (offset === undefined) return '';
    const anchor = words.anchors[ending === 'closing' ? due.anchor : ending];
    if (offset === 0) return put(words.on, { anchor });
    const x = saySpan({ amount: Math.abs(offset), unit: 'days' }, words);
    return put(offset < 0 ? words.before : words.after, { x, anchor });
  }
}
