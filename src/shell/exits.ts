/**
 * Where the quick exit leads: the weather, which anybody may be looking at. One public weather page for
 * each language; the guard of the built site allows these hosts because they stand here.
 */
import type { LocaleId } from '#i18n/locales.ts';

const EXITS: Record<LocaleId, string> = {
  'zh-hans': 'https://www.weather.com.cn/',
  'zh-hant': 'https://www.hko.gov.hk/tc/index.html',
  en: 'https://www.bbc.co.uk/weather',
};

/** The page to which a reader of a language leaves. */
export function exitFor(locale: LocaleId): string {
  return EXITS[locale];
}

/** All of them. */
export const EXIT_PAGES: readonly string[] = Object.values(EXITS);
