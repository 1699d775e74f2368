import type { Region } from '#content/region.ts';
import type { Locale } from '#i18n/locales.ts';

/** A region's name in the language in which a locale is written. */
export function nameOf({ names }: Pick<Region, 'names'>, { words }: Locale): string {
  return names[words === 'en' ? 'en' : 'zh'];
}

/** Bare path of a region's page, or of a place on it. */
export function regionPath({ code }: Pick<Region, 'code'>, anchor = ''): string {
  return `/regions/${code.toLowerCase()}/${anchor && `#${anchor}`}`;
}

/** Regions as readers look them up: by name, in the order of their language. */
export function byName<T extends Pick<Region, 'names'>>(regions: readonly T[], locale: Locale): T[] {
  const collator = new Intl.Collator(locale.words === 'en' ? 'en' : 'zh-CN');
  return [...regions].sort((a, b) => collator.compare(nameOf(a, locale), nameOf(b, locale)));
}

/** Items as a list in a sentence, without a word before the last: “shop, app”, “营业厅、App”. */
export function listed(items: readonly string[], { words }: Locale): string {
  return items.join(words === 'en' ? ', ' : '、');
}
