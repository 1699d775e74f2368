/** Hosts whose dots are spelled out or set apart, and hosts in Han characters: `name点example`, `name dot example`. */

import { isTld } from './tlds.ts';

const LABELS = '(?<![\\w.-])((?:[a-z0-9-]+\\.)*[a-z0-9-]{2,63})';
const END = '(?![\\w-])((?:/[^\\s<>"\'`，。；、！？（）]*)?)';
/** How a dot is written, and whether a word of a country could follow it in a sentence (“a red dot in …”, 点 me). */
const SPELLED = [
  { pattern: new RegExp(`${LABELS} \\. ([a-z]{2,24})${END}`, 'g'), countries: true },
  { pattern: new RegExp(`${LABELS} (?:dot|点) ([a-z]{2,24})${END}`, 'g'), countries: false },
  { pattern: new RegExp(`${LABELS}点([a-z]{2,24})${END}`, 'g'), countries: false },
  { pattern: new RegExp(`([\\u4e00-\\u9fff]{1,20})点(com|net|org|cn|xyz|cc)${END}`, 'g'), countries: true },
  { pattern: new RegExp(`([a-z0-9-]*[\\u4e00-\\u9fff]{1,20})\\.([a-z]{2,24})${END}`, 'g'), countries: false },
];
/** Countries whose domains are sold to anybody and spell no English word. */
const OPEN_COUNTRIES = new Set(['cn', 'cc', 'io', 'tv', 'hk', 'tw', 'ph']);
/** Top-level domains in Chinese (IANA), 测试 being the one for tests. */
const HAN_TLD = /[a-z0-9\u4e00-\u9fff-]{1,30} ?(?:\.|(?<=[a-z0-9] ?)点) ?(?:中国|公司|网络|网址|商店|在线|中文网|手机|集团|网店|香港|台湾|新加坡|商城|购物|网站|企业|移动|测试)(?![\u4e00-\u9fff])/g; // prettier-ignore

/** Disguised hosts in a text that has been through `plain()`, as they would be typed. */
export function disguisedHostsIn(plain: string): string[] {
  if (!/[.点]| dot /.test(plain)) return [];
  const latin = SPELLED.flatMap(({ pattern, countries }) =>
    [...plain.matchAll(pattern)]
      .filter(([, , tld = '']) => isTld(tld) && (countries || tld.length > 2 || OPEN_COUNTRIES.has(tld)))
      .map(([, name = '', tld = '', path = '']) => `${name}.${tld}${path}`),
  );
  const han = plain.match(HAN_TLD) ?? [];
  return [...latin, ...han.map((host) => host.replace(/ ?[.点] ?/, '.'))];
}
