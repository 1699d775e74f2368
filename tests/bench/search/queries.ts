import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Locale, pathIn } from '#i18n/locales.ts';
import { DIST } from '../../support/site.ts';

/** A query as a reader types it, and the addresses that answer it. */
export interface Asked {
  readonly q: string;
  readonly wanted: readonly string[];
  /** What is hard about it. */
  readonly as: string;
  /** The file where it stands. */
  readonly from: string;
}

interface Written {
  readonly q: string;
  readonly pages: readonly string[];
  readonly as?: string;
}

/** The files of queries: what each is says its head. */
export const FILES = ['dev-queries.yaml', 'queries.yaml', 'blind-queries.yaml'] as const;

/** Every query of a language; those of which no page exists yet apart, with what they wait for. */
export function queriesOf(locale: Locale): { asked: Asked[]; waiting: Asked[] } {
  const written = FILES.flatMap((file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const list = (parse(text) as Record<string, Written[]>)[locale.id] ?? [];
    return list.map((query) => ({ ...query, from: file }));
  });
  const all = written.map(({ q, pages, from, as = from.replace('-queries.yaml', '') }): Asked => ({
    q,
    as,
    from,
    wanted: pages.map((page) => pathIn(locale, page)),
  }));
  const exists = (path: string) => existsSync(`${DIST}${path}index.html`);
  return {
    asked: all
      .filter(({ wanted }) => wanted.some(exists))
      .map((one) => ({ ...one, wanted: one.wanted.filter(exists) })),
    waiting: all.filter(({ wanted }) => !wanted.some(exists)),
  };
}

/** How well a search did: the place of the first right page for each query, from 1, 0 where it is not among the first ten. */
export interface Marks {
  readonly mrr: number;
  readonly hit1: number;
  readonly hit3: number;
}

export function marksOf(places: readonly number[]): Marks {
  const share = (test: (place: number) => number) =>
    places.reduce((sum, place) => sum + test(place), 0) / Math.max(1, places.length);
  return {
    mrr: share((place) => (place > 0 ? 1 / place : 0)),
    hit1: share((place) => Number(place === 1)),
    hit3: share((place) => Number(place > 0 && place <= 3)),
  };
}

/** The place of the first right address. */
export function placeOf(found: readonly string[], { wanted }: Asked): number {
  const pages = [...new Set(found.map((url) => url.split('#')[0] ?? ''))].slice(0, 10);
  return pages.findIndex((url) => wanted.includes(url)) + 1;
}
