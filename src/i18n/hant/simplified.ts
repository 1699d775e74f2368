/** Finds Simplified characters that were left in Traditional text. */
import type { CheerioAPI } from 'cheerio';
import { CHARACTERS, FORMS, WORDS } from './dictionaries.ts';
import { proseOf } from './json.ts';
import type { ElementNode, TextNode } from './nodes.ts';
import { visit } from './places.ts';

/**
 * Simplified characters that Traditional text has only in names and old words (万俟, 叶韻). They count
 * as Simplified except within the words of OpenCC's dictionaries that spell them so.
 */
const RARELY_TRADITIONAL = '万么价党厂叶广据柜确种胜腊苹蜡虫适';

const spellings = WORDS.map(([, spelling]) => spelling);

/** Every character that Traditional text may hold, as far as the dictionaries write it somewhere. */
const traditional = new Set([...spellings, ...[...FORMS, ...CHARACTERS].map(([, to]) => to)].join(''));
for (const character of RARELY_TRADITIONAL) traditional.delete(character);

const simplified = new Set(
  CHARACTERS.filter(([from, to]) => from !== to && !traditional.has(from)).map(([from]) => from),
);

const RARE = new RegExp(`[${RARELY_TRADITIONAL}]`, 'u');
const rareWords = new RegExp(
  spellings
    .filter((spelling) => RARE.test(spelling))
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/**
 * The characters of a text that exist in Simplified Chinese only, each once, in the order in which
 * they come. Characters that are right in both (后 里 只 余 台) are never among them.
 */
export function simplifiedOnly(text: string): string[] {
  const rest = RARE.test(text) ? text.replace(rareWords, '') : text;
  return [...new Set(rest)].filter((character) => simplified.has(character));
}

/** Simplified characters on a page, and where. */
export interface Leftover {
  /** `text in <p>`, `<img alt>`, `JSON in <script>`. */
  readonly where: string;
  readonly characters: readonly string[];
  /** The words around them, short enough for one line. */
  readonly excerpt: string;
}

function excerpt(text: string, character: string): string {
  const at = Math.max(0, text.indexOf(character) - 12);
  return text
    .slice(at, at + 30)
    .replace(/\s+/g, ' ')
    .trim();
}

function holderOf(node: TextNode): string {
  const { parent } = node;
  return parent !== null && 'attribs' in parent ? `text in <${parent.name}>` : 'text';
}

/** Simplified characters in the words of a page: text, title, attributes, metadata and JSON, but not in other languages. */
export function findSimplified($: CheerioAPI, lang = 'zh-Hant'): Leftover[] {
  const found: Leftover[] = [];
  const look = (where: string, text: string) => {
    const characters = simplifiedOnly(text);
    if (characters[0] !== undefined) found.push({ where, characters, excerpt: excerpt(text, characters[0]) });
  };
  const nameOf = ({ name, attribs }: ElementNode) => {
    const key = attribs['name'] ?? attribs['property'];
    return name === 'meta' && key !== undefined ? `meta ${key}` : name;
  };
  visit($, lang, {
    text: (line) => line.forEach((piece) => piece && look(holderOf(piece), piece.data)),
    attribute: (element, name) => {
      for (const text of proseOf(element.attribs[name] ?? '', lang))
        look(`<${nameOf(element)} ${name}>`, text);
    },
    json: (_script, source) => proseOf(source.data, lang).forEach((text) => look('JSON in <script>', text)),
  });
  return found;
}
