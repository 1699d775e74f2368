/** Addresses that are written so that a person, or a filter, takes them for another. */

import { isIP } from 'node:net';
import { folded } from '../normal.ts';
import type { Link, Rule } from '../model.ts';

/** Blanks, control and invisible characters; browsers drop some of them without a word. */
const UNSEEN = /[\p{Cc}\p{Cf}\s\u034F\u115F\u1160\u2800\u3164\uFFA0]/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const OPAQUE = /^(?:mailto|tel|data|javascript|vbscript|blob|sms|urn|tag|about|intent|weixin|whatsapp):/i;

/** The part of an address that decides where it leads: after the scheme, up to the path. */
function authorityOf(raw: string): string {
  const rest = raw.replace(SCHEME, '').replace(/^[\\/]+/, '');
  return rest.split(/[\\/?#]/, 1)[0] ?? '';
}

/** What is wrong with how it is written, whatever host it names. */
function writing(raw: string): string | undefined {
  const scheme = SCHEME.exec(raw);
  const head = raw.slice(0, raw.length - raw.replace(SCHEME, '').replace(/^[\\/]+/, '').length) + authorityOf(raw); // prettier-ignore
  if (/[\t\n\r]/.test(raw) || UNSEEN.test(head)) return 'it holds blanks or invisible characters';
  // A disguised scheme or pair of slashes makes a relative address for a browser and a link for a person.
  if (folded(head) !== head) return 'it holds characters that look like others';
  if (/\\/.test(head)) return 'it holds a backslash';
  if (scheme === null) return /^\/\//.test(raw) ? 'it has no scheme (protocol-relative)' : undefined;
  if (scheme[1] !== scheme[1]?.toLowerCase()) return 'its scheme is in upper case';
  return /^https?:(?!\/\/[^/])/.test(raw) ? 'it has not exactly two slashes' : undefined;
}

/** What is wrong with the host that it names. */
function host({ raw, url, own }: Link): string | undefined {
  const authority = authorityOf(raw);
  if (authority.includes('@')) return 'it holds user information before the host';
  if (authority.includes('%')) return 'its host is percent-encoded';
  if (/[^\x21-\x7e]/.test(authority)) return 'its host is not written in ASCII';
  if (authority !== authority.toLowerCase()) return 'its host is in upper case';
  if (own) return undefined;
  if (/(?:^|\.)xn--/.test(authority)) return 'its host is written in punycode';
  if (/\.(?::|$)/.test(authority)) return 'its host ends in a dot';
  if (isIP(url?.hostname.replace(/^\[|\]$/g, '') ?? '') !== 0) return 'its host is a bare IP address';
  return /:\d*$/.test(authority) ? 'it names a port' : undefined;
}

export const lookAlikeHost: Rule = {
  id: 'look-alike-host',
  aboutTarget: true,
  mend: 'Write it as https://, then the host in lower-case ASCII with nothing before or after it, or as a path of this site.',
  link(link) {
    const raw = link.raw.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
    if (OPAQUE.test(raw)) return undefined;
    if (link.use === 'bare') return bare(link);
    if (link.url === undefined) return 'it cannot be read as an address';
    const leaves = SCHEME.test(raw) || /^[\\/]{2}/.test(raw.replace(/[\t\n\r]/g, ''));
    return writing(raw) ?? (leaves ? host({ ...link, raw }) : undefined);
  },
};

/** A host in running text may start with a capital, as names do; it may not be disguised. */
function bare({ raw, url, own }: Link): string | undefined {
  if (own) return undefined;
  if (url === undefined) return 'it cannot be read as an address';
  if (/(?:^|\.)xn--/.test(raw)) return 'its host is written in punycode';
  return isIP(url.hostname) === 0 ? undefined : 'its host is a bare IP address';
}
