/**
 * `<site-search>`: a search form that answers while one types. Made over a real form, so that without
 * this script the query goes to the search page. `data-mode` says where it stands: `page`, the search page
 * itself, where query and kind are kept in the address and results are links; `dialog` or `over`, where
 * they are suggestions in a list box (combobox.ts).
 *
 * Every sentence comes from the page, in data attributes with `{count}`, `{query}` and `{typed}`;
 * `data-bundle` is the address of Pagefind's folder. The state is said in `[data-search-status]`
 * (`data-state` idle | searching | done | empty | error, `data-count`); pages are
 * `[data-search-results] > li`. Nothing that is typed is kept anywhere but in the address.
 */
import type { Answer } from './answer.ts';
import { countOf } from './answer.ts';
import { Combobox } from './combobox.ts';
import { SearchEngine } from './engine.ts';
import { type Group, readGroup } from './kinds.ts';
import { moveByKey } from './move-by-key.ts';
import { chosenRegion } from './place.ts';
import css from './search.css?url';
import { SearchView, SUGGESTED } from './search-view.ts';
import { cleanQuery } from './text.ts';

/** Long enough not to search between the letters of a word, in milliseconds. */
const PAUSE = 120;
/** A wait longer than this is told, a shorter one would only chatter. */
const TELL_WAIT = 400;

/** One for all search elements of a page, so that nothing is fetched twice. */
let engine: SearchEngine | undefined;

/** Gives the page the style of answers, which it does not have before there is any. */
function addStyle(): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: css });
  document.head.append(link);
}

class SiteSearch extends HTMLElement {
  #view!: SearchView;
  #input: HTMLInputElement | undefined;
  #box: Combobox | undefined;
  #isComposing = false;
  #asked = '';
  #group: Group | undefined;
  #answer: Answer | undefined;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!input || this.#input) return;
    this.#input = input;
    this.#view = new SearchView(this);
    if (!this.#isPage) this.#box = new Combobox(input, this.#view.list);
    if (!engine) addStyle();
    engine ??= new SearchEngine({
      bundle: this.dataset['bundle'] ?? '',
      language: document.documentElement.lang,
      chosen: chosenRegion,
    });
    this.#listen(input);
    if (this.#isPage) {
      const address = new URLSearchParams(location.search);
      if (input.value === '') input.value = cleanQuery(address.get('q') ?? '');
      this.#group = readGroup(address.get('type'));
    }
    engine.warm();
    this.#ask();
  }

  /** On the search page, rather than in the dialog or on another page. */
  get #isPage(): boolean {
    return this.dataset['mode'] === 'page';
  }

  /** So many pages are shown at first. */
  get #most(): number | undefined {
    return this.#isPage ? undefined : SUGGESTED;
  }

  #listen(input: HTMLInputElement): void {
    input.addEventListener('compositionstart', () => (this.#isComposing = true));
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#askSoon();
    });
    input.addEventListener('input', () => this.#askSoon());
    input.form?.addEventListener('submit', (event) => {
      if (!this.#isPage) return;
      event.preventDefault();
      this.#ask();
    });
    this.addEventListener('click', (event) => this.#onClick(event, input));
    this.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (this.#isPage) moveByKey(event, input, this.#view.list);
      else if (event.key === 'Escape' && this.dataset['mode'] === 'over')
        this.toggleAttribute('data-closed', true);
    });
    // Suggestions lie over the page only as long as the reader is at them.
    this.addEventListener('focusin', () => this.toggleAttribute('data-closed', false));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget)) && document.hasFocus())
        this.toggleAttribute('data-closed', true);
    });
  }

  #onClick(event: Event, input: HTMLInputElement): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.matches('[data-search-more]')) void this.#showMore();
    if (button?.matches('[data-search-retry]')) {
      input.focus();
      this.#ask(true);
    }
    if (button?.matches('[data-kind]')) {
      this.#group = readGroup(button.dataset['kind'] ?? null);
      keepInAddress(this.#asked, this.#group);
      if (this.#answer) void this.#show(this.#answer, this.#turn);
    }
  }

  #askSoon(): void {
    if (this.#input?.value !== '') this.toggleAttribute('data-closed', false);
    clearTimeout(this.#pause);
    if (!this.#isComposing) this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  /** Asks what stands in the input; the same question again only on demand. */
  #ask(isAgain = false): void {
    clearTimeout(this.#pause);
    const query = cleanQuery(this.#input?.value ?? '');
    if (query === this.#asked && !isAgain) return;
    this.#asked = query;
    this.#turn += 1;
    this.#answer = undefined;
    if (this.#isPage) keepInAddress(query, this.#group);
    if (query === '') {
      this.#view.show('idle', query);
      this.#box?.refresh();
    } else void this.#answerTo(query, this.#turn);
  }

  async #answerTo(query: string, turn: number): Promise<void> {
    this.#view.mark('searching');
    const wait = setTimeout(() => {
      if (turn === this.#turn) this.#view.say('searching', query);
    }, TELL_WAIT);
    const answer = await engine?.search(query, async (early) => {
      const results = await early.take(this.#group, 0, this.#most);
      if (turn !== this.#turn || this.#answer) return;
      this.#view.early(results);
      this.#box?.refresh();
    });
    clearTimeout(wait);
    if (answer && turn === this.#turn) await this.#show(answer, turn);
  }

  async #show(answer: Answer, turn: number): Promise<void> {
    const results = await answer.take(this.#group, 0, this.#most);
    if (turn !== this.#turn) return;
    this.#answer = answer;
    const state = answer.state === 'unavailable' ? 'error' : results.length > 0 ? 'done' : 'empty';
    this.#view.show(state, this.#asked, answer, results, this.#group);
    this.#box?.refresh();
  }

  async #showMore(): Promise<void> {
    const [answer, turn] = [this.#answer, this.#turn];
    const shown = this.#view.list.children.length;
    const results = await answer?.take(this.#group, shown);
    if (!answer || !results || turn !== this.#turn) return;
    this.#view.append(results, countOf(answer, this.#group) > shown + results.length);
  }
}

/** Keeps what is asked in the address, so that it can be linked to and survives a reload; no new entry in the history. */
function keepInAddress(query: string, group: Group | undefined): void {
  const address = new URL(location.href);
  for (const [name, value] of [
    ['q', query],
    ['type', group ?? ''],
  ] as const) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  try {
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  } catch {
    // Browsers refuse too many changes in a short time. The next pause will do.
  }
}

customElements.define('site-search', SiteSearch);
