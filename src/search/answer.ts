import type { Candidate } from './candidates.ts';
import { fromName, fromPagefind } from './found-page.ts';
import type { NamedPage } from './names.ts';
import { quietly } from './pagefind.ts';
import { type FoundPage, rank, type Result } from './rank.ts';
import type { Query } from './text.ts';

/** An answer to a query. */
export type Answer =
  | {
      readonly state: 'done';
      /** How many pages answer. */
      readonly total: number;
      /** The best of them, in order. */
      readonly results: readonly Result[];
      /** Fetches those that come next; an answer like this one. None when all are shown. */
      readonly more?: (() => Promise<Answer>) | undefined;
    }
  /** The index could not be fetched or read: no network, no WebAssembly, a file that is gone. */
  | {
      readonly state: 'unavailable';
      /** Pages whose names answer, where at least those are known. */
      readonly results: readonly Result[];
    };

/** So many pages are fetched, put in order and shown at a time. */
const BATCH = 10;

/** Fetches the first candidates. Rejects if one cannot be fetched. `root` is the site's root, with a slash at the end. */
export async function answerFrom(all: readonly Candidate[], query: Query, root: string): Promise<Answer> {
  const pages = await Promise.all(all.slice(0, BATCH).map((candidate) => fetchPage(candidate, root)));
  const rest = all.slice(BATCH);
  const more = () =>
    quietly(() => answerFrom(rest, query, root)).catch((): Answer => ({ state: 'unavailable', results: [] }));
  return {
    state: 'done',
    total: all.length,
    results: rank(
      pages.filter((page) => page !== undefined),
      query,
    ),
    more: rest.length > 0 ? more : undefined,
  };
}

/** The first pages whose names answer, with nothing but their names. */
export function answerByName(named: readonly NamedPage[], query: Query, root: string): Result[] {
  return rank(
    named.slice(0, BATCH).map(({ name }, order) => fromName(name, order, root)),
    query,
  );
}

async function fetchPage(candidate: Candidate, root: string): Promise<FoundPage | undefined> {
  const { hit, named, order } = candidate;
  if (hit) return fromPagefind(await hit.data(), candidate);
  return named && fromName(named.name, order, root);
}
