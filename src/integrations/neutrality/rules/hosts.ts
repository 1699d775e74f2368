/** Where a link may lead: which hosts, by which scheme, and how they must be written. */

import { isKnownName } from '../names.ts';
import type { Known, Link, Rule } from '../model.ts';
import { CHAT_HOSTS, coveredBy, SHORT_HOSTS } from './tables.ts';

const WEB = new Set(['https:', 'http:']);

/** The address of a link that leaves this site for another page; undefined for all others. */
function outgoing({ url, own }: Link): URL | undefined {
  return url !== undefined && !own && WEB.has(url.protocol) ? url : undefined;
}

/** People leave out `www.` in text; a link is read to the letter. */
function isDeclared(link: Link, host: string, { hosts, namedHosts, site }: Known): boolean {
  if (hosts.has(host)) return true;
  if (link.use !== 'bare') return false;
  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  return hosts.has(other) || namedHosts.has(host) || namedHosts.has(other) || host === site.hostname;
}

/** Only hosts that a source, operator, regulator or service record declares. */
export const undeclaredHost: Rule = {
  id: 'undeclared-host',
  aboutTarget: true,
  mend: 'Link only to a host that a record in content/facts declares, or give the fact a source there.',
  link(link, known) {
    const host = outgoing(link)?.hostname;
    return host === undefined || isDeclared(link, host, known) ? undefined : `${host} is not declared`;
  },
};

/** Chat, profile and group links, even if a record declares them. */
export const chatHost: Rule = {
  id: 'chat-host',
  aboutTarget: true,
  mend: 'Remove the link: this site leads to no chat, profile or group. Name the official help page instead.',
  link(link) {
    return covered(CHAT_HOSTS, link, 'opens a chat');
  },
  text: (plain) => spacedOut(CHAT_PATTERN, plain),
};

/** Shorteners and pages of links, even if a record declares them. */
export const shortLink: Rule = {
  id: 'short-link',
  aboutTarget: true,
  mend: 'Write the full address of the page that it leads to.',
  link(link) {
    return covered(SHORT_HOSTS, link, 'hides where it leads');
  },
  text: (plain) => spacedOut(SHORT_PATTERN, plain),
};

function covered(table: readonly string[], link: Link, why: string): string | undefined {
  const url = outgoing(link);
  const entry = url && coveredBy(table, url);
  if (url === undefined || entry === undefined) return undefined;
  // The bare name of such a service in text is its name: it leads to nobody. It still has to be declared.
  const isName = link.use === 'bare' && url.hostname === entry && url.pathname === '/' && url.search === '';
  return isName ? undefined : `${entry} ${why}`;
}

/** Hosts with blanks or an ideographic full stop in them, as people type them to get past filters: `name . example / id`. */
function spacedPattern(table: readonly string[]): RegExp {
  const hosts = table.map((entry) =>
    entry.split('/').map((part) => part.split('.').map((label) => label.replace(/[^\w-]/g, '')).join(' ?[.。] ?')).join(' ?/ ?'),
  ); // prettier-ignore
  return new RegExp(`(?<![\\w.-])(?:${hosts.join('|')}) ?/ ?[\\w+@-]+`, 'g');
}

const CHAT_PATTERN = spacedPattern(CHAT_HOSTS);
const SHORT_PATTERN = spacedPattern(SHORT_HOSTS);

function spacedOut(pattern: RegExp, plain: string): string[] {
  if (!plain.includes('/')) return [];
  return [...plain.matchAll(pattern)].map(([match]) => match);
}

/**
 * Only `https:`. `http:` is let through for hosts whose own source is `http:`; `mailto:` and `tel:`
 * have rules of their own; `data:` may carry a picture and nothing else.
 */
export const oddScheme: Rule = {
  id: 'odd-scheme',
  aboutTarget: true,
  mend: 'Use an https: address of an official page.',
  link({ raw, url, own, use }, { httpHosts }) {
    if (url === undefined || own) return undefined;
    switch (url.protocol) {
      case 'https:':
      case 'mailto:':
      case 'tel:':
        return undefined;
      case 'http:':
        return use === 'bare' || httpHosts.has(url.hostname) ? undefined : 'http: is not secure';
      case 'data:':
        return use === 'image' && /^\s*data:image\//i.test(raw) ? undefined : 'data: hides what it holds';
      default:
        return `${url.protocol} is not for pages`;
    }
  },
};

/** Whether an address is an identifier in a place where identifiers belong. */
export function isName(link: Link): boolean {
  return link.use === 'name' && isKnownName(link.raw);
}
