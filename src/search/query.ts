/** What was asked, as the search takes it: the shapes that its parts share. */
import type { Meaning } from './lexicon.ts';

/** One way to write what was asked. */
export interface Form {
  /** Words that are looked for one after the other. */
  readonly words: readonly string[];
  readonly key: string;
  /** How much finding it is worth: 1 as typed, less for other words. */
  readonly worth: number;
}

/** One thing that was asked. */
export interface Term {
  readonly typed: string;
  readonly forms: readonly Form[];
  /** A word that says nothing: it counts only where there is no other. */
  readonly isFiller: boolean;
  /** A single character beside longer words says little. */
  readonly isWeak: boolean;
  /** The kinds of page that it asks for: 模板 (template) asks for a letter. */
  readonly kinds: readonly string[];
  /** The words that were meant, where those typed are a mistake. */
  readonly meant?: readonly string[] | undefined;
  /** The characters typed, folded, where they are taken for a mistake: for a word that sounds alike, or half right. */
  readonly mistake?: string | undefined;
}

/** Han characters, folded, that are known to stand in texts one after the other. */
export type Standing = ReadonlySet<string>;

/** A word that was taken for another. */
export interface Taken {
  readonly typed: string;
  readonly taken: string;
}

export interface Query {
  /** The cleaned query, to show and to keep in the address. */
  readonly text: string;
  /** All of it folded: what an exact hit contains. */
  readonly whole: string;
  readonly words: readonly string[];
  readonly key: string;
  /** What it is with its mistakes mended and its letters spelled out; the same where there are none. */
  readonly meant: string;
  readonly terms: readonly Term[];
  /** Words that were searched instead of those typed. */
  readonly taken: readonly Taken[];
  /** What an ambiguous word may mean. */
  readonly fork?: { readonly typed: string; readonly ways: readonly (readonly [string, string])[] };
}

/** A word as it was typed, folded, and where it stands in the query. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words that belong together, and what is known of them. */
export interface Piece {
  readonly tokens: readonly Token[];
  readonly meanings: readonly Meaning[];
  readonly isFiller: boolean;
  /** The whole of what a page is called. */
  readonly isName?: boolean;
  /** What a stretch of Han characters sounds like. */
  readonly heard?: string | undefined;
}
