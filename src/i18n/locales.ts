/**
 * The one table of languages. Everything that needs to know a language reads it here: no prefix
 * matching, no two-letter helpers (both mangle `zh-Hant`).
 */
export const LOCALES = [
  {
    id: 'zh-hans',
    lang: 'zh-Hans',
    segment: '',
    name: '简体中文',
    mark: '简',
    og: 'zh_CN',
    words: 'zh-hans',
  },
  {
    id: 'zh-hant',
    lang: 'zh-Hant',
    segment: 'zh-hant',
    name: '繁體中文',
    mark: '繁',
    og: 'zh_TW',
    words: 'zh-hans',
  },
  { id: 'en', lang: 'en', segment: 'en', name: 'English', mark: 'EN', og: 'en_GB', words: 'en' },
] as const;

/** A language of the site. `segment` is its first path segment; `words` names the language it is written in. */
export type Locale = (typeof LOCALES)[number];
export type LocaleId = Locale['id'];

/** Languages that people write. Traditional Chinese is derived from Simplified at build. */
export const WRITTEN = ['zh-hans', 'en'] as const;
export type Written = (typeof WRITTEN)[number];

export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** The language of a site path (without base). `/en/guide/` → en; what names no language is the default. */
export function localeOf(path: string): Locale {
  const segment = path.split('/')[1] ?? '';
  return LOCALES.find((locale) => locale.segment !== '' && locale.segment === segment) ?? DEFAULT_LOCALE;
}

/** A site path without its language: `/en/guide/` → `/guide/`. */
export function barePath(path: string): string {
  const { segment } = localeOf(path);
  return segment === '' ? path : path.slice(segment.length + 1) || '/';
}

/** A bare path in a language: (`en`, `/guide/#x`) → `/en/guide/#x`. */
export function pathIn(locale: Locale, bare: string): string {
  return locale.segment === '' ? bare : `/${locale.segment}${bare}`;
}

/** `getStaticPaths` entries for a route that exists once in each language. */
export function localeRoutes(): { params: { locale: string | undefined } }[] {
  return LOCALES.map(({ segment }) => ({ params: { locale: segment || undefined } }));
}
