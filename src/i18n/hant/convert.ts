/** Simplified → Traditional Chinese: reviewed terms first, OpenCC's characters for the rest, then quotation marks. */
import { Trie } from 'opencc-js/core';
import { toTraditionalCharacters } from './characters.ts';
import { cornerQuotes } from './quotes.ts';

/** Wherever `zh-hans` stands in a text, `zh-hant` is written. */
export interface Replacement {
  readonly 'zh-hans': string;
  readonly 'zh-hant': string;
}

const HAN = /\p{Script=Han}/u;

/** Strings up to this length are remembered: a site says the same few thousand things on every page. */
const CACHED_LENGTH = 256;
const CACHED_STRINGS = 20_000;

/** A function that replaces the terms of a list, and converts what lies between them. */
function makeReplacer(terms: readonly Replacement[]): (text: string) => string {
  const trie = new Trie();
  const initials = new Set<number>();
  const add = (from: string, to: string) => {
    trie.addWord(from, to);
    initials.add(from.charCodeAt(0));
  };
  for (const { 'zh-hans': from, 'zh-hant': to } of terms) add(from, to);

  function replace(text: string): string {
    let result = '';
    let rest = 0;
    for (let at = 0; at < text.length; at += 1) {
      const term = initials.has(text.charCodeAt(at)) ? trie.matchPrefix(text, at) : null;
      if (term === null) continue;
      if (at > rest) result += toTraditionalCharacters(text.slice(rest, at));
      result += term.value;
      rest = term.end;
      at = rest - 1;
    }
    return rest < text.length ? result + toTraditionalCharacters(text.slice(rest)) : result;
  }

  // A value that holds a literal name (個人信息保護法) must survive being converted once more.
  const sources = new Set(terms.map((term) => term['zh-hans']));
  for (const { 'zh-hant': to } of terms) if (!sources.has(to) && replace(to) !== to) add(to, to);
  return replace;
}

/**
 * Makes the converter for a list of terms. At each place the longest term that starts there wins, from
 * left to right; it is replaced verbatim. What lies between terms is converted word by word and
 * character by character. Text without Han characters is returned as it is. The result is pure: the
 * same text always gives the same text.
 */
export function makeConverter(terms: readonly Replacement[]): (text: string) => string {
  const replace = makeReplacer(terms);
  const known = new Map<string, string>();
  return function convert(text) {
    if (!HAN.test(text)) return text;
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const converted = cornerQuotes(replace(text));
    if (text.length <= CACHED_LENGTH && known.size < CACHED_STRINGS) known.set(text, converted);
    return converted;
  };
}
