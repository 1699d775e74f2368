/** The files of one language's index as they are served: each fetched once, when it is first wanted. */
import type { MoreFile, NamesFile, PageFile, PairsFile, ShardFile } from './files.ts';
import { Lexicon } from './lexicon.ts';
import { fetchEntry, freshTag, type Started, startPagefind } from './pagefind.ts';
import { pause } from './pause.ts';
import { Shards } from './shards.ts';
import { Written } from './written.ts';

/** What fails is asked for again when it is next wanted. */
export class IndexFiles {
  readonly shards = new Shards((initial) =>
    this.#fetch<ShardFile>(`entries.${this.#language}.${initial}.json`),
  );
  readonly written = new Written((part) => this.#fetch<PairsFile>(`written.${this.#language}.${part}.json`));
  readonly #bundle: string;
  readonly #language: string;
  readonly #tag: string;
  #namesFile: Promise<NamesFile> | undefined;
  #lexicon: Promise<Lexicon> | undefined;
  #more: Promise<void> | undefined;
  #started: Promise<Started> | undefined;
  readonly #pages = new Map<string, Promise<PageFile | undefined>>();

  /**
   * @param bundle address of Pagefind's folder, with a slash at the end
   * @param language of the index, lower-case
   * @param tag is added to addresses so that no cache answers; empty where caches may
   */
  constructor(bundle: string, language: string, tag: string) {
    [this.#bundle, this.#language, this.#tag] = [bundle, language, tag];
  }

  /** What names pages; more of it once {@link learn} is done. */
  names(): Promise<Lexicon> {
    this.#lexicon ??= this.#names().then((file) => Lexicon.read(file, pause));
    this.#lexicon.catch(() => (this.#lexicon = undefined));
    return this.#lexicon;
  }

  /** The second file: headings, records, sounds. Without it the rest goes on; what Pagefind needs comes first. */
  learn(): Promise<void> {
    this.#more ??= this.#names().then(async ({ more }) => {
      await this.start().then(
        ({ files }) => files,
        () => undefined,
      );
      const file = this.#fetch<MoreFile>(more);
      await (await this.names()).learn(await file, pause);
    });
    this.#more.catch(() => (this.#more = undefined));
    return this.#more;
  }

  /** The words of a page; nothing where they cannot be had: the page is shown by its name. */
  page(id: string): Promise<PageFile | undefined> {
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

  /** The text index. Once it is given up, it is started anew. */
  start(): Promise<Started> {
    this.#started ??= startPagefind(this.#bundle, this.#language, this.#tag);
    return this.#started;
  }

  giveUp(): void {
    this.#started = undefined;
  }

  /**
   * Pagefind takes a part of the index that it cannot fetch for one that answers nothing. So where nothing
   * was found, this throws if the index cannot be reached or has been replaced.
   */
  async demandIndex(): Promise<void> {
    const { hash } = await this.start();
    const now = await fetchEntry(this.#bundle, this.#language, freshTag());
    if (now.hash !== hash) throw new Error('The search index was replaced');
  }

  #names(): Promise<NamesFile> {
    this.#namesFile ??= this.#fetch<NamesFile>(`names.${this.#language}.json`);
    this.#namesFile.catch(() => (this.#namesFile = undefined));
    return this.#namesFile;
  }

  async #fetch<T>(file: string): Promise<T> {
    const response = await fetch(this.#bundle + file + (this.#tag && `?ts=${this.#tag}`));
    if (!response.ok) throw new Error(`${response.status} for ${file}`);
    return (await response.json()) as T;
  }
}
