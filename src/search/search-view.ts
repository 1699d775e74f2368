import type { Answer } from './answer.ts';
import type { Result } from './rank.ts';
import { renderResult } from './render-result.ts';

export type SearchState = 'idle' | 'searching' | 'done' | 'empty' | 'error';

/** What a search element shows: its state in words, the list of results, and the parts that belong to a state. */
export class SearchView {
  readonly list: HTMLElement;
  readonly #host: HTMLElement;
  readonly #status: HTMLElement;

  /** @param host holds `[data-search-status]` and `[data-search-results]`; throws if it does not */
  constructor(host: HTMLElement) {
    const list = host.querySelector<HTMLElement>('[data-search-results]');
    const status = host.querySelector<HTMLElement>('[data-search-status]');
    if (!list || !status) throw new Error('site-search needs its list and its status');
    [this.#host, this.list, this.#status] = [host, list, status];
  }

  /** Sets the state without a word: what is shown stays until there is something new. */
  mark(state: SearchState): void {
    this.#status.dataset['state'] = state;
  }

  /** Shows pages that are known before the answer is. */
  early(results: readonly Result[]): void {
    this.#list(results);
  }

  /** Shows a state and the pages that belong to it. */
  show(state: SearchState, query: string, answer?: Answer): void {
    const pages = answer?.state === 'done' ? answer : undefined;
    const total = pages?.total ?? 0;
    this.#list(answer?.results ?? []);
    this.#reveal('[data-search-more]', pages?.more !== undefined);
    this.#reveal('[data-search-empty]', state === 'empty');
    this.#reveal('[data-search-error]', state === 'error');
    this.#status.dataset['count'] = String(total);
    this.mark(state);
    this.say(state, query, total);
  }

  /** Adds pages to those shown, and moves to the first of them. */
  append(pages: Answer & { state: 'done' }): void {
    const items = pages.results.map(renderResult);
    this.list.append(...items);
    this.#reveal('[data-search-more]', pages.more !== undefined);
    items[0]?.querySelector('a')?.focus();
  }

  /** Says a state in the page's words, which screen readers hear. */
  say(state: SearchState, query: string, count = 0): void {
    const values: Record<string, string> = { count: String(count), query };
    const template = this.#template(state, count);
    this.#status.textContent = template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }

  #template(state: SearchState, count: number): string {
    const { foundOne, foundOther, searching, empty, error } = this.#host.dataset;
    const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one';
    return { idle: '', searching, done: isOne ? foundOne : foundOther, empty, error }[state] ?? '';
  }

  /** Shows results in place of those shown. A link that stays keeps the focus. */
  #list(results: readonly Result[]): void {
    const focused = this.list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : undefined;
    this.list.replaceChildren(...results.map(renderResult));
    const links = [...this.list.querySelectorAll('a')];
    if (focused !== undefined) links.find((link) => link.getAttribute('href') === focused)?.focus();
  }

  #reveal(selector: string, isShown: boolean): void {
    const element = this.#host.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }
}
