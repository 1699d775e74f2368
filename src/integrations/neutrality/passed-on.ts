/**
 * Addresses inside an address: a page of a declared host that sends its reader on. Sites take the
 * next address from the query, the path or the fragment, whole, without its scheme, or in Base64.
 */

import { decoded } from './base64.ts';
import type { Address, Link } from './model.ts';
import { CHAT_HOSTS, coveredBy, SHORT_HOSTS } from './rules/tables.ts';

/** How often an address may be escaped within another. */
const DEPTH = 3;
const TABLES = [...CHAT_HOSTS, ...SHORT_HOSTS];
const WITH_SCHEME = /https?:[\\/]{1,2}(?=[^\s\\/]+\.)[^\s]*/i;
const PROTOCOL_RELATIVE = /^\s*[\\/]{2}[^\s]*\./;

/** Percent escapes undone, as often as they were made. */
function unescaped(text: string): string {
  let now = text;
  for (let depth = 0; depth < DEPTH && now.includes('%'); depth += 1) {
    try {
      now = decodeURIComponent(now);
    } catch {
      return now;
    }
  }
  return now;
}

/** `https://` before the name of a chat service or a shortener that stands alone. */
function knownHost(text: string): string | undefined {
  if (!/^[\w-]+(?:\.[\w-]+)+\/./.test(text)) return undefined;
  const url = URL.parse(`https://${text}`);
  return url !== null && coveredBy(TABLES, url) !== undefined ? url.href : undefined;
}

/** The address in a value; undefined if it holds none. */
function target(value: string): string | undefined {
  const text = unescaped(value).trim();
  const [found] = WITH_SCHEME.exec(text) ?? [];
  // Servers join the two slashes of an address in a path.
  if (found !== undefined) return found.replace(/^(https?:)[\\/]+/i, '$1//');
  if (PROTOCOL_RELATIVE.test(text)) return text;
  return knownHost(text);
}

/** Every end of a path that begins a folder: `a/b/c`, `b/c`, `c`. */
function endsOf(path: string): string[] {
  const folders = path.split('/').filter((folder) => folder !== '');
  return folders.map((_, index) => folders.slice(index).join('/'));
}

/** Where a link sends its reader on to, as far as its own address says so. */
export function passedOn({ url, at }: Link): Address[] {
  if (url === undefined || !/^https?:$/.test(url.protocol)) return [];
  const fragment = url.hash.replace(/^#[/!]*/, '');
  const pairs = [
    ...url.searchParams.values(),
    ...new URLSearchParams(fragment.replace(/^[^?]*\?/, '')).values(),
  ];
  const path = `${unescaped(url.pathname)}`;
  const [inPath] = WITH_SCHEME.exec(path) ?? [];
  const found = [
    ...[...pairs, fragment].flatMap((value) => [value, ...decoded(value)]).map(target),
    inPath === undefined ? undefined : target(`${inPath}${url.search}`),
    ...endsOf(path).flatMap((end) => [knownHost(end), ...decoded(end).map(target)]),
  ];
  return [...new Set(found.filter((raw) => raw !== undefined))].map((raw) => ({ raw, at: `${at}, passed on`, use: 'link' })); // prettier-ignore
}
