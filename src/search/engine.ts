/** Answers queries from Pagefind's index. Knows no element of the page and no sentence. */
import { toFoundPage } from './found-page.ts';
import { fetchEntry, freshTag, type PagefindHit, quietly, type Started, startPagefind } from './pagefind.ts';
import { inRoughOrder, rank, type Result } from './rank.ts';
import { hasHan, type Query, queryTerms } from './text.ts';

/** An answer: pages, of which the first are fetched, or the reason why there is none. */
export type Answer =
  | {
      readonly state: 'done';
      /** How many pages answer. */
      readonly total: number;
      /** The best of them, in order, fetched. */
      readonly results: readonly Result[];
      /** Fetches those that come next; an answer like this one. None when all are shown. */
      readonly more?: (() => Promise<Answer>) | undefined;
    }
  /** The index could not be fetched or read: no network, no WebAssembly, a file that is gone. */
  | { readonly state: 'unavailable' };

/** So many pages are fetched, put in order and shown at a time. */
const BATCH = 10;
/** More than any score: sets pages that have only some of the words behind those that have all. */
const BEHIND = 1000;

interface Candidate {
  readonly hit: PagefindHit;
  readonly score: number;
  readonly exactAt?: number | undefined;
}

/** One index and what is known of it. Start it early with {@link SearchEngine.warm}: fetching takes longer than typing. */
export class SearchEngine {
  readonly #bundle: string;
  readonly #language: string;
  #started: Promise<Started> | undefined;
  #isFirst = true;

  /**
   * @param bundle address of Pagefind's folder, with a slash at the end
   * @param language the page's `lang`
   */
  constructor(bundle: string, language: string) {
    this.#bundle = bundle;
    this.#language = language.toLowerCase();
  }

  /** Begins to fetch what every search needs. */
  warm(): void {
    this.#start().catch(() => undefined);
  }

  /** Never rejects: what goes wrong is an answer. */
  async search(raw: string): Promise<Answer> {
    const query = queryTerms(raw);
    if (query.words.length === 0) return { state: 'done', total: 0, results: [] };
    const attempt = () => quietly(async () => await answerFrom(await this.#candidates(query), query));
    return attempt().catch(() => {
      // A cache may have handed out parts of an index that was replaced: once more, past all caches.
      this.#forget();
      return attempt().catch((): Answer => {
        this.#forget();
        return { state: 'unavailable' };
      });
    });
  }

  #start(): Promise<Started> {
    this.#started ??= startPagefind(this.#bundle, this.#language, this.#isFirst);
    return this.#started;
  }

  #forget(): void {
    this.#isFirst = false;
    this.#started = undefined;
  }

  async #candidates(query: Query): Promise<Candidate[]> {
    const { pagefind } = await this.#start();
    const found = new Map<string, Candidate>();
    for (const [turn, words] of wordings(query).entries()) {
      const [every, exact] = await Promise.all([pagefind.search(words), pagefind.search(`"${words}"`)]);
      const places = new Map(exact.results.map(({ id, words: at }) => [id, at[0] ?? -1]));
      for (const hit of every.results) {
        const candidate = { hit, score: hit.score - turn * BEHIND, exactAt: places.get(hit.id) };
        if (!found.has(hit.id)) found.set(hit.id, candidate);
      }
      if (places.size > 0 || found.size >= BATCH) break;
    }
    if (found.size === 0) await this.#demandIndex();
    return inRoughOrder([...found.values()]);
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

/**
 * What to ask the index, the best wording first. A piece cut out of a Chinese sentence may begin or
 * end within a Latin word that the index knows only whole, so its Han characters are asked for alone too.
 */
function wordings({ words }: Query): string[] {
  const han = words.filter(hasHan);
  return han.length > 0 && han.length < words.length ? [words.join(' '), han.join(' ')] : [words.join(' ')];
}

async function answerFrom(candidates: readonly Candidate[], query: Query): Promise<Answer> {
  const batch = candidates.slice(0, BATCH);
  const pages = await Promise.all(batch.map(async ({ hit, score }) => toFoundPage(await hit.data(), score)));
  const rest = candidates.slice(BATCH);
  const fetchRest = () =>
    quietly(() => answerFrom(rest, query)).catch((): Answer => ({ state: 'unavailable' }));
  return {
    state: 'done',
    total: candidates.length,
    results: rank(pages, query),
    more: rest.length > 0 ? fetchRest : undefined,
  };
}
