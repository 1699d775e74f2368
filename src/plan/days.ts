/**
 * Days on the calendar, as `YYYY-MM-DD`. They are counted in UTC, so the reader's time zone and its
 * changes of clock cannot move them; only “today” is read off the reader's own clock.
 */
import { UTCDateMini } from '@date-fns/utc';
import { addDays, addMonths, differenceInCalendarDays } from 'date-fns';
import type { Span } from './model.ts';

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

const toDate = (day: string) => new UTCDateMini(`${day}T00:00:00Z`);
const toDay = (date: Date) => date.toISOString().slice(0, 10);

/** Whether text is a day that the calendar has, between 2000 and 2199. */
export function isDay(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && toDay(date) === text && /^2[01]/.test(text);
}

/** Today where the reader is. */
export function today(now = new Date()): string {
  return toDay(new UTCDateMini(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** A day some days later, or earlier for a negative number. */
export function plusDays(day: string, days: number): string {
  return toDay(addDays(toDate(day), days));
}

/** Whole days from one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

/** Days of the week on which a region does not work, Monday = 1 … Sunday = 7. Where the browser does not know: Saturday and Sunday. */
export function weekendOf(region: string | undefined): readonly number[] {
  try {
    const locale = new Intl.Locale('und', { region }) as Intl.Locale & {
      getWeekInfo?(): { weekend: number[] };
      weekInfo?: { weekend: number[] };
    };
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
  } catch {
    return [6, 7];
  }
}

/** Counts working days one by one. Public holidays are not known: pages say so wherever this is used. */
function plusWorkingDays(day: string, days: number, weekend: readonly number[]): string {
  const step = Math.sign(days);
  let at = day;
  for (let left = Math.abs(days); left > 0;) {
    at = plusDays(at, step);
    if (!weekend.includes(toDate(at).getDay() || 7)) left -= 1;
  }
  return at;
}

/**
 * A day moved by a span, forwards or backwards. Months and years count on the calendar and stop at the
 * last day of a shorter month (31 January + 1 month = 28 or 29 February). Hours are rounded up to days.
 */
export function shift(
  day: string,
  { amount, unit }: Span,
  way: 1 | -1,
  weekend: readonly number[] = [6, 7],
): string {
  const n = Math.ceil(amount) * way;
  switch (unit) {
    case 'hours':
      return plusDays(day, Math.ceil(amount / 24) * way);
    case 'days':
      return plusDays(day, n);
    case 'working-days':
      return plusWorkingDays(day, n, weekend);
    case 'weeks':
      return plusDays(day, 7 * n);
    case 'months':
      return toDay(addMonths(toDate(day), n));
    case 'years':
      return toDay(addMonths(toDate(day), 12 * n));
  }
}

/** The first day from which going back by a span does not lead before `from`. */
export function earliestAfter(from: string, span: Span, weekend?: readonly number[]): string {
  let day = shift(from, span, 1, weekend);
  while (shift(day, span, -1, weekend) < from) day = plusDays(day, 1);
  return day;
}
