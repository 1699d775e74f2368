import type { Operator } from '#content/region.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Strings } from '#i18n/strings.ts';
import { listed } from './names.ts';

/** A line of an operator's entry. `lang` where the text is in no language of the site. */
export interface Field {
  readonly term: string;
  readonly text: string;
  readonly lang?: string | undefined;
}

export interface OperatorEntry {
  /** Anchor on the region's page. */
  readonly id: string;
  readonly fields: readonly Field[];
  readonly pages: readonly { readonly url: string; readonly text: string }[];
  /** Names under which a search should find it, separated by `|`. */
  readonly aliases: string;
}

/** `China Mobile` → `operator-china-mobile`; its place in the list where a name has no Latin letter. */
function anchor(name: string, index: number): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `operator-${slug || index + 1}`;
}

/** The same fields for every operator, in the same order; “not known” where the record says nothing. */
export function operatorFields(operator: Operator, index: number, locale: Locale, t: Strings): OperatorEntry {
  const p = t.regions.page;
  const { name, brands, hotline, hotline_abroad, closing, site, support } = operator;
  const channels = closing?.channels.map((channel) => t.regions.channels[channel]) ?? [];
  const isGiven = (url: string | undefined): url is string => url !== undefined;
  return {
    id: anchor(name, index),
    fields: [
      { term: p.brands, text: brands.length > 0 ? brands.join(' · ') : name },
      { term: p.hotline, text: hotline ?? p.unknown },
      { term: p.hotlineAbroad, text: hotline_abroad ?? p.unknown },
      { term: p.channels, text: channels.length > 0 ? listed(channels, locale) : p.unknown },
      { term: p.closing, text: closing?.[locale.words === 'en' ? 'en' : 'zh'] ?? p.unknown },
    ],
    pages: [
      { url: closing?.url, text: p.closingLink },
      { url: support, text: p.supportLink },
      { url: site, text: p.siteLink },
    ].flatMap(({ url, text }) => (isGiven(url) ? [{ url, text }] : [])),
    aliases: brands.filter((brand) => brand !== name).join('|'),
  };
}
