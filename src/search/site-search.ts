/**
 * `<site-search>`: a search form that answers while one types. Made over a real form, so that without
 * this script the query goes to the search page. With `data-page` it stands on that page itself, where
 * the query is kept in the address.
 *
 * Every sentence comes from the page, in data attributes with `{count}` and `{query}`:
 * `data-found-one`, `data-found-other`, `data-empty`, `data-searching`, `data-error`; `data-bundle` is
 * the address of Pagefind's folder. The state is said in `[data-search-status]` (`data-state`
 * idle | searching | done | empty | error, `data-count`); pages are `[data-search-results] > li`.
 */
import type { Answer } from './answer.ts';
import { SearchEngine } from './engine.ts';
import { moveByKey } from './move-by-key.ts';
import { SearchView } from './search-view.ts';
import { cleanQuery } from './text.ts';

/** Long enough not to search between the letters of a word, in milliseconds. */
const PAUSE = 120;
/** A wait longer than this is told, a shorter one would only chatter. */
const TELL_WAIT = 400;

/** One for all search elements of a page, so that nothing is fetched twice. */
let engine: SearchEngine | undefined;

class SiteSearch extends HTMLElement {
  #view!: SearchView;
  #input: HTMLInputElement | undefined;
  #isComposing = false;
  #asked = '';
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #more: (() => Promise<Answer>) | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!input || this.#input) return;
    this.#input = input;
    this.#view = new SearchView(this);
    engine ??= new SearchEngine(this.dataset['bundle'] ?? '', document.documentElement.lang);
    this.#listen(input);
    if (this.#isPage && input.value === '') {
      input.value = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
    }
    engine.warm();
    this.#ask();
  }

  /** On the search page, rather than in the dialog or on another page: keeps the query in the address. */
  get #isPage(): boolean {
    return this.dataset['page'] !== undefined;
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
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.matches('[data-search-more]')) void this.#showMore();
      if (button?.matches('[data-search-retry]')) {
        input.focus();
        this.#ask(true);
      }
    });
    this.addEventListener('keydown', (event) => {
      if (!event.isComposing) moveByKey(event, input, this.#view.list);
    });
  }

  #askSoon(): void {
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
    this.#more = undefined;
    if (this.#isPage) keepInAddress(query);
    if (query === '') this.#view.show('idle', query);
    else void this.#answer(query, this.#turn);
  }

  async #answer(query: string, turn: number): Promise<void> {
    this.#view.mark('searching');
    const wait = setTimeout(() => {
      if (turn === this.#turn) this.#view.say('searching', query);
    }, TELL_WAIT);
    const answer = await engine?.search(query, (results) => {
      if (turn === this.#turn) this.#view.early(results);
    });
    clearTimeout(wait);
    if (!answer || turn !== this.#turn) return;
    if (answer.state === 'unavailable') return this.#view.show('error', query, answer);
    this.#more = answer.more;
    this.#view.show(answer.total > 0 ? 'done' : 'empty', query, answer);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const answer = await this.#more?.();
    if (!answer || turn !== this.#turn) return;
    if (answer.state === 'unavailable') return this.#view.show('error', this.#asked, answer);
    this.#more = answer.more;
    this.#view.append(answer);
  }
}

/** Keeps the query in the address, so that it can be linked to and survives a reload; no new entry in the history. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  try {
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  } catch {
    // Browsers refuse too many changes in a short time. The next pause will do.
  }
}

customElements.define('site-search', SiteSearch);
