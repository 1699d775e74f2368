import { type Answer, countOf } from './answer.ts';
import { rootOf } from './folder.ts';
import type { Group } from './kinds.ts';
import type { Result } from './present.ts';
import { type GroupNames, link, option, renderResult, renderSuggestion } from './render-result.ts';

export type SearchState = 'idle' | 'searching' | 'done' | 'empty' | 'error';

/** So many pages are suggested. */
export const SUGGESTED = 6;

/** What a search element shows: its state in words, the list of results, and the parts that belong to a state. */
export class SearchView {
  readonly list: HTMLElement;
  readonly #host: HTMLElement;
  readonly #status: HTMLElement;
  readonly #groups: GroupNames;
  readonly #isPage: boolean;

  /** @param host holds `[data-search-status]` and `[data-search-results]`; throws if it does not */
  constructor(host: HTMLElement) {
    const list = host.querySelector<HTMLElement>('[data-search-results]');
    const status = host.querySelector<HTMLElement>('[data-search-status]');
    if (!list || !status) throw new Error('site-search needs its list and its status');
    [this.#host, this.list, this.#status] = [host, list, status];
    this.#groups = JSON.parse(host.dataset['kinds'] ?? '{}') as GroupNames;
    this.#isPage = host.dataset['mode'] === 'page';
  }

  /** Sets the state without a word: what is shown stays until there is something new. */
  mark(state: SearchState): void {
    this.#status.dataset['state'] = state;
  }

  /** Shows pages that are known before the answer is. */
  early(results: readonly Result[]): void {
    this.#list(results);
  }

  /** Shows a state and the first pages that belong to it. */
  show(
    state: SearchState,
    typed: string,
    answer?: Answer,
    results: readonly Result[] = [],
    group?: Group,
  ): void {
    const total = answer ? countOf(answer, group) : 0;
    this.#list(results);
    if (!this.#isPage && answer && total > SUGGESTED) this.#addAll(typed, total);
    this.#reveal('[data-search-more]', total > results.length);
    this.#reveal('[data-search-empty]', state === 'empty');
    this.#reveal('[data-search-error]', state === 'error');
    this.#showKinds(answer, group);
    this.#showFork(answer);
    this.#status.dataset['count'] = String(total);
    this.mark(state);
    this.say(state, typed, total, answer);
  }

  /** Adds pages to those shown, and moves to the first of them. */
  append(results: readonly Result[], areMore: boolean): void {
    const items = results.map((result) => renderResult(result, this.#groups));
    this.list.append(...items);
    this.#reveal('[data-search-more]', areMore);
    items[0]?.querySelector('a')?.focus();
  }

  /** Says a state in the page's words, which screen readers hear, and what was searched instead of what was typed. */
  say(state: SearchState, query: string, count = 0, answer?: Answer): void {
    const taken = (answer?.query?.taken ?? []).map(({ typed, taken: word }) =>
      fill(this.#host.dataset['taken'], { typed, query: word }),
    );
    const isChinese = document.documentElement.lang.startsWith('zh');
    this.#status.textContent = [fill(this.#template(state, count), { count, query }), ...taken]
      .filter((part) => part !== '')
      .join(isChinese ? '，' : '. ');
  }

  #template(state: SearchState, count: number): string | undefined {
    const { foundOne, foundOther, searching, empty, error, namesOnly } = this.#host.dataset;
    const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one';
    const failed = count > 0 ? namesOnly : error;
    return { idle: '', searching, done: isOne ? foundOne : foundOther, empty, error: failed }[state];
  }

  /** Shows results in place of those shown. A link that stays keeps the focus. */
  #list(results: readonly Result[]): void {
    const focused = this.list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : undefined;
    const items = this.#isPage
      ? results.map((result) => renderResult(result, this.#groups))
      : results.map((result) => renderSuggestion(result, this.#groups));
    this.list.replaceChildren(...items);
    const links = [...this.list.querySelectorAll('a')];
    if (focused !== undefined) links.find((link) => link.getAttribute('href') === focused)?.focus();
  }

  /** The last suggestion: the search page. */
  #addAll(query: string, count: number): void {
    const action = this.#host.querySelector('form')?.action ?? '';
    const item = document.createElement('li');
    item.role = 'presentation';
    const url = new URL(action);
    url.searchParams.set('q', query);
    item.append(option(url.href, fill(this.#host.dataset['all'], { count })));
    this.list.append(item);
  }

  /** A button for each group that has pages, with how many; none where there is nothing to choose. */
  #showKinds(answer: Answer | undefined, group: Group | undefined): void {
    const row = this.#host.querySelector<HTMLElement>('[data-search-kinds]');
    if (!row) return;
    const filled = answer ? Object.values(answer.counts).filter(Boolean).length : 0;
    row.hidden = filled < 2 && group === undefined;
    for (const button of row.querySelectorAll<HTMLElement>('[data-kind]')) {
      const kind = (button.dataset['kind'] || undefined) as Group | undefined;
      const count = answer ? countOf(answer, kind) : 0;
      button.hidden = count === 0 && kind !== undefined && kind !== group;
      button.ariaPressed = String(kind === group);
      const number = button.querySelector('[data-count]');
      if (number) number.textContent = String(count);
    }
  }

  /** The ways that an ambiguous word may go. */
  #showFork(answer: Answer | undefined): void {
    const box = this.#host.querySelector<HTMLElement>('[data-search-fork]');
    const fork = answer?.query?.fork;
    if (!box) return;
    box.hidden = !fork;
    if (!fork) return box.replaceChildren();
    const root = rootOf(this.#host.dataset['bundle'] ?? '');
    const list = document.createElement('ul');
    for (const [label, path] of fork.ways) {
      const item = document.createElement('li');
      item.append(link(root + path.replace(/^\//, ''), label));
      list.append(item);
    }
    const lead = document.createElement('p');
    lead.textContent = fill(this.#host.dataset['fork'], { query: fork.typed });
    box.replaceChildren(lead, list);
  }

  #reveal(selector: string, isShown: boolean): void {
    const element = this.#host.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }
}

function fill(template = '', values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
