/** The records of which one page has very many, in files by their initials: each fetched once, when a question may be about one. */
import { type ShardFile, shardOf } from './files.ts';
import type { Lexicon, Pause } from './lexicon.ts';
import type { Query } from './query.ts';
import { lemma } from './text.ts';

/** So many files are fetched for one question. */
const MOST = 3;

export class Shards {
  readonly #fetch: (initial: string) => Promise<ShardFile>;
  readonly #files = new Map<string, Promise<ShardFile>>();
  readonly #learnt = new Set<string>();

  /** @param fetch gives the records of an initial; what fails is asked for again with the next question */
  constructor(fetch: (initial: string) => Promise<ShardFile>) {
    this.#fetch = fetch;
  }

  /** Begins to fetch what a question may be about: while the rest of what names pages is on its way, it costs no wait. */
  ahead(query: Query, lexicon: Lexicon): void {
    for (const initial of this.#initials(query, lexicon)) this.#file(initial).catch(() => undefined);
  }

  /** Teaches a lexicon the records that a question may be about. Whether there were any new. */
  async learn(query: Query, lexicon: Lexicon, pause: Pause): Promise<boolean> {
    const initials = this.#initials(query, lexicon);
    await Promise.all(
      initials.map(async (initial) => {
        try {
          const entries = await this.#file(initial);
          if (this.#learnt.has(initial)) return;
          this.#learnt.add(initial);
          await lexicon.learnEntries(entries, pause);
        } catch {
          // The pages answer without their records.
        }
      }),
    );
    return initials.length > 0;
  }

  #initials({ terms }: Query, lexicon: Lexicon): string[] {
    const asked = terms.filter(({ isFiller }) => !isFiller);
    const words = asked
      .flatMap(({ forms }) => forms[0]?.words ?? [])
      .filter((word) => asked.length <= 2 || !lexicon.hasWord(lemma(word)));
    return [...new Set(words.map(shardOf))]
      .filter((initial) => lexicon.shards.includes(initial) && !this.#learnt.has(initial))
      .slice(0, MOST);
  }

  #file(initial: string): Promise<ShardFile> {
    let file = this.#files.get(initial);
    if (!file) {
      file = this.#fetch(initial);
      file.catch(() => this.#files.delete(initial));
      this.#files.set(initial, file);
    }
    return file;
  }
}
