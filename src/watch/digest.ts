import { createHash } from 'node:crypto';
import { load } from 'cheerio';

/** Parts of a page that change without its text changing: scripts, menus, counters, dates of the day. */
const FURNITURE =
  'script, style, noscript, template, svg, nav, header, footer, aside, form, iframe, [hidden], [aria-hidden="true"]';

/** The text of a page as a reader of the source would compare it: without furniture, white space counting once. */
export function readableText(body: string, type: string): string {
  if (!type.includes('html')) return body.normalize('NFC').replace(/\s+/g, ' ').trim();
  const $ = load(body);
  $(FURNITURE).remove();
  const main = $('main, article, [role="main"]').first();
  const text = (main.length > 0 ? main : $('body')).text();
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A digest of what a source says. Files that are no text (PDF) are compared byte by byte. */
export function digestOf(body: Uint8Array, type: string): string {
  const isText = /text|html|xml|json/.test(type);
  const data = isText ? readableText(new TextDecoder().decode(body), type) : body;
  return createHash('sha256').update(data).digest('hex');
}
