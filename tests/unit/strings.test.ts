import { describe, expect, test } from 'vitest';
import { LOCALES } from '#i18n/locales.ts';
import { fill, formatDay, stringsFor } from '#i18n/strings.ts';
import { en } from '#i18n/strings/en.ts';
import { zhHans } from '#i18n/strings/zh-hans.ts';

/** Leaves of a table as [path, text]. */
function leaves(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}

/** Names that both languages write alike. */
const SAME = new Set(['eSIM']);

describe('words of the furniture', () => {
  const chinese = new Map(leaves(zhHans));

  test.each(leaves(en))('%s is written in English, not copied', (key, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/\p{Script=Han}/u);
    if (!SAME.has(text)) expect(text).not.toBe(chinese.get(key));
  });

  test.each(leaves(en))('%s names the same values in both languages', (key, text) => {
    const names = (s = '') => [...s.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(names(text)).toEqual(names(chinese.get(key)));
  });
});

test('a value goes into its place, and a missing one stays visible', () => {
  expect(fill('Step {n} of {total}', { n: 2, total: 6 })).toBe('Step 2 of 6');
  expect(fill('Step {n}', {})).toBe('Step {n}');
});

test('dates are absolute, and the same in every time zone', () => {
  const shown = LOCALES.map((locale) => formatDay('2026-03-01', locale));
  expect(shown).toEqual(['2026年3月1日', '2026年3月1日', '1 March 2026']);
  expect(formatDay('2023', LOCALES[2])).toBe('2023');
  expect(stringsFor(LOCALES[1])).toBe(zhHans);
});
