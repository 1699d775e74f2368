/**
 * A message that says what is wrong on the site. Composed on the reader's device, sent by their own
 * mail program or by hand. Pure: knows no DOM and no sentence.
 */

/** What the reader filled in; any of it may be empty. */
export interface Correction {
  /** Id of the fact, or the address of the page. */
  readonly about: string;
  readonly wrong: string;
  readonly source: string;
}

/** Names of the three parts, in the reader's language. */
export type Labels = Readonly<Record<keyof Correction, string>>;

/** More than this, in characters, no mail program takes over from a link. */
const LIMIT = 1500;

/** Seven digits or more in a row, with what people put between them: it may be somebody's number. */
const NUMBER = /(?:\+|\d)(?:[\s().-]*\d){6,}/;

/** Whether a text may hold a telephone number. Days such as 2026-11-25, and addresses of pages, do not count. */
export function mayHoldNumber(text: string): boolean {
  return NUMBER.test(text.replace(/https?:\/\/\S+/g, '').replace(/\b\d{4}-\d{2}-\d{2}\b/g, ''));
}

/** The message as text: one paragraph for each part that was filled in. */
export function compose(correction: Correction, labels: Labels): string {
  return (['about', 'wrong', 'source'] as const)
    .filter((part) => correction[part].trim() !== '')
    .map((part) => `${labels[part]}: ${correction[part].trim()}`)
    .join('\n\n');
}

/** A `mailto:` address with the message in it, cut where mail programs stop. */
export function mailLink(address: string, subject: string, message: string): string {
  const body = message.slice(0, LIMIT).replace(/[\ud800-\udfff](?![\udc00-\udfff])$/, '');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.toWellFormed())}`;
}

/** What an address says the correction is about: `#about=gb-closing-text`. Anything but an id or a path counts as nothing. */
export function aboutFrom(hash: string): string {
  const about = new URLSearchParams(hash.replace(/^#/, '')).get('about') ?? '';
  return /^[a-z0-9/#-]{1,120}$/.test(about) ? about : '';
}
