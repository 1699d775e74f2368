/** Figures of facts, made comparable for charts. Statements and dates keep the units of their sources. */
import type { Measure, Region } from '#content/region.ts';
import type { Measured, Topic, Unit } from '#content/vocabulary.ts';

/** Days in a unit, for the length of a bar only: a working day is 7/5 of a day, a month the mean of a year's. */
const DAYS: Readonly<Record<Unit, number>> = {
  hours: 1 / 24,
  days: 1,
  'working-days': 7 / 5,
  weeks: 7,
  months: 365.25 / 12,
  years: 365.25,
};

/** The figures that a topic's page compares, most asked first. */
export const MEASURES_OF: Readonly<Partial<Record<Topic, readonly Measured[]>>> = {
  'number-reuse': ['quarantine', 'win-back'],
  'port-out': ['port'],
  closing: ['notice', 'closing', 'withdrawal'],
  'before-closing': ['notice', 'commitment'],
  inactivity: ['inactivity'],
  suspend: ['suspend'],
  refund: ['refund-claim', 'refund-wait'],
  complaint: ['complaint-answer', 'complaint-escalate'],
};

/** A figure in days. A side that the source leaves open is missing. */
export interface Span {
  readonly low?: number;
  readonly high?: number;
}

export function spanOf({ exactly, at_least, at_most, unit }: Measure): Span {
  const days = (value: number | undefined) => (value === undefined ? undefined : value * DAYS[unit]);
  const low = days(exactly ?? at_least);
  const high = days(exactly ?? at_most);
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

/** One bar: a figure of one region, with the fact that states it. */
export interface Figure {
  readonly region: Region;
  readonly factId: string;
  readonly measure: Measure;
  readonly span: Span;
}

/** What a chart shows: figures, shortest first; regions with a statement but no figure; regions where nothing is known. */
export interface Comparison {
  readonly figures: readonly Figure[];
  readonly unmeasured: readonly Region[];
  readonly unknown: readonly Region[];
  /** Length of the axis in days; 0 where there is no figure. */
  readonly longest: number;
}

const end = ({ low, high }: Span) => high ?? low ?? 0;

/** All regions by one figure. Retired facts count for nothing. */
export function compare(regions: readonly Region[], what: Measured, topic: Topic): Comparison {
  const figures: Figure[] = [];
  const unmeasured: Region[] = [];
  const unknown: Region[] = [];
  for (const region of regions) {
    const live = region.facts.filter(({ retired }) => !retired);
    const own = live.flatMap(({ id, measures = [] }) =>
      measures
        .filter((measure) => measure.what === what)
        .map((measure) => ({ region, factId: id, measure, span: spanOf(measure) })),
    );
    if (own.length > 0) figures.push(...own);
    else (live.some((fact) => fact.topic === topic) ? unmeasured : unknown).push(region);
  }
  figures.sort((a, b) => end(a.span) - end(b.span) || (a.region.code < b.region.code ? -1 : 1));
  // An open end needs room beyond the longest figure, or it would look like an exact one.
  const room = ({ low = 0, high }: Span) => (high === undefined ? low * 1.2 : high);
  return { figures, unmeasured, unknown, longest: Math.max(0, ...figures.map(({ span }) => room(span))) };
}

/** Marks of an axis in whole days, three to six of them, up to the given length. */
export function ticks(longest: number): number[] {
  const step =
    [1 / 24, 0.25, 0.5, 1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730].find((size) => longest / size <= 5) ??
    longest;
  return Array.from({ length: Math.floor(longest / step) }, (_, index) => (index + 1) * step);
}
