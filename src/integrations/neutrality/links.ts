/**
 * Which addresses an element holds. Attributes that a browser follows are read as such; every other
 * attribute is searched for addresses, because a script could pick them up.
 */

import { cssAddresses } from './css.ts';
import type { Address } from './model.ts';
import { addressesIn } from './strings.ts';

/** An element of a parsed page or XML file: all that is needed of it here. */
export interface ElementLike {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

const FOLLOWED = new Set(
  'href src action formaction data poster cite longdesc background manifest codebase lowsrc dynsrc'.split(
    ' ',
  ),
);
const SETS = new Set(['srcset', 'imagesrcset']);
const NAMES = new Set(['itemtype', 'vocab', 'prefix', 'xsi:schemalocation', 'schemalocation', 'profile']);
/** Elements whose source is shown as a picture, where `data:image/…` is in place. */
const SHOWS_PICTURE = new Set(['img', 'source', 'image', 'feimage', 'input', 'use']);
const PICTURE_META = /image|logo/i;

/** Candidates of a `srcset`, split as HTML does: at blanks, and at the comma that ends a candidate. */
function srcsetCandidates(value: string): string[] {
  const candidates: string[] = [];
  let inDescriptor = false;
  for (const word of value.split(/[\s]+/)) {
    if (word === '') continue;
    // A descriptor may be joined to what follows it: `1x,/b.png`. An address keeps its inner commas (`data:`).
    const next: string | undefined = inDescriptor ? /,(.*)$/.exec(word)?.[1] : word.replace(/^,+/, '');
    if (next === undefined) continue;
    inDescriptor = next !== '' && !next.endsWith(',');
    const address = next.replace(/,+$/, '');
    if (address !== '') candidates.push(address);
  }
  return candidates;
}

/** Target of `<meta http-equiv="refresh" content="…">`; undefined if the page only reloads itself. */
function refreshTarget(content: string): string | undefined {
  const rest = /^\s*[\d.]*\s*[;,\s]?\s*([\s\S]*)$/.exec(content)?.[1] ?? '';
  const target = /^(?:url\s*=\s*)?(["']?)([\s\S]*?)\1\s*$/i.exec(rest)?.[2] ?? '';
  return target === '' ? undefined : target;
}

function imageUse(element: ElementLike, attribute: string): Address['use'] {
  const name = element.name.toLowerCase();
  if (attribute === 'poster' || attribute === 'background') return 'image';
  if (name === 'link') return /icon|image|preload/i.test(element.attribs['rel'] ?? '') ? 'image' : 'link';
  return SHOWS_PICTURE.has(name) ? 'image' : 'link';
}

function metaAddresses({ attribs }: ElementLike, content: string): Address[] {
  if (/^\s*refresh\s*$/i.test(attribs['http-equiv'] ?? '')) {
    const target = refreshTarget(content);
    return target === undefined ? [] : [{ raw: target, at: 'meta[refresh]', use: 'link' }];
  }
  const property = attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '';
  const use = PICTURE_META.test(property) ? 'image' : 'link';
  const at = `meta[${property || 'content'}]`;
  // A path or a protocol-relative address is a link only where the property says so.
  const whole = /url|image|player|video|audio|logo/i.test(property) && /^[\\/.]/.test(content.trim());
  return (whole ? [content] : addressesIn(content)).map((raw) => ({ raw, at, use }));
}

/** Every address in the attributes of one element, in the order in which they are written. */
export function elementAddresses(element: ElementLike): Address[] {
  const tag = element.name.toLowerCase();
  return Object.entries(element.attribs).flatMap(([attribute, value]): Address[] => {
    const key = attribute.toLowerCase();
    const at = `${tag}[${key}]`;
    const as = (use: Address['use'], raws: readonly string[]): Address[] =>
      raws.map((raw) => ({ raw, at, use }));
    // The HTML parser leaves `xlink` of `xmlns:xlink`.
    if (key === 'xmlns' || key === 'xlink' || key.startsWith('xmlns:')) return as('name', [value]);
    if (NAMES.has(key)) return as('name', addressesIn(value));
    if (tag === 'meta' && key === 'content') return metaAddresses(element, value);
    if (SETS.has(key)) return as('image', srcsetCandidates(value));
    if (key === 'ping') return as('link', value.split(/\s+/).filter(Boolean));
    if (key === 'srcdoc') return []; // parsed as a page of its own
    // An empty address is the page itself.
    if (FOLLOWED.has(key) || key.endsWith(':href')) {
      return value.trim() === '' ? [] : as(imageUse(element, key), [value]);
    }
    return [...as('image', cssAddresses(value)), ...as('link', addressesIn(value))];
  });
}
