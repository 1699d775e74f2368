import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Pass } from './built-site.ts';

/** Scripts and the language that each is most likely of here. */
const SCRIPTS: readonly (readonly [script: string, tag: string])[] = [
  ['Hangul', 'ko'],
  ['Arabic', 'ar'],
  ['Thai', 'th'],
  ['Lao', 'lo'],
  ['Khmer', 'km'],
  ['Myanmar', 'my'],
  ['Devanagari', 'hi'],
  ['Bengali', 'bn'],
  ['Tamil', 'ta'],
  ['Sinhala', 'si'],
  ['Greek', 'el'],
  ['Hebrew', 'he'],
  ['Cyrillic', 'ru'],
];
/** Letters that only one of the languages of a script has. */
const OWN_LETTERS: readonly (readonly [letters: RegExp, tag: string])[] = [
  [/[ٹڈڑںےہ]/, 'ur'],
  [/[ӘәҒғҚқҢңӨөҰұҮүҺһ]/, 'kk'],
  [/[ІіЇїЄєҐґ]/, 'uk'],
];
const KANA = '\\p{sc=Hiragana}\\p{sc=Katakana}';
/** Languages that may be written with a script that tells of another one here. */
const SAME: Readonly<Record<string, RegExp>> = {
  ar: /^(ar|ur|fa)/,
  hi: /^(hi|ne|mr)/,
  ru: /^(ru|kk|uk)/,
  zh: /^(zh|ja|ko)/,
};

const run = (letters: string, inside = letters) =>
  new RegExp(`[${letters}](?:[${inside}\\s,·]*[${inside}])?`, 'gu');
const RUNS = SCRIPTS.map(([script, tag]) => [run(`\\p{sc=${script}}`), tag] as const);
const BUT_HAN = new RegExp(`[${KANA}${SCRIPTS.map(([script]) => `\\p{sc=${script}}`).join('')}]`, 'u');
const ANY = new RegExp(`${BUT_HAN.source}|\\p{sc=Han}`, 'u');
const CHINESE = run('\\p{sc=Han}');
const KANA_IN_CHINESE = run(KANA, `${KANA}ー・`);
const JAPANESE = new RegExp(`[\\p{sc=Han}々]*[${KANA}][${KANA}\\p{sc=Han}ー・々]*`, 'gu');

/** Elements that hold text only, or whose text nobody reads as words of the page. */
const LEFT = new Set([
  'script',
  'style',
  'template',
  'title',
  'option',
  'textarea',
  'svg',
  'noscript',
  'code',
]);

interface Found {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
}

/** Runs of letters in a text that cannot be of the language around them, in order. */
export function foreignRuns(text: string, lang: string, han = 'zh'): Found[] {
  const found: Found[] = [];
  const look = (pattern: RegExp, tagOf: (run: string) => string) => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const tag = tagOf(match[0]);
      const isKnown = found.some((other) => from < other.to && other.from < to);
      if (!isKnown && !(SAME[tag] ?? new RegExp(`^${tag}`)).test(lang)) found.push({ from, to, tag });
    }
  };
  // Most texts have none, and one look says so.
  if (!(/^zh/.test(lang) ? BUT_HAN : ANY).test(text)) return [];
  look(/^zh/.test(lang) ? KANA_IN_CHINESE : JAPANESE, () => 'ja');
  for (const [pattern, usual] of RUNS)
    look(pattern, (letters) => OWN_LETTERS.find(([own]) => own.test(letters))?.[1] ?? usual);
  look(CHINESE, () => han);
  return found.sort((a, b) => a.from - b.from);
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function mark($: CheerioAPI, el: Element, lang: string, han: string): void {
  for (const node of [...el.children] as AnyNode[]) {
    if (isTag(node)) {
      if (!LEFT.has(node.name)) mark($, node, node.attribs['lang'] ?? lang, han);
    } else if (isText(node)) {
      const runs = foreignRuns(node.data, lang, han);
      if (runs.length === 0) continue;
      let at = 0;
      let html = '';
      for (const { from, to, tag } of runs) {
        html += `${escaped(node.data.slice(at, from))}<span lang="${tag}">${escaped(node.data.slice(from, to))}</span>`;
        at = to;
      }
      $(node).replaceWith(html + escaped(node.data.slice(at)));
    }
  }
}

/**
 * Gives words in another script than the page's own their language (WCAG 3.1.2): names of publishers, menus
 * and laws as they are written where they come from. A screen reader then changes its voice, and a browser
 * takes the right letterforms.
 */
export function languagesPass(): Pass {
  return {
    name: 'languages',
    page({ path, $, html }) {
      const [body] = html.children('body').toArray();
      // In Japan a name in Han characters is Japanese.
      const han = path.endsWith('/regions/jp/') ? 'ja' : 'zh';
      if (body) mark($, body, html.attr('lang') ?? '', han);
      return [];
    },
  };
}
