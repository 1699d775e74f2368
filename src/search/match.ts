/** Where a text answers a query. Pure. */
import { fold, hasHan, type Query } from './text.ts';

/** From and to, in UTF-16 units of the original text, the end not included. */
export type Range = readonly [start: number, end: number];

/** How a text answers a query. */
export interface Match {
  /** What to mark: in order, apart from each other. */
  readonly ranges: readonly Range[];
  /** The whole query stands in the text as it was typed, but for punctuation, spaces and capitals. */
  readonly isWhole: boolean;
  /** The text is the query and nothing else. */
  readonly isEqual: boolean;
  /** How much of the query was found, 0 to 1: a phrase as it stands counts full, pieces of it half, loose characters little. */
  readonly share: number;
}

const PIECES_COUNT = 0.5;
const LOOSE_COUNT = 0.1;
/** Two forms of a word begin alike; below this many letters that says nothing. */
const COMMON_STEM = 3;

/**
 * Finds a query in a text. `forms` are words, folded, that the index knows to answer the query in
 * another form (cancelled, cancellation); a phrase that stands in the text is found without them.
 */
export function matchText(text: string, query: Query, forms: ReadonlySet<string>): Match {
  const folded = fold(text);
  const found = occurrences(folded.text, query.whole);
  let isWhole = found.length > 0;
  let counted = 0;
  let total = 0;
  for (const phrase of query.phrases) {
    const length = [...phrase].length;
    const { ranges, count } = findPhrase(folded.text, phrase, forms);
    found.push(...ranges);
    counted += length * count;
    total += length;
  }
  if (query.phrases.length === 1 && counted === total) isWhole = true;
  if (found.length === 0) counted = findLoose(folded.text, query, found) * total;
  return {
    ranges: toOriginal(union(found), text, folded.from),
    isWhole,
    isEqual: isWhole && folded.text === query.whole,
    share: total === 0 ? 0 : counted / total,
  };
}

/** Every place of a phrase in a folded text. A phrase without Han characters begins and is marked to the end of a word. */
function occurrences(text: string, phrase: string): Range[] {
  const found: Range[] = [];
  const isLatin = !hasHan(phrase);
  for (let at = phrase === '' ? -1 : text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLatin) found.push([at, at + phrase.length]);
    else if (!isInWord(text, at - 1)) {
      let end = at + phrase.length;
      while (isInWord(text, end)) end += 1;
      // A single letter is the beginning of too many words.
      if (phrase.length > 1 || end === at + 1) found.push([at, end]);
    }
  }
  return found;
}

/** Whether a letter or digit of a script with words stands there. Half a pair is a rare Han character. */
function isInWord(text: string, at: number): boolean {
  return /[^\s\ud800-\udfff]/.test(text[at] ?? ' ') && !hasHan(text[at] ?? '');
}

/** One phrase: as it stands, else in another form of the word, else in pieces of two characters and more. */
function findPhrase(
  text: string,
  phrase: string,
  forms: ReadonlySet<string>,
): { ranges: Range[]; count: number } {
  const ranges = occurrences(text, phrase);
  if (!hasHan(phrase)) ranges.push(...otherForms(text, phrase, forms));
  if (ranges.length > 0 || !hasHan(phrase)) return { ranges, count: ranges.length > 0 ? 1 : 0 };

  const characters = [...phrase];
  let inPieces = 0;
  for (let start = 0; start + 1 < characters.length;) {
    const { length, places } = longestPiece(text, characters.slice(start));
    ranges.push(...places);
    if (places.length > 0) inPieces += length;
    start += length;
  }
  return { ranges, count: (PIECES_COUNT * inPieces) / characters.length };
}

/** How many of the characters, from the first on, stand together in the text, and where if they are two or more. */
function longestPiece(text: string, characters: readonly string[]): { length: number; places: Range[] } {
  let places: Range[] = [];
  for (let length = 2; length <= characters.length; length += 1) {
    const longer = occurrences(text, characters.slice(0, length).join(''));
    if (longer.length === 0) return { length: length - 1, places };
    places = longer;
  }
  return { length: characters.length, places };
}

function otherForms(text: string, phrase: string, forms: ReadonlySet<string>): Range[] {
  const found: Range[] = [];
  for (const { 0: word, index } of text.matchAll(/[^\s\p{Script=Han}]+/gu)) {
    if (forms.has(word) && beginAlike(word, phrase)) found.push([index, index + word.length]);
  }
  return found;
}

function beginAlike(word: string, phrase: string): boolean {
  const needed = Math.min(COMMON_STEM, word.length, phrase.length);
  return word.slice(0, needed) === phrase.slice(0, needed);
}

/** Single Han characters of the query, the last resort where nothing longer stands in the text. Adds their places. */
function findLoose(text: string, { phrases }: Query, found: Range[]): number {
  const wanted = new Set(phrases.flatMap((phrase) => [...phrase].filter(hasHan)));
  let count = 0;
  for (const character of wanted) {
    const places = occurrences(text, character);
    found.push(...places);
    if (places.length > 0) count += 1;
  }
  return wanted.size === 0 ? 0 : (LOOSE_COUNT * count) / wanted.size;
}

/** Ranges in order, joined where they touch or overlap. */
function union(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Ranges of folded text as ranges of the text that it was folded from. */
function toOriginal(ranges: readonly Range[], original: string, from: readonly number[]): Range[] {
  const end = (at: number) => at + ((original.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  return union(ranges.map(([first, last]): Range => [from[first] ?? 0, end(from[last - 1] ?? 0)]));
}
