/**
 * Quotation marks: “ ” → 「 」 and ‘ ’ → 『 』 where they belong to Chinese text.
 *
 * A pair belongs to Chinese text when there are Han characters inside it, or when the nearest letter
 * outside it, on either side, is Han. What stands between two letters of another script (don’t), and
 * a single mark without its fellow (customers’), is an apostrophe and no quotation mark.
 */
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENERS: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『' };
const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Positions of an opening and a closing mark; the same twice for a mark without its fellow. */
interface Pair {
  readonly open: number;
  readonly close: number;
}

/** The whole character at a position, which may be that of its second half. */
function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const start = unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
  const point = text.codePointAt(Math.max(start, 0));
  return point === undefined ? '' : String.fromCodePoint(point);
}

function isApostrophe(text: string, at: number): boolean {
  if (text[at] !== '’' && text[at] !== '‘') return false;
  if (at === 0 || at === text.length - 1) return false;
  const beside = [characterAt(text, at - 1), characterAt(text, at + 1)];
  return beside.every((character) => LETTER_OR_DIGIT.test(character) && !HAN.test(character));
}

/** Pairs of marks, corner brackets too. A double mark without its fellow is a pair with itself; a single one is left out. */
function pairs(text: string): Pair[] {
  const found: Pair[] = [];
  const open: number[] = [];
  const isDouble = (at: number) => text[at] === '“' || text[at] === '”';
  const addLone = (marks: readonly number[]) =>
    found.push(...marks.filter(isDouble).map((at) => ({ open: at, close: at })));
  for (const { 0: mark, index: at } of text.matchAll(/[“”‘’「」『』]/g)) {
    if (isApostrophe(text, at)) continue;
    const opener = OPENERS[mark];
    if (opener === undefined) {
      open.push(at);
      continue;
    }
    const depth = open.findLastIndex((earlier) => text[earlier] === opener);
    if (depth < 0) {
      addLone([at]);
      continue;
    }
    const [fellow = at, ...unclosed] = open.splice(depth);
    found.push({ open: fellow, close: at });
    addLone(unclosed);
  }
  addLone(open);
  return found;
}

/** The nearest letter outside a pair in one direction, passing over other quotations; '' if there is none. */
function neighbour(text: string, pair: Pair, step: 1 | -1, fellows: ReadonlyMap<number, number>): string {
  let at = (step > 0 ? pair.close : pair.open) + step;
  while (at >= 0 && at < text.length) {
    const character = characterAt(text, at);
    if (LETTER.test(character)) return character;
    const fellow = fellows.get(at) ?? at;
    at = ((fellow - at) * step > 0 ? fellow : at) + step;
  }
  return '';
}

/** Text with the quotation marks of its Chinese parts as corner brackets. The length stays the same. */
export function cornerQuotes(text: string): string {
  if (!/[“”‘’]/.test(text)) return text;
  const all = pairs(text);
  const fellows = new Map(
    all.flatMap(
      ({ open, close }) =>
        [
          [open, close],
          [close, open],
        ] as const,
    ),
  );
  const corners = new Set<number>();
  for (const pair of all) {
    const isChinese =
      HAN.test(text.slice(pair.open + 1, pair.close)) ||
      HAN.test(neighbour(text, pair, -1, fellows)) ||
      HAN.test(neighbour(text, pair, 1, fellows));
    if (isChinese) corners.add(pair.open).add(pair.close);
  }
  return text.replace(/[“”‘’]/g, (mark, at: number) => (corners.has(at) ? (CORNERS[mark] ?? mark) : mark));
}
