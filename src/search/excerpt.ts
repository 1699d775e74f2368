/** A piece of a text that shows why it was found. Pure. */
import type { Range } from './match.ts';
import { hasHan } from './text.ts';

/** A run of an excerpt, marked or not. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** How much of a text is shown, counted in half widths: a Han character is two, anything else one. */
const WIDTH = 170;
/** How much of that stands before the first mark. */
const LEAD = 50;

/** Cuts the text round its longest mark and splits it into segments. Cuts through no character and no Latin word. */
export function excerptOf(text: string, ranges: readonly Range[]): Segment[] {
  const longest = ranges.reduce<Range>(
    (best, range) => (lengthOf(range) > lengthOf(best) ? range : best),
    [0, 0],
  );
  const start = startOf(text, longest[0]);
  const end = endOf(text, start);
  const segments: Segment[] = [];
  const add = (from: number, to: number, isMarked: boolean) => {
    if (to > from) segments.push({ text: text.slice(from, to), isMarked });
  };
  let at = start;
  for (const range of ranges) {
    const [from, to] = [Math.max(range[0], start), Math.min(range[1], end)];
    if (to <= from) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (start > 0) segments.unshift({ text: '…', isMarked: false });
  if (end < text.length) segments.push({ text: '…', isMarked: false });
  return segments;
}

function lengthOf([start, end]: Range): number {
  return end - start;
}

/** Where to begin: at the text's start if the mark is near it, else after a sentence or a clause, else after a word. */
function startOf(text: string, first: number): number {
  let start = first;
  let width = 0;
  let clause = -1;
  while (start > 0 && width < LEAD) {
    const character = before(text, start);
    if (start < first && endsClause(character, text[start] ?? '')) clause = start;
    start -= character.length;
    width += widthOf(character);
  }
  if (start === 0) return 0;
  if (clause >= 0) start = clause;
  while (start < first && (/\s/u.test(text[start] ?? '') || splitsWord(text, start))) start += 1;
  return start;
}

function endsClause(character: string, next: string): boolean {
  return /[。！？；：，、]/u.test(character) || (/[.!?;:,]/.test(character) && next === ' ');
}

function endOf(text: string, start: number): number {
  let end = start;
  let width = 0;
  while (end < text.length && width < WIDTH) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    end += character.length;
    width += widthOf(character);
  }
  const whole = end;
  while (end > start && splitsWord(text, end)) end -= 1;
  return end > start ? end : whole;
}

/** Whether a cut there would go through a word of a script with words, or through a surrogate pair. */
function splitsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const isWord = (unit: string) => /[\p{L}\p{N}\ud800-\udfff]/u.test(unit) && !hasHan(unit);
  return isWord(text[at - 1] ?? '') && isWord(text[at] ?? '');
}

function before(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[at - 1] ?? '') && /[\ud800-\udbff]/.test(text[at - 2] ?? '');
  return text.slice(isPair ? at - 2 : at - 1, at);
}

function widthOf(character: string): number {
  return hasHan(character) || /[\u3000-\u30ff\uff01-\uff60]/u.test(character) ? 2 : 1;
}
