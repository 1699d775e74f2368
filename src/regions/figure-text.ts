import type { Measure } from '#content/region.ts';
import type { Locale } from '#i18n/locales.ts';
import { fill, type Strings } from '#i18n/strings.ts';

/** A figure in words, in its own unit: “at least 90 days”, “90到180天”. */
export function figureText(
  { exactly, at_least, at_most, unit }: Measure,
  locale: Locale,
  t: Strings,
): string {
  const s = t.regions.topic;
  const plural = new Intl.PluralRules(locale.words === 'en' ? 'en' : 'zh');
  const of = (n: number) => ({
    n,
    unit: t.regions.units[unit][plural.select(n) === 'one' ? 'one' : 'other'],
  });
  if (exactly !== undefined) return fill(s.exactly, of(exactly));
  if (at_least !== undefined && at_most !== undefined)
    return fill(s.between, { low: at_least, high: at_most, unit: of(at_most).unit });
  return at_least !== undefined ? fill(s.atLeast, of(at_least)) : fill(s.atMost, of(at_most ?? 0));
}
