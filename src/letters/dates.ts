/** Days in a letter: written out in its language, and explained when they cannot be right. */

/** What is wrong with a day: it is none, its year cannot be meant, or it lies on the wrong side of today. */
export type DayFault = 'none' | 'year' | 'past' | 'future';

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What a language does that the formats of browsers do not, or not all of them. */
const OWN: Readonly<Record<string, (written: string, day: string) => string>> = {
  // The first of a month is an ordinal.
  fr: (written) => written.replace(/^1 /, '1er '),
  it: (written) => written.replace(/^1 /, '1º '),
  pt: (written) => written.replace(/^1 /, '1º '),
  vi: (written) => written.replace(/,? (?=\d{4}$)/, ' năm '),
  // The year as people there count it, and the one of the other calendar, so that nobody takes one for the other.
  th: (written, day) => {
    const year = Number(day.slice(0, 4));
    return `${written.split(' ').slice(0, 2).join(' ')} พ.ศ. ${year + 543} (ค.ศ. ${year})`;
  },
};

/** A day as people write it in a language; the year is always there in the Gregorian calendar, in digits that every clerk reads. */
export function writeDay(day: string, lang: string): string {
  // Plain `en` writes the month first, which few places outside one country do.
  const tag = `${lang === 'en' ? 'en-GB' : lang}-u-ca-gregory-nu-latn`;
  const date = new Date(`${day}T00:00:00Z`);
  const written = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return OWN[lang]?.(written, day) ?? written;
}

/** A day some days after another. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** What is wrong with a day that a reader gave; nothing for an empty one. `tense` says on which side of `today` it must be. */
export function faultOf(day: string, tense: string | undefined, today: string): DayFault | undefined {
  if (day === '') return undefined;
  if (!isDay(day)) return 'none';
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
  if (Math.abs(years) > 100) return 'year';
  if (tense === 'future' && day < today) return 'past';
  if (tense === 'past' && day > today) return 'future';
  return undefined;
}
