/**
 * The files that the build writes for the search beside Pagefind's own, and the reader's browser reads.
 * Tuples, since every byte of the first file stands between the reader and the first answer.
 */

/** A page of the language: name of its text file and in Pagefind, address without the site's base path, kind, title, aliases, and the language of its words where it is not the reader's. */
export type PageTuple = readonly [
  id: string,
  path: string,
  kind: string,
  title: string,
  aliases: readonly string[],
  lang?: string,
];

/** Words that mean the same. */
export interface WordGroup {
  /** The word to show, in the reader's language. */
  readonly word: string;
  /** Those that the pages of this language use. */
  readonly live: readonly string[];
  /** Those that only readers use; of other scripts than the pages' own they are learnt with the second file. */
  typed: readonly string[];
  /** The pages, by their place in the list, that whoever types one of the words wants. */
  readonly see: readonly number[];
  /** Mistakes: what was searched instead is told. */
  readonly wrong: readonly string[];
  /** What the word may mean, and the pages for it, by address without the site's base path. */
  readonly fork: readonly (readonly [label: string, path: string])[];
  /** The kinds of page that whoever types one of the words wants. */
  readonly kinds: readonly string[];
}

/** A group as it is kept: words of a kind with | between them, pages with spaces; what is empty at the end is left out. */
export type GroupTuple = readonly [
  word: string,
  live?: string,
  typed?: string,
  see?: string,
  wrong?: string,
  fork?: WordGroup['fork'],
  kinds?: string,
];

/** Takes a group out of its tuple. */
export function readGroupTuple([
  word,
  live = '',
  typed = '',
  see = '',
  wrong = '',
  fork = [],
  kinds = '',
]: GroupTuple): WordGroup {
  const parts = (text: string, separator: string) => text.split(separator).filter((part) => part !== '');
  return {
    word,
    live: parts(live, '|'),
    typed: parts(typed, '|'),
    see: parts(see, ' ').map(Number),
    wrong: parts(wrong, '|'),
    fork,
    kinds: parts(kinds, ' '),
  };
}

/** `names.<language>.json`: what answers first. */
export interface NamesFile {
  readonly pages: readonly PageTuple[];
  readonly words: readonly GroupTuple[];
  /** Words that say nothing, separated by spaces. */
  readonly stop: string;
  /** Other spellings of characters, in pairs: variant, then the one that stands for all. */
  readonly variants: string;
  /** Name of the second file: it changes with what is in it. */
  readonly more: string;
  /** First characters of the names that are in files of their own. */
  readonly shards: string;
  /** Places in the list of the pages about regions where the language is spoken, separated by spaces. */
  readonly near: string;
}

/** Something with an address on a page: its page's place in the list, its anchor, its name, its other names; a record (1) or a heading. */
export type EntryTuple = readonly [
  page: number,
  anchor: string,
  title: string,
  aliases?: readonly string[],
  isRecord?: 1,
];

/** `more.<language>.<hash>.json`: what is fetched next. */
export interface MoreFile {
  /** Words that only readers use, of other scripts than the pages' own, by the place of their group in the first file. */
  readonly typed: readonly (readonly [group: number, words: string])[];
  /** Names of operators and authorities, and their numbers. */
  readonly groups: readonly GroupTuple[];
  /** Headings of sections, and records without a page of their own. */
  readonly entries: readonly EntryTuple[];
  /** Headings that very many pages have, and the places of those in the list, separated by spaces. */
  readonly common: readonly (readonly [title: string, pages: string])[];
  /** How Han characters are read: `xiao消销 zhu注主`. */
  readonly sounds: string;
  /** Words of other scripts that the text of pages has, separated by spaces. */
  readonly words: string;
}

/** `entries.<language>.<initial>.json`: records of which one page has very many. */
export type ShardFile = readonly EntryTuple[];

/**
 * `written.<language>.<part>.json`: which pages have a word in their text. Two Han characters that follow one
 * another or a word's stem, and others that stand on the same pages, separated by spaces; the pages' places in the list, so too.
 */
export type PairsFile = readonly (readonly [pairs: string, pages: string])[];

/** Where an entry's shard begins: its first letter, 0 for a digit, _ for anything else. */
export function shardOf(folded: string): string {
  const first = folded.charAt(0);
  if (/[a-z]/.test(first)) return first;
  return /[0-9]/.test(first) ? '0' : '_';
}

/** A part of a page under one heading. */
export interface Section {
  /** Fragment of its address; empty for what stands before the first heading. */
  readonly id: string;
  /** Words of the heading; empty for what stands before the first heading. */
  readonly title: string;
  readonly blocks: readonly string[];
}

/** `page/<id>.json`: the words of a page. */
export interface PageFile {
  /** Address without the site's base path. */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  readonly lang?: string;
  /** The first section is what stands before the first heading. */
  readonly sections: readonly Section[];
}
