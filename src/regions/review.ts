/** When a fact should be read again. Computed from the records alone, so that a build can be repeated. */
import type { Fact, Region } from '#content/region.ts';
import type { Topic } from '#content/vocabulary.ts';

/** Months after which a statement on a topic is to be read again: fees and deadlines change sooner than principles. */
export const REVIEW_MONTHS: Readonly<Record<Topic, number>> = {
  refund: 12,
  'before-closing': 12,
  'number-reuse': 12,
  complaint: 12,
  'port-out': 12,
  inactivity: 18,
  suspend: 18,
  closing: 18,
  channel: 18,
  esim: 18,
  abroad: 18,
  'lost-stolen': 18,
  documents: 18,
  proxy: 24,
  'identity-check': 24,
  bereavement: 24,
  'personal-data': 24,
};

/** A day so many months later; the last day of a shorter month where it lacks that day. `2026-08-31` + 6 → `2027-02-28`. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day on which a fact was read: the oldest of its sources' days, since it holds only as far as all of them. */
export function readOn(fact: Fact, region: Region): string {
  const days = fact.sources.map((id) => region.sources[id]?.read_on ?? region.read_on);
  return days.sort()[0] ?? region.read_on;
}

/** The day after which a fact is to be read again. */
export function reviewBy(fact: Fact, region: Region): string {
  return addMonths(readOn(fact, region), REVIEW_MONTHS[fact.topic]);
}

const days = new WeakMap<readonly Region[], string>();

/** The newest day in the fact base: the day as of which its pages speak. No clock is asked. */
export function contentDay(regions: readonly Region[]): string {
  const known = days.get(regions) ?? newestDay(regions);
  days.set(regions, known);
  return known;
}

function newestDay(regions: readonly Region[]): string {
  const all = regions.flatMap(({ read_on, sources }) => [
    read_on,
    ...Object.values(sources).map((source) => source.read_on ?? read_on),
  ]);
  return all.sort().at(-1) ?? '';
}
