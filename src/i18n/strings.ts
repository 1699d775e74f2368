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

/** An absolute date as people write it: 2026-11-24 → “24 November 2026”, “2026年11月24日”; a month alike. Other text is returned as it is. */
export function formatDay(iso: string, locale: Locale): string {
  const [, month, day] = /^(\d{4}-\d{2})(-\d{2})?$/.exec(iso) ?? [];
  if (month === undefined) return iso;
  const parts =
    day === undefined ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const);
  const date = new Date(`${month}${day ?? '-01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(DATE_TAGS[locale.words], { ...parts, timeZone: 'UTC' }).format(date);
}
export type { Strings } from './strings/zh-hans.ts';
