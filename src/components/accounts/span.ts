import type { Wait } from '#content/service.ts';
import type { Locale } from '#i18n/locales.ts';
import { fill, type Strings } from '#i18n/strings.ts';

const INTL = { hours: 'hour', days: 'day', weeks: 'week', months: 'month', years: 'year' } as const;

/** A wait as people read it: “1–3 working days”, “up to 24 hours”, “not known”. */
export function spanWords(wait: Wait, locale: Locale, t: Strings): string {
  const words = t.accounts;
  if (wait === 'unknown') return words.unknown;
  const { exactly, at_least: least, at_most: most, unit } = wait;
  const isWorking = unit === 'working-days';
  const numbers = new Intl.NumberFormat(
    locale.words === 'en' ? 'en-GB' : 'zh-CN',
    isWorking ? {} : { style: 'unit', unit: INTL[unit], unitDisplay: 'long' },
  );
  const said = (figure: string) =>
    (isWorking ? fill(words.workingDays, { n: figure }) : figure).replaceAll(' ', ' ');
  if (least !== undefined && most !== undefined) return said(numbers.formatRange(least, most));
  if (most !== undefined) return fill(words.span.most, { n: said(numbers.format(most)) });
  if (least !== undefined) return fill(words.span.least, { n: said(numbers.format(least)) });
  return said(numbers.format(exactly ?? 0));
}
