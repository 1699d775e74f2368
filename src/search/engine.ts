/**
 * Answers queries. Names of pages, in a small file of their own, answer at once; Pagefind's index, for
 * which WebAssembly must be fetched and compiled, answers fully. Knows no element and no sentence.
 */
import { type Answer, answerByName, answerFrom } from './answer.ts';
import { candidates } from './candidates.ts';
import { Names } from './names.ts';
import { fetchEntry, fetchNames, freshTag, quietly, type Started, startPagefind } from './pagefind.ts';
import type { Result } from './rank.ts';
import { queryTerms } from './text.ts';

/** So many pages are shown early. */
const FIRST = 3;

/** One index and what is known of it. Start it early with {@link SearchEngine.warm}: fetching takes longer than typing. */
export class SearchEngine {
  readonly #bundle: string;
  readonly #language: string;
  #names: Promise<Names> | undefined;
  #started: Promise<Started> | undefined;
  #isFirst = true;
  #hasAnswered = false;

  /**
   * @param bundle address of Pagefind's folder, with a slash at the end; it stands in the site's root
   * @param language the page's `lang`
   */
  constructor(bundle: string, language: string) {
    this.#bundle = bundle;
    this.#language = language.toLowerCase();
  }

  /** Begins to fetch what every search needs. */
  warm(): void {
    void this.#fetchNames();
    this.#start().catch(() => undefined);
  }

  /**
   * Never rejects: what goes wrong is an answer.
   *
   * @param early is given some of the pages, if they are known well before the rest: those whose names
   *   answer, else the first that the index finds. Only until an answer was given: later ones come at once.
   */
  async search(raw: string, early?: (results: readonly Result[]) => void): Promise<Answer> {
    const query = queryTerms(raw);
    if (query.words.length === 0) return { state: 'done', total: 0, results: [] };
    const named = this.#fetchNames().then((names) => names.find(query));
    let isEarly = !this.#hasAnswered;
    const show = (results: readonly Result[]) => {
      if (isEarly && results.length > 0) early?.(results);
    };
    void named.then((pages) => show(answerByName(pages, query, this.#root)));
    const attempt = async () => {
      const { pagefind } = await this.#start();
      const found = await candidates(pagefind, query, await named);
      if (found.every(({ hit }) => hit === undefined)) await this.#demandIndex();
      if (isEarly && (await named).length === 0) {
        show((await answerFrom(found.slice(0, FIRST), query, this.#root)).results);
      }
      return await answerFrom(found, query, this.#root);
    };
    const answer = await quietly(attempt)
      .catch(() => {
        // A cache may have handed out parts of an index that was replaced: once more, past all caches.
        this.#forget();
        return quietly(attempt);
      })
      .catch(async (): Promise<Answer> => {
        this.#forget();
        return { state: 'unavailable', results: answerByName(await named, query, this.#root) };
      });
    isEarly = false;
    this.#hasAnswered ||= answer.state === 'done';
    return answer;
  }

  /** The site's root, with a slash at the end. */
  get #root(): string {
    return this.#bundle.replace(/[^/]+\/$/, '');
  }

  /** Names that cannot be fetched are no names: the index has them too. */
  #fetchNames(): Promise<Names> {
    this.#names ??= fetchNames(this.#bundle, this.#language).catch(() => {
      this.#names = undefined;
      return new Names([]);
    });
    return this.#names;
  }

  #start(): Promise<Started> {
    this.#started ??= startPagefind(this.#bundle, this.#language, this.#isFirst);
    return this.#started;
  }

  #forget(): void {
    this.#isFirst = false;
    this.#started = undefined;
  }

  /**
   * Pagefind takes a part of the index that it cannot fetch for one that answers nothing. So where nothing
   * was found, this throws if the index cannot be reached or has been replaced.
   */
  async #demandIndex(): Promise<void> {
    const { hash } = await this.#start();
    const now = await fetchEntry(this.#bundle, this.#language, freshTag());
    if (now.hash !== hash) throw new Error('The search index was replaced');
  }
}
