import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { barePath, DEFAULT_LOCALE, localeOf, LOCALES, pathIn } from '#i18n/locales.ts';

describe('the table of languages', () => {
  test.each([
    ['/', 'zh-hans'],
    ['/guide/', 'zh-hans'],
    ['/zh-hant/', 'zh-hant'],
    ['/zh-hant/guide/', 'zh-hant'],
    ['/en/', 'en'],
    ['/en/guide/ask/', 'en'],
    // Prefixes that only look like a language.
    ['/enquiries/', 'zh-hans'],
    ['/zh-hans/go/', 'zh-hans'],
    ['/zh/', 'zh-hans'],
    ['/guide/en/', 'zh-hans'],
  ])('%s is in %s', (path, id) => expect(localeOf(path).id).toBe(id));

  test('a path in a language and back is the same path', () => {
    const bare = fc.constantFrom('/', '/guide/', '/guide/ask/#x', '/about/privacy/');
    fc.assert(
      fc.property(bare, fc.constantFrom(...LOCALES), (path, locale) => {
        const there = pathIn(locale, path);
        expect(localeOf(there)).toBe(locale);
        expect(barePath(there)).toBe(path);
      }),
    );
  });

  test('one language has no segment: it is the default', () => {
    expect(LOCALES.filter(({ segment }) => segment === '')).toEqual([DEFAULT_LOCALE]);
  });
});
