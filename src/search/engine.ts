/**
 * Answers queries. Names of pages, in a small file of their own, answer at once; Pagefind's index, for
 * which WebAssembly must be fetched and compiled, answers fully. Knows no element and no sentence.
 */
import { analyse } from './analyse.ts';
import { type Answer, answerOf, countOf, noAnswer } from './answer.ts';
import { searchText } from './body.ts';
import type { MoreFile, NamesFile, PageFile, ShardFile } from './files.ts';
import { rootOf } from './folder.ts';
import { Lexicon } from './lexicon.ts';
import { fetchEntry, freshTag, quietly, type Started, startPagefind } from './pagefind.ts';
import { pause } from './pause.ts';
import type { Asked } from './present.ts';
import type { Query } from './query.ts';
import { inOrder, judge } from './score.ts';
import { Shards } from './shards.ts';
import { lookUp, type TextEvidence, weigh } from './weigh.ts';

/** So many pages that answer by name are fetched while the text is searched. */
const AHEAD = 5;
/** A page that scores less by its names alone is a guess, which its text may withdraw. */
const SURE = 0.8;

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
  readonly #chosen: EngineOptions['chosen'];
  #namesFile: Promise<NamesFile> | undefined;
  #lexicon: Promise<Lexicon> | undefined;
  /** The last that could be read: good enough for titles where nothing newer can be had. */
  #known: Lexicon | undefined;
  #more: Promise<void> | undefined;
  #started: Promise<Started> | undefined;
  #shards = this.#noShards();
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
  }

  /**
   * Never rejects: what goes wrong is an answer.
   *
   * @param early is given what is known before the rest, once: pages by their names, or else by their text
   */
  async search(raw: string, early?: (answer: Answer) => void): Promise<Answer> {
    let isOpen = !this.#isReady;
    const tell = (answer: Answer) => {
      if (!isOpen || countOf(answer) === 0) return;
      isOpen = false;
      early?.(answer);
    };
    if (isOpen) void quietly(() => this.#answerEarly(raw, tell));
    const answer = await quietly(() => this.#attempt(raw, tell))
      .catch(() => {
        // A cache may have handed out parts of an index that was replaced: once more, past all caches.
        this.#forget();
        return quietly(() => this.#attempt(raw, tell));
      })
      .catch(async () => {
        this.#started = undefined;
        return (await this.#byName(raw)) ?? noAnswer('unavailable');
      });
    isOpen = false;
    this.#isReady ||= answer.state === 'done';
    return answer;
  }

  /**
   * What can be said before everything is there. The text is searched in any case, with the words as they were
   * typed: the parts of the index that they need are then on their way while headings and records are learnt.
   */
  async #answerEarly(raw: string, tell: (answer: Answer) => void): Promise<void> {
    try {
      const lexicon = await this.#names();
      const query = analyse(raw, lexicon);
      this.#shards.ahead(query, lexicon);
      const byName = await this.#judge(query, lexicon, new Map());
      if (byName.best >= SURE) tell(byName.answerAs('names'));
      const text = await searchText((await this.#start()).pagefind, query, lexicon, pause);
      tell((await this.#judge(query, lexicon, text)).answerAs('names'));
    } catch {
      // The answer says what is wrong.
    }
  }

  /** The full answer. Rejects where a part of the index is missing. Its pages are told before their words are there. */
  async #attempt(raw: string, tell: (answer: Answer) => void): Promise<Answer> {
    const lexicon = await this.#names();
    await this.#learn().catch(() => undefined);
    let query = analyse(raw, lexicon);
    if (await this.#shards.learn(query, lexicon, pause)) query = analyse(raw, lexicon);
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
    const { answerAs } = await this.#judge(query, lexicon, text);
    tell(answerAs('names'));
    return answerAs('done');
  }

  /** What names alone say, as far as they can be had. */
  async #byName(raw: string): Promise<Answer | undefined> {
    try {
      const lexicon = (await this.#names().catch(() => undefined)) ?? this.#known;
      if (!lexicon) return undefined;
      await this.#learn().catch(() => undefined);
      return (await this.#judge(analyse(raw, lexicon), lexicon, new Map())).answerAs('unavailable');
    } catch {
      return undefined;
    }
  }

  async #judge(
    query: Query,
    lexicon: Lexicon,
    text: ReadonlyMap<string, TextEvidence>,
  ): Promise<{ readonly best: number; answerAs(state: Answer['state']): Answer }> {
    const { judged, weights } = await this.#judged(query, lexicon, text);
    const asked: Asked = { query, weights, lexicon, root: rootOf(this.#bundle) };
    return {
      best: judged[0]?.score ?? 0,
      answerAs: (state) => answerOf(state, judged, asked, (id) => this.#page(id), pause),
    };
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

  /** The second file: headings, records, sounds. Without it the rest goes on; what Pagefind needs comes first. */
  #learn(): Promise<void> {
    this.#more ??= this.#file().then(async ({ more }) => {
      await this.#start().then(
        ({ files }) => files,
        () => undefined,
      );
      const file = this.#fetch<MoreFile>(more);
      await (await this.#names()).learn(await file, pause);
    });
    this.#more.catch(() => (this.#more = undefined));
    return this.#more;
  }

  #noShards(): Shards {
    return new Shards((initial) => this.#fetch<ShardFile>(`entries.${this.#language}.${initial}.json`));
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
    this.#shards = this.#noShards();
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
