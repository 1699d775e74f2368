/** An answer to a query, and how the pages of it are fetched as they are to be shown. */
import type { Query } from './query.ts';
import type { PageFile } from './files.ts';
import { type Group, groupOf, GROUPS } from './kinds.ts';
import type { Pause } from './lexicon.ts';
import { type Asked, present, type Result } from './present.ts';
import type { Judged } from './score.ts';

/** So many pages are fetched and shown at a time. */
const BATCH = 10;

export interface Answer {
  /**
   * `done`: names and texts were searched. `names`: only names so far. `unavailable`: the text index could not
   * be fetched or read (no network, no WebAssembly, a file that is gone); what answers by name is there nonetheless.
   */
  readonly state: 'done' | 'names' | 'unavailable';
  readonly query?: Query | undefined;
  /** How many pages answer, of each group. */
  readonly counts: Readonly<Record<Group, number>>;
  /** The next pages of a group, or of all, in order; so many at most. */
  take(group: Group | undefined, from: number, most?: number): Promise<Result[]>;
}

const NO_COUNTS = Object.fromEntries(Object.keys(GROUPS).map((group) => [group, 0])) as Record<Group, number>;

/** An answer without pages. */
export function noAnswer(state: Answer['state'], query?: Query): Answer {
  return { state, query, counts: NO_COUNTS, take: async () => [] };
}

/** How many pages of a group there are, or of all. */
export function countOf({ counts }: Answer, group?: Group): number {
  return group ? counts[group] : Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** An answer of pages in their order. `fetchPage` gives a page's words, or nothing where they cannot be had. */
export function answerOf(
  state: Answer['state'],
  judged: readonly Judged[],
  asked: Asked,
  fetchPage: (id: string) => Promise<PageFile | undefined>,
  pause: Pause,
): Answer {
  const counts = { ...NO_COUNTS };
  for (const { page } of judged) counts[groupOf(page.kind)] += 1;
  const take = async (group: Group | undefined, from: number, most = BATCH) => {
    const chosen = group ? judged.filter(({ page }) => groupOf(page.kind) === group) : judged;
    const shown = chosen.slice(from, from + most);
    const files: (Promise<PageFile | undefined> | undefined)[] = [];
    for (const { page } of shown) {
      await pause();
      files.push(state === 'names' ? undefined : fetchPage(page.id));
    }
    const results: Result[] = [];
    for (const [at, one] of shown.entries()) {
      const file = await files[at];
      await pause();
      results.push(present(one, asked, file));
    }
    return results;
  };
  return { state, query: asked.query, counts, take };
}
