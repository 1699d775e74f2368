import { getCollection } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

/** Names of regions in a language: those of the fact base, else those that the platform knows. */
export async function placeNames(locale: Locale): Promise<(code: string) => string> {
  const words = locale.words === 'en' ? 'en' : 'zh';
  const own = new Map((await getCollection('regions')).map(({ data }) => [data.code, data.names[words]]));
  const others = new Intl.DisplayNames([locale.words === 'en' ? 'en-GB' : 'zh-CN'], { type: 'region' });
  return (code) => own.get(code) ?? others.of(code) ?? code;
}
