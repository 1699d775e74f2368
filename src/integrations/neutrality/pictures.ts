/** Collects what pictures say about themselves, for the rule on QR codes. */

import { withoutHashes } from './hashes.ts';
import type { Picture } from './model.ts';
import { closest, someBelow, textOf, type ElementNode } from './tree.ts';

const WORDS = ['alt', 'title', 'aria-label', 'aria-description', 'download', 'id', 'class'];
const SOURCES = ['src', 'srcset', 'href', 'data', 'poster', 'content', 'style'];
const DRAWN = new Set(['img', 'source', 'image', 'svg', 'canvas', 'object', 'embed', 'video', 'picture']);
const CAPTIONED = new Set(['svg', 'figure']);
const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)(?:[?#]|$)/i;
const PICTURE_META = /image|logo/i;

/** Percent escapes undone; an embedded picture says nothing in its characters, nor does a build's hash. */
function readable(address: string): string {
  if (/^\s*data:/i.test(address)) return '';
  const text = address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return withoutHashes(text);
}

/** An element that shows, names or leads to a picture. */
function isPicture({ name, attribs }: ElementNode, address: string): boolean {
  const tag = name.toLowerCase();
  if (tag === 'meta') return PICTURE_META.test(attribs['property'] ?? attribs['name'] ?? '');
  if (tag === 'link' && /icon|image/i.test(attribs['rel'] ?? '')) return true;
  return DRAWN.has(tag) || PICTURE_FILE.test(address) || /url\(/i.test(attribs['style'] ?? '');
}

/** Title and description of a drawing, and the caption of a figure that holds a picture. */
function isCaption(element: ElementNode): boolean {
  const tag = element.name.toLowerCase();
  if (tag !== 'title' && tag !== 'desc' && tag !== 'figcaption') return false;
  const around = closest(element, CAPTIONED);
  return around !== undefined && someBelow(around, ({ name }) => DRAWN.has(name.toLowerCase()));
}

/** What an element says of a picture; nothing if it has to do with none. */
export function picturesOf(element: ElementNode): Picture[] {
  if (isCaption(element)) {
    const words = textOf(element);
    return [{ words, found: words }];
  }
  const { attribs } = element;
  const address = SOURCES.map((key) => attribs[key] ?? '').find((value) => value.trim() !== '') ?? '';
  if (!isPicture(element, address)) return [];
  const said = [
    ...SOURCES.map((key) => readable(attribs[key] ?? '')),
    ...WORDS.map((key) => attribs[key] ?? ''),
  ];
  const words = said.filter(Boolean).join(' ');
  const found = address === '' || address.startsWith('data:') ? words : address;
  return words === '' ? [] : [{ words, found }];
}
