/** Addresses inside text that no parser marks as such: prose, attribute values, values in JSON, comments. */

import { encodedAddresses } from './base64.ts';
import { folded } from './normal.ts';
import { isArchive, isTld, looksLikeFile } from './tlds.ts';

/** Schemes that need no `//` to lead somewhere. Only these are looked for where prose could stand. */
const OPAQUE = 'javascript|vbscript|data|blob|mailto|tel|callto|facetime|sms|smsto|mms|intent';
/** Schemes of apps. Their names are words as well (“WhatsApp: move it first”), so `/`, `?` or `+` must follow. */
const APP =
  'whatsapp|weixin|wechat|wxp|tg|tencent|mqqapi|mqqwpa|mqq|line|skype|viber|zalo|kakaotalk|sgnl|alipays?';
const WHOLE_OPAQUE = new RegExp(`^(?:(?:${OPAQUE}):[!-~]\\S*|(?:java|vb)script:[^]*)$`, 'i');
const STOP = '\\s<>"\'`{}|^，。；、！？「」『』“”‘’（）《》【】…';
const ABSOLUTE = new RegExp(`(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:[\\\\/]{2}[^${STOP}]+`, 'giu');
const PROTOCOL_RELATIVE = new RegExp(`(?<![:\\w\\\\/.])//(?=[^\\s/<>"']{1,80}\\.[a-z]{2})[^${STOP}]+`, 'giu');
const OPAQUE_IN_TEXT = new RegExp(
  `(?<![\\w.+-])(?:mailto:[^${STOP}]+@[^${STOP}]+|(?:tel|sms|callto):[+*]?\\d[^${STOP}]*|(?:${APP}|intent|sms):[/?+][^${STOP}]+|javascript:[^${STOP}]+)`,
  'giu',
);
const BARE =
  /(?<![\w.-]|\w@|[^:]\/)((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,24}|xn--[a-z0-9-]+))(?![\w-]|\.\w)((?::\d+)?(?:[/?#][^\s<>"'`，。；、！？（）]*)?)/giu;
const IPV4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])(?:[:/][^\s<>"']*)?/g;
/** A mail address. Only for `replace` and `matchAll`. */
export const MAIL = /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/giu;

/** The end of an address in running text: sentence punctuation and a bracket that was opened before it. */
function trimmed(address: string): string {
  const end = address.replace(/[.,;:!?*_\]]+$/, '');
  return end.endsWith(')') && !end.includes('(') ? trimmed(end.slice(0, -1)) : end;
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([match]) => trimmed(match));
}

function scan(text: string): string[] {
  // Nothing below can match without a colon or two slashes.
  if (!text.includes(':') && !text.includes('//')) return [];
  const whole = text.trim();
  if (WHOLE_OPAQUE.test(whole)) return [whole];
  return [...matches(ABSOLUTE, text), ...matches(PROTOCOL_RELATIVE, text), ...matches(OPAQUE_IN_TEXT, text)];
}

/** What was found in texts before: most of them stand on many pages. */
const KEPT = new Map<string, readonly string[]>();

/**
 * Addresses with a scheme, and protocol-relative ones, anywhere in a text. The text is read twice, as
 * written and without disguise, so that `ｈｔｔｐｓ：／／` is found and a disguised host stays visible.
 */
export function addressesIn(text: string): readonly string[] {
  const kept = KEPT.get(text);
  if (kept !== undefined) return kept;
  const found = readAddresses(text);
  KEPT.set(text, found);
  return found;
}

function readAddresses(text: string): readonly string[] {
  const written = [...scan(text), ...encodedAddresses(text)];
  const undisguised = folded(text).replace(/\bhxxp(?=s?:)/gi, 'http');
  const found = undisguised === text ? written : [...written, ...scan(undisguised)];
  return [...new Set(found)];
}

/** Text without the addresses that stand in it, which have rules of their own. */
export function withoutAddresses(text: string): string {
  if (!text.includes('//') && !text.includes('\\\\')) return text;
  return text.replace(ABSOLUTE, ' ').replace(PROTOCOL_RELATIVE, ' ');
}

/** Text without mail addresses. */
export function withoutMail(text: string): string {
  return text.includes('@') ? text.replace(MAIL, ' ') : text;
}

/**
 * Hosts typed without a scheme, each with the path that follows. Expects text that has been through
 * `plain()`, `withoutAddresses()` and `withoutMail()`.
 */
export function bareHostsIn(plainText: string): string[] {
  if (!plainText.includes('.')) return [];
  const hosts = [...plainText.matchAll(BARE)].filter(([match, host = '', tld = '', rest]) => {
    if (!isTld(tld)) return false;
    // `notes.md` is a file and `12.am` a time, unless something else says that it is a host.
    const labels = host.split('.');
    if (looksLikeFile(tld) && (labels.length === 2 || isArchive(tld)))
      return match.startsWith('www.') || rest?.startsWith('/');
    return (
      labels.length > 2 || /[a-z]/.test(labels[0] ?? '') || tld.length > 2 || tld === 'cn' || tld === 'cc'
    );
  });
  return [...hosts.map(([match]) => trimmed(match)), ...matches(IPV4, plainText)];
}
