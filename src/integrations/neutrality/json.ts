/** Addresses and text in JSON: JSON-LD, data files, feeds, manifests. Every value at any depth is read. */

import type { Address, Material, Passage, Picture } from './model.ts';
import { addressesIn } from './strings.ts';

/** Keys whose values identify something and lead nowhere; only known identifiers pass there. */
const NAME_KEYS = new Set([
  '@context',
  '@vocab',
  '@type',
  '$schema',
  'version',
  'additionalType',
  'itemtype',
]);
const PICTURE_KEY = /^(?:image|logo|icons?|thumbnail(?:url)?|contenturl|primaryimageofpage|photo|src)$/i;
/** Keys that make a contact of a bare number or id: the rules must see them beside the value. */
const CONTACT_KEY =
  /tele?phone|^tel$|mobile|whats?app|wechat|weixin|telegram|^qq$|^line$|discord|微信|电话|電話/i;

interface Found {
  addresses: Address[];
  passages: Passage[];
  pictures: Picture[];
}

function readString(value: string, key: string, at: string, found: Found): void {
  const isName = NAME_KEYS.has(key) || /^https?:\/\/schema\.org\/\w+$/.test(value);
  const isPicture = PICTURE_KEY.test(key);
  const use = isName ? 'name' : isPicture ? 'image' : 'link';
  const raws = addressesIn(value);
  found.addresses.push(...raws.map((raw) => ({ raw, at, use }) as const));
  if (isPicture) found.pictures.push({ words: value, found: value });
  found.passages.push({ text: CONTACT_KEY.test(key) ? `${key}: ${value}` : value, prose: true });
}

function walk(value: unknown, key: string, at: string, found: Found): void {
  if (typeof value === 'string') readString(value, key, at, found);
  else if (typeof value === 'number' && CONTACT_KEY.test(key)) readString(String(value), key, at, found);
  else if (Array.isArray(value)) for (const item of value) walk(item, key, at, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      found.addresses.push(...addressesIn(name).map((raw) => ({ raw, at, use: 'link' }) as const));
      // A picture in a manifest or in JSON-LD is an object: its address is one step further down.
      walk(item, PICTURE_KEY.test(key) && /^(?:src|url|@id)$/.test(name) ? key : name, at, found);
    }
  }
}

/** Material of a JSON text. What does not parse is read as plain text, so that nothing escapes by being broken. */
export function readJson(text: string, at = 'json'): Material {
  const found: Found = { addresses: [], passages: [], pictures: [] };
  try {
    walk(JSON.parse(text), '', at, found);
  } catch {
    const plainText = text.replaceAll('\\/', '/');
    found.addresses.push(...addressesIn(plainText).map((raw) => ({ raw, at, use: 'link' }) as const));
    found.passages.push({ text: plainText, prose: true });
  }
  return found;
}
