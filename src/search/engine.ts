/**
 * Answers queries. Names of pages, in a small file of their own, answer at once; Pagefind's index, for
 * which WebAssembly must be fetched and compiled, answers fully. Knows no element and no sentence.
 */
import { analyse } from './analyse.ts';
import { type Answer, answerOf, countOf, noAnswer } from './answer.ts';
import { searchText } from './body.ts';
import { rootOf } from './folder.ts';
import { IndexFiles } from './index-files.ts';
import type { Lexicon } from './lexicon.ts';
import { freshTag, quietly } from './pagefind.ts';
import { pause } from './pause.ts';
import type { Asked } from './present.ts';
import type { Query } from './query.ts';
import { inOrder, judge } from './score.ts';
import { lookUp, type TextAnswer, type TextEvidence, weigh } from './weigh.ts';

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
  #files: IndexFiles;
  /** The last that could be read: good enough for titles where nothing newer can be had. */
  #known: Lexicon | undefined;
  #isReady = false;

  constructor({ bundle, language, chosen }: EngineOptions) {
    this.#bundle = bundle;
    this.#language = language.toLowerCase();
    this.#chosen = chosen;
    this.#files = new IndexFiles(this.#bundle, this.#language, '');
  }

  /** Begins to fetch what every search needs: names first, so that nothing stands in the way of the first answer. */
  warm(): void {
    this.#files.learn().catch(() => undefined);
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
        this.#files = new IndexFiles(this.#bundle, this.#language, freshTag());
        return quietly(() => this.#attempt(raw, tell));
      })
      .catch(async () => {
        this.#files.giveUp();
        return (await this.#byName(raw)) ?? noAnswer('unavailable');
      });
    isOpen = false;
    this.#isReady ||= answer.state === 'done';
    return answer;
  }

  /**
   * What can be said before everything is there: by names, or else by what small files say of texts. The index
   * is asked in any case, with the words as they were typed: the parts of it that they need are then on their
   * way while headings and records are learnt.
   */
  async #answerEarly(raw: string, tell: (answer: Answer) => void): Promise<void> {
    try {
      const lexicon = await this.#names();
      const query = analyse(raw, lexicon);
      this.#files.shards.ahead(query, lexicon);
      const written = this.#inTexts(raw, query, lexicon, (some) => this.#files.written.look(some, lexicon));
      const asked = this.#files.start().then(({ pagefind }) => searchText(pagefind, query, lexicon, pause));
      asked.catch(() => undefined);
      const byName = await this.#judge(query, lexicon, new Map());
      if (byName.best >= SURE) return tell(byName.answerAs('names'));
      const inSome = await written;
      tell((await this.#judge(inSome.query, lexicon, inSome.pages)).answerAs('names'));
      // Where those files cannot be had.
      tell((await this.#judge(query, lexicon, (await asked).pages)).answerAs('names'));
    } catch {
      // The answer says what is wrong.
    }
  }

  /** The full answer. Rejects where a part of the index is missing. Its pages are told before their words are there. */
  async #attempt(raw: string, tell: (answer: Answer) => void): Promise<Answer> {
    const lexicon = await this.#names();
    await this.#files.learn().catch(() => undefined);
    let query = analyse(raw, lexicon);
    if (await this.#files.shards.learn(query, lexicon, pause)) query = analyse(raw, lexicon);
    if (query.words.length === 0) return noAnswer('done', query);
    const [byName, { pagefind }] = await Promise.all([
      this.#judged(query, lexicon, new Map()),
      this.#files.start(),
    ]);
    // Their words are wanted whatever the text index says of others.
    for (const { page } of byName.judged.slice(0, AHEAD)) {
      await pause();
      void this.#files.page(page.id);
    }
    const text = await this.#inTexts(raw, query, lexicon, (some) =>
      searchText(pagefind, some, lexicon, pause),
    );
    const known = new Set(lexicon.pages.map(({ id }) => id));
    if ([...text.pages.keys()].some((id) => !known.has(id)))
      throw new Error('Names and index are of two builds');
    if (text.pages.size === 0) await this.#files.demandIndex();
    const { answerAs } = await this.#judge(text.query, lexicon, text.pages);
    tell(answerAs('names'));
    return answerAs('done');
  }

  /** What names alone say, as far as they can be had. */
  async #byName(raw: string): Promise<Answer | undefined> {
    try {
      const lexicon = (await this.#names().catch(() => undefined)) ?? this.#known;
      if (!lexicon) return undefined;
      await this.#files.learn().catch(() => undefined);
      return (await this.#judge(analyse(raw, lexicon), lexicon, new Map())).answerAs('unavailable');
    } catch {
      return undefined;
    }
  }

  /** What texts have of a question. What stands in them is no mistake: 指纹 is not 置文, a piece of 配置文件. */
  async #inTexts(raw: string, query: Query, lexicon: Lexicon, look: (query: Query) => Promise<TextAnswer>) {
    const standing = new Set<string>();
    let asked = query;
    for (;;) {
      const text = await look(asked);
      if (text.standing.size === 0) return { query: asked, pages: text.pages };
      for (const piece of text.standing) standing.add(piece);
      asked = analyse(raw, lexicon, standing);
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
      answerAs: (state) => answerOf(state, judged, asked, (id) => this.#files.page(id), pause),
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

  async #names(): Promise<Lexicon> {
    return (this.#known = await this.#files.names());
  }
}
