import { EU } from '#content/places.ts';
import type { Region } from '#content/region.ts';
import type { Locale } from '#i18n/locales.ts';
import { fill, type Strings } from '#i18n/strings.ts';
import { nameOf } from './names.ts';

/** Title, answer and the rest that the head of a region's page needs. */
export function regionWords(region: Region, locale: Locale, t: Strings) {
  const { code, names, also = [], calling_code, answer, read_on } = region;
  const p = t.regions.page;
  const name = nameOf(region, locale);
  const codes = calling_code === null ? [] : [`+${calling_code}`];
  return {
    title: code === EU ? p.euTitle : fill(p.title, { name }),
    description: fill(p.description, { name }),
    answer: answer?.[locale.words === 'en' ? 'en' : 'zh'] ?? p.noAnswer,
    aliases: [
      ...new Set([
        names.zh,
        names.en,
        ...also,
        code,
        ...codes,
        ...p.aliases.map((alias) => fill(alias, { name })),
      ]),
    ],
    reviewed: read_on,
  };
}
