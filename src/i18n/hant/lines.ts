/**
 * A line of text that inline elements cut into pieces is converted as a whole, so that words and
 * pairs of quotation marks stay whole; then each piece is given its part.
 */

/** How far from a cut to look for a place where cutting does no harm: further than any word is long. */
const REACH = 24;

/** The same place in the source and in the result. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Converts the pieces of a line together: (`头`, `发`) → (`頭`, `髮`). Where a word is cut whose two
 * spellings differ in length, each of its parts is converted by itself: (`二维`, `码`) → (`二維`, `碼`).
 */
export function convertPieces(pieces: readonly string[], convert: (text: string) => string): string[] {
  const alone = pieces.map(convert);
  const source = pieces.join('');
  const whole = convert(source);
  if (alone.join('') === whole) return alone;

  const end: Place = { from: source.length, to: whole.length };
  /** The place itself if the line can be cut there without changing the result, else the next one in a direction. */
  function clean(cut: number, step: 1 | -1, limit: Place): Place {
    for (let from = cut; from !== limit.from && Math.abs(from - cut) <= REACH; from += step) {
      const left = convert(source.slice(0, from));
      if (left + convert(source.slice(from)) === whole) return { from, to: left.length };
    }
    return limit;
  }

  const ends = pieces.reduce<number[]>((all, piece) => [...all, (all.at(-1) ?? 0) + piece.length], []);
  const parts = new Map<number, string>();
  let settled: Place = { from: 0, to: 0 };
  for (const cut of ends) {
    if (cut <= settled.from) continue;
    const before = clean(cut, -1, settled);
    const after = clean(cut, 1, end);
    parts.set(settled.from, whole.slice(settled.to, before.to));
    const stretch = whole.slice(before.to, after.to);
    const isEven = stretch.length === after.from - before.from;
    let from = before.from;
    for (const to of [...ends.filter((other) => other > before.from && other < after.from), after.from]) {
      const part = isEven
        ? stretch.slice(from - before.from, to - before.from)
        : convert(source.slice(from, to));
      if (to > from) parts.set(from, part);
      from = to;
    }
    settled = after;
  }

  const starts = [...parts.keys()].sort((a, b) => a - b);
  return ends.map((to, index) => {
    const from = to - (pieces[index]?.length ?? 0);
    return starts
      .filter((start) => start >= from && start < to)
      .map((start) => parts.get(start))
      .join('');
  });
}
