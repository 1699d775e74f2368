/* eslint-disable max-lines -- one index with its ways in: all of them share its tables */
/**
 * What the search knows of a language before it looks into any text: the names of its pages and of what
 * stands on them, the words that mean the same, the words that say nothing. Pure.
 */
import {
  type EntryTuple,
  type GroupTuple,
  type MoreFile,
  type NamesFile,
  readGroupTuple,
  type WordGroup,
} from './files.ts';
import { Sounds } from './sounds.ts';
import { Folder, hasHan, keyOf, keyOfStems, lemma, readVariants, stemsOf, wordsIn } from './text.ts';

/** Where a name stands: see is a word whose editor says that its reader wants the page, way one whose reader may want it. */
export type Field = 'title' | 'alias' | 'see' | 'way' | 'record' | 'heading';

/** A name of a page, or of something on it. */
export interface Name {
  /** Its page's place in the list. */
  readonly at: number;
  readonly field: Field;
  readonly text: string;
  /** Folded. */
  readonly plain: string;
  /** Words that can be looked for: ` close the line `. */
  readonly key: string;
  /** Where it leads on the page, if it is not the whole page’s. */
  readonly anchor?: string | undefined;
  /** What it is called, where that is not `text`: the record’s title for one of its other names. */
  readonly title?: string | undefined;
}

/** A page as the search knows it by name. */
export interface KnownPage {
  readonly at: number;
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly lang?: string | undefined;
  /** It is about a region where the reader's language is spoken. */
  readonly isNear: boolean;
  readonly names: Name[];
  /** All names folded, in one text: most pages can be passed over at once. */
  plain: string;
}

/** A name as it is compared. */
interface ReadName {
  readonly plain: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly key: string;
}

/** Words that mean the same, and whether the one that led here is a mistake. */
export interface Meaning {
  readonly group: WordGroup;
  readonly isWrong: boolean;
}

/** Gives the browser a chance to draw and to listen, if work has gone on for long; to be called often within it. */
export type Pause = () => Promise<void>;

export class Lexicon {
  readonly folder: Folder;
  readonly pages: readonly KnownPage[];
  readonly shards: string;
  /** How Han characters are read; known once the second file is there. */
  sounds: Sounds | undefined;
  readonly #stop = new Set<string>();
  /** Words that mean the same, in the order of the first file. */
  readonly #groups: WordGroup[] = [];
  readonly #meanings = new Map<string, Meaning[]>();
  /** Words of other scripts than Han, and in how many names they are; and the stems of those in names. */
  readonly #latin = new Map<string, number>();
  readonly #stems = new Set<string>();
  /** Those that stand in the text of pages, as they stand there; unknown until the second file is there. */
  #written: ReadonlySet<string> | undefined;
  /** Titles and aliases, whole. */
  readonly #whole = new Set<string>();
  readonly #sizes = new WeakMap<Name, number>();
  /** Names by the words that they have. */
  readonly #named = new Map<string, Name[]>();
  /** Known expressions by their sound. */
  readonly #heard = new Map<string, string>();
  #longest = 1;
  #corpus = '';

  private constructor(file: NamesFile) {
    this.folder = new Folder(readVariants(file.variants));
    this.shards = file.shards;
    const near = new Set(file.near.split(' '));
    this.pages = file.pages.map(([id, path, kind, title, , lang], at) => ({
      ...{ at, id, path, kind, title, lang, isNear: near.has(String(at)), names: [], plain: '' },
    }));
    for (const word of file.stop.split(/\s+/)) this.#stop.add(keyOf(this.folder.words(word)));
  }

  /** Reads the first file. */
  static async read(file: NamesFile, pause: Pause): Promise<Lexicon> {
    const lexicon = new Lexicon(file);
    for (const [at, [, , , title, aliases]] of file.pages.entries()) {
      await pause();
      lexicon.#addName(at, { field: 'title', text: title });
      for (const text of aliases) lexicon.#addName(at, { field: 'alias', text });
    }
    await lexicon.#learnGroups(file.words, pause);
    return lexicon;
  }

  /** Learns what the second file has. */
  async learn({ typed, groups, entries, common, sounds, words }: MoreFile, pause: Pause): Promise<void> {
    for (const [at, text] of typed) {
      await pause();
      const group = this.#groups[at];
      if (group) this.#learnTyped(group, text.split('|'));
    }
    await this.#learnGroups(groups, pause);
    this.#written = new Set(words.split(' ').filter((word) => word !== ''));
    for (const word of this.#written) {
      await pause();
      if (!this.#latin.has(word)) this.#latin.set(word, 0);
    }
    await this.learnEntries(entries, pause);
    for (const [title, places] of common) {
      await pause();
      const { text } = this.folder.fold(title);
      for (const place of places.split(' ')) {
        const page = this.pages[Number(place)];
        if (page) page.plain += `${text}\n`;
      }
    }
    await pause();
    const heard = new Sounds(sounds);
    await heard.prepare(this.#corpus, pause);
    for (const key of this.#meanings.keys()) {
      await pause();
      const text = key.replaceAll(' ', '');
      const readings = [...text].every(hasHan) ? heard.readingsOf(text) : [];
      for (const syllables of readings)
        if (!this.#heard.has(syllables.join(' '))) this.#heard.set(syllables.join(' '), text);
    }
    this.sounds = heard;
  }

  /** Learns headings and records that stand on pages. */
  async learnEntries(entries: readonly EntryTuple[], pause: Pause): Promise<void> {
    for (const [page, anchor, title, aliases = [], isRecord] of entries) {
      await pause();
      const field = isRecord ? 'record' : 'heading';
      this.#addName(page, { field, text: title, anchor });
      for (const text of aliases) this.#addName(page, { field, text, anchor, title });
    }
  }

  /** How many words the longest known expression has. */
  get longest(): number {
    return this.#longest;
  }

  meanings(key: string): readonly Meaning[] {
    return this.#meanings.get(key) ?? [];
  }

  /** The known expression that is another text and sounds alike: 注消 → 注销. */
  heardAs(text: string): string | undefined {
    for (const syllables of this.sounds?.readingsOf(text) ?? []) {
      const known = this.#heard.get(syllables.join(' '));
      if (known !== undefined && known !== text) return known;
    }
    return undefined;
  }

  /** The names in which words stand one after the other, by their page. A key without a space at its end may end within a word. */
  named(key: string): ReadonlyMap<KnownPage, ReadonlySet<Name>> {
    const words = key.trim().split(' ');
    const [first = ''] = words;
    const candidates = key.endsWith(' ')
      ? words
          .map((word) => this.#named.get(word) ?? [])
          .reduce((fewest, some) => (some.length < fewest.length ? some : fewest))
      : [...this.#named].flatMap(([word, some]) => (word.startsWith(first) ? some : []));
    const found = new Map<KnownPage, Set<Name>>();
    for (const name of candidates) {
      const page = this.pages[name.at];
      if (!page || (words.length > 1 && !name.key.includes(key))) continue;
      const names = found.get(page);
      if (names) names.add(name);
      else found.set(page, new Set([name]));
    }
    return found;
  }

  /** Whether a page is called just that. */
  isName(key: string): boolean {
    return this.#whole.has(key);
  }

  isFiller(key: string): boolean {
    return this.#stop.has(key);
  }

  /** Whether a piece of folded text stands in any name. */
  hasPiece(piece: string): boolean {
    return this.#corpus.includes(piece);
  }

  /** How many times a piece of folded text stands in names. */
  timesOf(piece: string): number {
    return this.#corpus.split(piece).length - 1;
  }

  hasWord(stem: string): boolean {
    if (this.#stems.has(stem)) return true;
    // To bring all words of texts down to their stems takes a slow phone a tenth of a second.
    for (const word of this.#written ?? []) if (word[0] === stem[0] && lemma(word) === stem) return true;
    return false;
  }

  /**
   * Whether the text index can know a word. Of one that it does not know it finds others that begin alike.
   * The beginning of a word is known where a word begins so.
   */
  canBeWritten(word: string): boolean {
    return !this.#written || hasHan(word) || this.hasWord(lemma(word)) || this.beginsWord(word);
  }

  /** Whether words are in the text index by construction: as a title, a heading or a word of a text. */
  isWritten(words: readonly string[]): boolean {
    const [word = ''] = words;
    if (words.length === 1 && !hasHan(word)) return this.#written?.has(word) ?? false;
    const piece = words.join('');
    return (
      words.every(hasHan) &&
      this.pages.some(({ plain, names }) =>
        plain.includes(piece)
          ? names.some(({ field, plain: name }) => /^(title|heading)$/.test(field) && name.includes(piece))
          : false,
      )
    );
  }

  /** Whether a known word begins so. */
  beginsWord(beginning: string): boolean {
    for (const word of this.#latin.keys()) if (word.startsWith(beginning)) return true;
    return false;
  }

  /** Known words of other scripts than Han, and in how many names they are. */
  get words(): ReadonlyMap<string, number> {
    return this.#latin;
  }

  /** How many words of a name say something. */
  sizeOf(name: Name): number {
    let size = this.#sizes.get(name);
    if (size === undefined) {
      size = this.#sayingWords(name.key.trim().split(' '));
      this.#sizes.set(name, size);
    }
    return size;
  }

  #sayingWords(words: readonly string[]): number {
    let count = 0;
    for (let at = 0; at < words.length;) {
      let length = Math.min(5, words.length - at);
      while (length > 0 && !this.isFiller(` ${words.slice(at, at + length).join(' ')} `)) length -= 1;
      if (length === 0) count += 1;
      at += Math.max(1, length);
    }
    return Math.max(1, count);
  }

  async #learnGroups(tuples: readonly GroupTuple[], pause: Pause): Promise<void> {
    for (const tuple of tuples) {
      await pause();
      const group = readGroupTuple(tuple);
      this.#groups.push(group);
      this.#learnWords(group, [group.word, ...group.live, ...group.typed]);
      for (const text of group.wrong) this.#learnWord(group, text, true);
    }
  }

  #learnTyped(group: WordGroup, words: readonly string[]): void {
    group.typed = [...group.typed, ...words];
    this.#learnWords(group, words);
  }

  /** Learns right words of a group, and that they lead to its pages. */
  #learnWords(group: WordGroup, words: readonly string[]): void {
    const ways = group.fork.map(([, path]) =>
      this.pages.findIndex((page) => page.path === path.split('#')[0]),
    );
    for (const text of new Set(words)) {
      const read = this.#learnWord(group, text, false);
      for (const at of group.see) this.#addName(at, { field: 'see', text }, read);
      for (const at of new Set(ways)) this.#addName(at, { field: 'way', text }, read);
    }
  }

  #learnWord(group: WordGroup, text: string, isWrong: boolean): ReadName {
    const read = this.#read(text);
    const { words, key } = read;
    if (key === '') return read;
    this.#longest = Math.max(this.#longest, words.length);
    const known = this.#meanings.get(key);
    if (!known) this.#meanings.set(key, [{ group, isWrong }]);
    else if (!known.some((meaning) => meaning.group === group)) known.push({ group, isWrong });
    if (isWrong) return read;
    for (const part of words) if (!hasHan(part)) this.#countWord(part);
    this.#corpus += `\n${words.join('')}`;
    return read;
  }

  #read(text: string): ReadName {
    const plain = this.folder.plain(text);
    const words = wordsIn(plain);
    const stems = stemsOf(words);
    return { plain, words, stems, key: keyOfStems(stems) };
  }

  #addName(
    at: number,
    about: Pick<Name, 'field' | 'text' | 'anchor' | 'title'>,
    { plain, words, stems, key } = this.#read(about.text),
  ): void {
    const page = this.pages[at];
    if (!page || plain === '') return;
    const name: Name = { at, ...about, plain, key };
    page.names.push(name);
    if (about.field === 'title' || about.field === 'alias') this.#whole.add(key);
    page.plain += `${plain}\n`;
    this.#corpus += `\n${plain}`;
    for (const stem of stems) {
      const known = this.#named.get(stem);
      if (!known) this.#named.set(stem, [name]);
      else if (known.at(-1) !== name) known.push(name);
    }
    for (const word of words) if (!hasHan(word)) this.#countWord(word);
  }

  #countWord(word: string): void {
    this.#latin.set(word, (this.#latin.get(word) ?? 0) + 1);
    this.#stems.add(lemma(word));
  }
}
