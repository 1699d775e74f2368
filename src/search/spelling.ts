/** Mistakes in words that are written in letters. Pure. */

/** Words shorter than this are too like each other to be mended. */
const SHORTEST = 4;
/** From this length on, two mistakes are mended. */
const LONG = 8;

/** How many letters must be added, dropped, changed or swapped with a neighbour to make one word of another; more than `limit` counts as `limit + 1`. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? limit + 1;
}

/** The known word that was probably meant; of equally near ones, the one that begins alike, then the one known more. */
export function nearest(word: string, known: ReadonlyMap<string, number>): string | undefined {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
  let limit = word.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let bestRank = -1;
  for (const [other, count] of known) {
    if (other.length < 3 || !/^[a-z]+$/.test(other)) continue;
    const far = distance(word, other, limit);
    if (far > limit) continue;
    const rank = (other[0] === word[0] ? 1e6 : 0) + count;
    if (far < limit || rank > bestRank) [best, bestRank] = [other, rank];
    limit = far;
  }
  return best;
}
