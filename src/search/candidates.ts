import type { NamedPage } from './names.ts';
import type { PagefindHit, PagefindInstance } from './pagefind.ts';
import { type Hit, inRoughOrder, UNNAMED } from './rank.ts';
import { hasHan, type Query } from './text.ts';

/** A page that answers by its name, by the index, or by both, before it is fetched. */
export interface Candidate extends Hit {
  readonly named?: NamedPage | undefined;
  readonly hit?: PagefindHit | undefined;
}

/** Where so many pages answer with all the words, none are looked for that have only some. */
const ENOUGH = 10;
/** More than any score: sets pages that have only some of the words behind those that have all. */
const BEHIND = 1000;

/** All pages that answer, in rough order. */
export async function candidates(
  pagefind: PagefindInstance,
  query: Query,
  named: readonly NamedPage[],
): Promise<Candidate[]> {
  const found = new Map<string, Candidate>(
    named.map((page, order) => [page.name.id, { order, isExact: false, score: 0, named: page }]),
  );
  let hits = 0;
  for (const [turn, words] of wordings(query).entries()) {
    const [every, exact] = await Promise.all([pagefind.search(words), pagefind.search(`"${words}"`)]);
    const exactIds = new Set(exact.results.map(({ id }) => id));
    for (const hit of every.results) {
      const known = found.get(hit.id);
      if (known?.hit) continue;
      found.set(hit.id, {
        order: UNNAMED,
        ...known,
        hit,
        isExact: exactIds.has(hit.id),
        score: hit.score - turn * BEHIND,
      });
      hits += 1;
    }
    if (exactIds.size > 0 || hits >= ENOUGH) break;
  }
  return inRoughOrder([...found.values()]);
}

/**
 * What to ask the index, the best wording first. A piece cut out of a Chinese sentence may begin or
 * end within a Latin word that the index knows only whole, so its Han characters are asked for alone too.
 */
function wordings({ words }: Query): string[] {
  const han = words.filter(hasHan);
  return han.length > 0 && han.length < words.length ? [words.join(' '), han.join(' ')] : [words.join(' ')];
}
