import { isTracking } from '#integrations/neutrality/rules/parameters.ts';
import { passedOn } from '#integrations/neutrality/passed-on.ts';
import { CHAT_HOSTS, coveredBy, SHORT_HOSTS } from '#integrations/neutrality/rules/tables.ts';

/** Pages that open an app's store or a chat are no page of the service; shorteners hide where they lead. */
const HIDDEN = [...CHAT_HOSTS, ...SHORT_HOSTS];

/**
 * An address of the public directory as this site links to it, or nothing if it does not:
 * `https:` only, a real host, no sign-in data, no shortener or chat, no address of somebody else within
 * it to which it sends its reader on, and no parameter that pays or follows anybody (`utm_…`, `ref`, `gclid`, `fbclid`…). The same address comes out if it goes in again.
 */
export function officialAddress(raw: string): string | undefined {
  const url = URL.parse(raw.trim());
  if (url?.protocol !== 'https:' || !/^[a-z0-9.-]+\.[a-z0-9-]{2,}$/.test(url.hostname)) return undefined;
  if (url.username !== '' || url.port !== '' || coveredBy(HIDDEN, url) !== undefined) return undefined;
  const kept = url.search
    .replace(/^\?+/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(nameOf(pair)));
  url.search = kept.join('&');
  const leadsOn = passedOn({ url, at: '', raw: url.href, use: 'link', own: false });
  return leadsOn.every(({ raw: next }) => URL.parse(next, url)?.hostname === url.hostname)
    ? url.href
    : undefined;
}

/** The name of a `name=value` pair; what cannot be decoded stays as it stands. */
function nameOf(pair: string): string {
  const [name = ''] = pair.split('=', 1);
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
