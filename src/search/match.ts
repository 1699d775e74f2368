/** Where a text answers a query. Pure. */
import type { Query, Term } from './query.ts';
import { type Folder, hasHan, isCompared, lemma } from './text.ts';

/** From and to, in UTF-16 units of the original text, the end not included. */
export type Range = readonly [start: number, end: number];

/** How a text answers a query. */
export interface Match {
  /** What to mark: in order, apart from each other. */
  readonly ranges: readonly Range[];
  /** The whole query stands in the text as it was typed, but for punctuation, spaces, capitals and script. */
  readonly isWhole: boolean;
  /** How much of the query was found, 0 to 1, by what its terms are worth. */
  readonly share: number;
}

/** A word of a text: its stem, and where it stands in the folded text. */
interface Place {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Finds a query in a text: its terms in any of their forms, and the whole as it was typed. */
export function matchText(text: string, query: Query, weights: readonly number[], folder: Folder): Match {
  const folded = folder.fold(text);
  const places = placesIn(folded.text);
  const key = ` ${places.map(({ stem }) => stem).join(' ')} `;
  const found: Range[] = [];
  let [got, total] = [0, 0];
  for (const [at, term] of query.terms.entries()) {
    const weight = weights[at] ?? 0;
    total += weight;
    if (weight === 0 && query.terms.length > 1) continue;
    const hit = findTerm(term, places, key);
    found.push(...hit.ranges);
    got += weight * hit.worth;
  }
  const whole = occurrences(folded.text, query.whole);
  return {
    ranges: toOriginal(union([...found, ...whole]), text, folded.from),
    isWhole: whole.length > 0,
    share: total === 0 ? Number(whole.length > 0) : got / total,
  };
}

function placesIn(folded: string): Place[] {
  return [...folded.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)]
    .filter(({ 0: word }) => isCompared(word))
    .map(({ 0: word, index }) => ({ stem: lemma(word), start: index, end: index + word.length }));
}

/** All places of a term, and what the best of its forms is worth. */
function findTerm({ forms }: Term, places: readonly Place[], key: string) {
  const ranges: Range[] = [];
  let worth = 0;
  for (const form of forms) {
    if (!key.includes(form.key)) continue;
    worth = Math.max(worth, form.worth);
    const stems = form.key.trim().split(' ');
    const isBeginning = !form.key.endsWith(' ');
    for (let at = 0; at + stems.length <= places.length; at += 1) {
      const fits = stems.every((stem, offset) => {
        const there = places[at + offset]?.stem ?? '';
        return isBeginning ? there.startsWith(stem) : there === stem;
      });
      if (fits) ranges.push([places[at]?.start ?? 0, places[at + stems.length - 1]?.end ?? 0]);
    }
  }
  return { ranges, worth };
}

/** Every place of the whole query in a folded text. What is written in letters begins and ends with a word. */
function occurrences(text: string, whole: string): Range[] {
  const found: Range[] = [];
  const isLetter = (at: number) => /[^\s\ud800-\udfff]/.test(text[at] ?? ' ') && !hasHan(text[at] ?? '');
  for (let at = whole === '' ? -1 : text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const end = at + whole.length;
    if (hasHan(whole) || !(isLetter(at - 1) || isLetter(end))) found.push([at, end]);
  }
  return found;
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
