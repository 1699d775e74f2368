/** Parameters that pay somebody for a reader's visit, or follow the reader. */

import { folded } from '../normal.ts';
import type { Known, Link, Rule } from '../model.ts';
import { isDeclaredUrl } from './declared-url.ts';

/** Names as they stand in an address, without case, `-` and `_`. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'ref refer refid refcode reflink refsrc refurl referral referralcode referralid referralcodeid rfsn rcode ' +
    'aff affid affcode affsub affiliate affiliateid affiliatecode afid afftrack afftoken admitaduid partner partnerid partnercode ' +
    'tag linkcode ascsubtag creativeasin ' +
    'invite inviter invitecode invitedby inviteid inviteuid invitation invitationcode yqm ' +
    'promo promocode promoid coupon couponcode voucher discount discountcode cashback ' +
    'intcmp gafrom enterfrom frompage referer sessionid itlid itlname ' +
    'gclid gclsrc dclid gbraid wbraid fbclid msclkid yclid ttclid twclid igshid igsh liclid epik wickedid mkttok vero veroid oly ' +
    'spm scm pvid bdvid qhclickid gdtvid clickid clickref irclickid cjevent ranmid ransiteid raneaid awc sscid subid subid1 sub1 tduid ' +
    'share_token sharesource shareuid sharerid sharefrom spreader distributor agentid agentcode salesman'
  )
    .split(' ')
    .map(bareName),
);
/** Names that pay or follow in some addresses and say something else in others: they pass in an address that a record gives in full. */
const WEAK_NAMES: ReadonlySet<string> = new Set(
  'from r ch chn channel channelid cid pid src source seller sellerid shopid uid user utmsource ic icid kw medium via code'
    .split(' ')
    .map(bareName),
);
const PREFIXES = [
  'utm',
  'mtm',
  'pk_',
  'piwik',
  'hsa_',
  'aff_',
  'af_',
  'at_',
  'mc_',
  'itm_',
  'cmpid',
  'mkt_',
  '_hs',
  'ref_',
];
/** The same as a folder: `/ref=…`, `/invite/…`. Some archives keep copies below `/ref/`. */
const FOLDER =
  /\/(?:ref=|(?:aff|affiliate|referral|invite|inviter|invitation|promo|promocode|coupon)[=/])[^/]+/i;

function bareName(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}

/** Whether a parameter's name pays somebody for a visit, or follows the reader. */
export function isTracking(name: string): boolean {
  const lower = name
    .trim()
    .toLowerCase()
    .replace(/^(?:amp;)+/, '');
  return NAMES.has(bareName(lower)) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** A parameter's name without disguise. */
function readName(name: string): string {
  try {
    return folded(decodeURIComponent(name.replaceAll('+', ' ')));
  } catch {
    return name;
  }
}

/** Parameters of the query, of the path (`;name=…`) and, since scripts read it as well, of the fragment. */
function parametersOf({ url }: Link): [name: string, value: string][] {
  const fragment = url?.hash.slice(1) ?? '';
  const parts = [
    url?.search.slice(1) ?? '',
    fragment.includes('=') ? fragment.replace(/^[^?]*\?/, '') : '',
    url?.pathname.split(';').slice(1).join(';') ?? '',
  ];
  return parts
    .flatMap((part) => part.split(/[&;]/))
    .filter((pair) => pair !== '')
    .map((pair) => [readName(pair.split('=', 1)[0] ?? ''), pair.slice(pair.indexOf('=') + 1)]);
}

/** `?ref=/account` says where to go after signing in, and pays nobody. */
function isWayBack(name: string, value: string): boolean {
  return /^(?:ref|from|r)$/i.test(name) && /^(?:\/|%2f)/i.test(value);
}

/** What an outgoing address adds to those that records give. */
function undeclaredQuery(
  { url, own }: Link,
  parameters: readonly [string, string][],
  known: Known,
): string | undefined {
  if (url === undefined || own || isDeclaredUrl(url, known)) return undefined;
  const weak = parameters.find(([name, value]) => WEAK_NAMES.has(bareName(name)) && !isWayBack(name, value));
  if (weak !== undefined) return `parameter ${weak[0]}`;
  return known.urls !== undefined && url.search !== '' ? `no record gives ${url.search}` : undefined;
}

export const trackingParameter: Rule = {
  id: 'tracking-parameter',
  mend: 'Remove the parameter: a link says where it leads, not who sent the reader.',
  link(link, known) {
    if (link.url === undefined || !/^https?:$/.test(link.url.protocol)) return undefined;
    const parameters = parametersOf(link);
    const found = parameters.find(([name, value]) => isTracking(name) && !isWayBack(name, value));
    if (found !== undefined) return `parameter ${found[0]}`;
    const loose = undeclaredQuery(link, parameters, known);
    if (loose !== undefined) return loose;
    const folder = link.own ? undefined : FOLDER.exec(link.url.pathname)?.[0];
    return folder === undefined ? undefined : `path ${folder}`;
  },
};
