/* eslint-disable max-lines -- one class: the stages of an answer share what was loaded */
/**
 * Answers queries. Names of pages, in a small file of their own, answer at once; Pagefind's index, for
 * which WebAssembly must be fetched and compiled, answers fully. Knows no element and no sentence.
 */
import { analyse } from './analyse.ts';
import { type Answer, answerOf, noAnswer } from './answer.ts';
import { searchText } from './body.ts';
import type { MoreFile, NamesFile, PageFile, ShardFile } from './files.ts';
import { shardOf } from './files.ts';
import { rootOf } from './folder.ts';
import { Lexicon, type Pause } from './lexicon.ts';
import { fetchEntry, freshTag, quietly, type Started, startPagefind } from './pagefind.ts';
import type { Asked } from './present.ts';
import type { Query } from './query.ts';
import { inOrder, judge } from './score.ts';
import { lemma } from './text.ts';
import { lookUp, type TextEvidence, weigh } from './weigh.ts';

/** So many pages that answer by name are fetched while the text is searched. */
const AHEAD = 5;
/** Longer than this the page is not kept from drawing and listening, in milliseconds; on a slow phone it is some times longer. */
const SLICE = 8;
/** So many files of records are fetched for one question. */
const SHARDS = 3;

export interface EngineOptions {
  /** Address of Pagefind's folder, with a slash at the end; it stands in the site's root. */
  readonly bundle: string;
  /** The page's `lang`. */
  readonly language: string;
  /** The region that the reader chose, by its code in lower case. */
  readonly chosen: () => string | undefined;
}

/** One index and what is known of it. Start it early with {@link SearchEngine.warm}: fetching takes longer than typing. */
export class SearchEngine {
  readonly #bundle: string;
  readonly #language: string;
  readonly #chosen: () => string | undefined;
  #namesFile: Promise<NamesFile> | undefined;
  #lexicon: Promise<Lexicon> | undefined;
  /** The last that could be read: good enough for titles where nothing newer can be had. */
  #known: Lexicon | undefined;
  #more: Promise<void> | undefined;
  #started: Promise<Started> | undefined;
  readonly #shards = new Map<string, Promise<void>>();
  readonly #pages = new Map<string, Promise<PageFile | undefined>>();
  /** What is added to addresses so that no cache answers; empty until something failed. */
  #tag = '';
  #isReady = false;

  constructor({ bundle, language, chosen }: EngineOptions) {
    this.#bundle = bundle;
    this.#language = language.toLowerCase();
    this.#chosen = chosen;
  }

  /** Begins to fetch what every search needs: names first, so that nothing stands in the way of the first answer. */
  warm(): void {
    this.#learn().catch(() => undefined);
    void this.#file().then(
      () => this.#start().catch(() => undefined),
      () => undefined,
    );
  }

  /**
   * Never rejects: what goes wrong is an answer.
   *
   * @param early is given what names alone say, if they are known before the rest
   */
  async search(raw: string, early?: (answer: Answer) => void): Promise<Answer> {
    let isOpen = true;
    if (!this.#isReady) {
      void this.#byName(raw, 'names').then((answer) => {
        if (isOpen && answer && Object.values(answer.counts).some(Boolean)) early?.(answer);
      });
    }
    const answer = await quietly(() => this.#attempt(raw))
      .catch(() => {
        // A cache may have handed out parts of an index that was replaced: once more, past all caches.
        this.#forget();
        return quietly(() => this.#attempt(raw));
      })
      .catch(async () => {
        this.#started = undefined;
        return (await this.#byName(raw, 'unavailable')) ?? noAnswer('unavailable');
      });
    isOpen = false;
    this.#isReady ||= answer.state === 'done';
    return answer;
  }

  /** The full answer. Rejects where a part of the index is missing. */
  async #attempt(raw: string): Promise<Answer> {
    const lexicon = await this.#names();
    await this.#learn().catch(() => undefined);
    let query = analyse(raw, lexicon);
    if (await this.#learnShards(query, lexicon)) query = analyse(raw, lexicon);
    if (query.words.length === 0) return noAnswer('done', query);
    const [byName, { pagefind }] = await Promise.all([
      this.#judged(query, lexicon, new Map()),
      this.#start(),
    ]);
    // Their words are wanted whatever the text index says of others.
    for (const { page } of byName.judged.slice(0, AHEAD)) {
      await pause();
      void this.#page(page.id);
    }
    const text = await searchText(pagefind, query, lexicon, pause);
    const known = new Set(lexicon.pages.map(({ id }) => id));
    if ([...text.keys()].some((id) => !known.has(id))) throw new Error('Names and index are of two builds');
    if (text.size === 0) await this.#demandIndex();
    return this.#judge('done', query, lexicon, text);
  }

  /** What names alone say, as far as they can be had. */
  async #byName(raw: string, state: 'names' | 'unavailable'): Promise<Answer | undefined> {
    try {
      const lexicon = (await this.#names().catch(() => undefined)) ?? this.#known;
      if (!lexicon) return undefined;
      if (state === 'unavailable') await this.#learn().catch(() => undefined);
      return await this.#judge(state, analyse(raw, lexicon), lexicon, new Map());
    } catch {
      return undefined;
    }
  }

  async #judge(
    state: Answer['state'],
    query: Query,
    lexicon: Lexicon,
    text: ReadonlyMap<string, TextEvidence>,
  ): Promise<Answer> {
    const { judged, weights } = await this.#judged(query, lexicon, text);
    const asked: Asked = { query, weights, lexicon, root: rootOf(this.#bundle) };
    return answerOf(state, judged, asked, (id) => this.#page(id), pause);
  }

  async #judged(query: Query, lexicon: Lexicon, text: ReadonlyMap<string, TextEvidence>) {
    for (const term of query.terms) {
      await pause();
      lookUp(term, lexicon);
    }
    const measure = weigh(query, lexicon, text);
    const chosen = this.#chosen();
    const judged = [];
    for (const page of lexicon.pages) {
      await pause();
      const one = judge(page, query, measure, lexicon, text.get(page.id), chosen);
      if (one) judged.push(one);
    }
    return { judged: inOrder(judged), weights: measure.weights };
  }

  #names(): Promise<Lexicon> {
    this.#lexicon ??= this.#file().then(async (file) => (this.#known = await Lexicon.read(file, pause)));
    this.#lexicon.catch(() => (this.#lexicon = undefined));
    return this.#lexicon;
  }

  #file(): Promise<NamesFile> {
    this.#namesFile ??= this.#fetch<NamesFile>(`names.${this.#language}.json`);
    this.#namesFile.catch(() => (this.#namesFile = undefined));
    return this.#namesFile;
  }

  /** The second file: headings, records, sounds. Without it the rest goes on. */
  #learn(): Promise<void> {
    this.#more ??= this.#file().then(async ({ more }) => {
      const file = this.#fetch<MoreFile>(more);
      await (await this.#names()).learn(await file, pause);
    });
    this.#more.catch(() => (this.#more = undefined));
    return this.#more;
  }

  /** Fetches the records that a question may be about. Whether there were any new. */
  async #learnShards({ terms }: Query, lexicon: Lexicon): Promise<boolean> {
    const asked = terms.filter(({ isFiller }) => !isFiller);
    const words = asked
      .flatMap(({ forms }) => forms[0]?.words ?? [])
      .filter((word) => asked.length <= 2 || !lexicon.hasWord(lemma(word)));
    const initials = [...new Set(words.map(shardOf))].filter(
      (initial) => lexicon.shards.includes(initial) && !this.#shards.has(initial),
    );
    await Promise.all(
      initials.slice(0, SHARDS).map(async (initial) => {
        const learnt = this.#fetch<ShardFile>(`entries.${this.#language}.${initial}.json`).then((entries) =>
          lexicon.learnEntries(entries, pause),
        );
        this.#shards.set(initial, learnt);
        return learnt.catch(() => this.#shards.delete(initial));
      }),
    );
    return initials.length > 0;
  }

  /** The words of a page; nothing where they cannot be had: the page is shown by its name. */
  #page(id: string): Promise<PageFile | undefined> {
    let page = this.#pages.get(id);
    if (!page) {
      page = this.#fetch<PageFile>(`page/${id}.json`).catch(() => {
        this.#pages.delete(id);
        return undefined;
      });
      this.#pages.set(id, page);
    }
    return page;
  }

  #start(): Promise<Started> {
    this.#started ??= startPagefind(this.#bundle, this.#language, this.#tag);
    return this.#started;
  }

  async #fetch<T>(file: string): Promise<T> {
    const response = await fetch(this.#bundle + file + (this.#tag && `?ts=${this.#tag}`));
    if (!response.ok) throw new Error(`${response.status} for ${file}`);
    return (await response.json()) as T;
  }

  #forget(): void {
    this.#tag = freshTag();
    this.#namesFile = undefined;
    this.#lexicon = undefined;
    this.#more = undefined;
    this.#started = undefined;
    this.#shards.clear();
    this.#pages.clear();
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

interface Scheduler {
  yield?: () => Promise<void>;
}

let resumed = 0;

/** Lets the browser draw and listen before the work goes on, if it has gone on for some time. */
const pause: Pause = async () => {
  if (performance.now() - resumed < SLICE) return;
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
  resumed = performance.now();
};
