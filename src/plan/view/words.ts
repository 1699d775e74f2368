/** The page's words and rules for the script, and the little grammar that they need. */
import type { Strings } from '#i18n/strings.ts';
import type { Figure } from '../measures.ts';
import type { Rules, Span } from '../model.ts';

export type Live = Strings['plan']['live'];

/** What the page hands to its script: already in the page's language and script. */
export interface PageData {
  readonly rules: Rules;
  readonly words: Live;
  /** Addresses; `%` stands for a region's code or a service's path. */
  readonly paths: Readonly<Record<'plan' | 'region' | 'regionData' | 'services' | 'service', string>>;
}

/** Puts values into a string: (`First: {x}`, {x}) → `First: …`. */
export function put(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Reads what the page handed over. */
export function pageData(host: Element): PageData {
  return JSON.parse(host.querySelector('[data-plan-data]')?.textContent ?? '') as PageData;
}

/** A day as people write it. */
export function sayDay(day: string, words: Live): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(words.dateTag, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A length of time: “30 days”, “1 month”. */
export function saySpan({ amount, unit }: Span, words: Live): string {
  return put(words.figure, { n: amount, unit: (amount === 1 ? words.unit : words.units)[unit] });
}

/** A figure with its owner, where it is one operator’s. */
export function sayFigure({ span, by }: Figure, words: Live): string {
  const length = saySpan(span, words);
  return by === undefined ? length : `${length}; ${put(words.by, { by })}`;
}
