import type { Locale, Written } from '#i18n/locales.ts';
import { en } from './strings/en.ts';
import { type Strings, zhHans } from './strings/zh-hans.ts';

const TABLES: Record<Written, Strings> = { 'zh-hans': zhHans, en };

/** The furniture's words in the language in which a locale is written. */
export function stringsFor(locale: Locale): Strings {
  return TABLES[locale.words];
}

/** Puts values into a string: (`Step {n}`, {n: 2}) → `Step 2`. A name without a value stays visible. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const DATE_TAGS: Record<Written, string> = { 'zh-hans': 'zh-CN', en: 'en-GB' };
const FORMS = { month: { year: 'numeric', month: 'long' }, day: { dateStyle: 'long' } } as const;
/** Making a format costs far more than using it, and a page of facts has hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(words: Written, form: keyof typeof FORMS): Intl.DateTimeFormat {
  const key = `${words} ${form}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(DATE_TAGS[words], { ...FORMS[form], timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

/** An absolute date as people write it: 2026-11-24 → “24 November 2026”, “2026年11月24日”; a month alike. Other text is returned as it is. */
export function formatDay(iso: string, locale: Locale): string {
  const [, month, day] = /^(\d{4}-\d{2})(-\d{2})?$/.exec(iso) ?? [];
  if (month === undefined) return iso;
  const date = new Date(`${month}${day ?? '-01'}T00:00:00Z`);
  return dateFormat(locale.words, day === undefined ? 'month' : 'day').format(date);
}
export type { Strings } from './strings/zh-hans.ts';
