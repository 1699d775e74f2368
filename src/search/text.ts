/**
 * Text as the search sees it. Chinese is searched character by character, so that any piece of a
 * sentence can be found whatever a segmenter, Pagefind's or the browser's, would make of it.
 *
 * Pure: knows no DOM, no page and no language but the script of a character. Shared by the build,
 * which cuts what is indexed, and by the reader's browser, which cuts what is typed in the same way.
 */

/** What stands between two cut characters; both are taken out again by {@link joinHan}. */
export const JOINT = {
  /** For running text of languages that Pagefind segments (zh): a boundary there, never shown, no position of its own. */
  segmented: '\u200b',
  /** For other running text and for metadata, which Pagefind cuts at white space only. The word joiner marks the space as ours. */
  spaced: ' \u2060',
} as const;
export type Joint = (typeof JOINT)[keyof typeof JOINT];

/** A query longer than this, in code points, is no question: more would only cost time. */
export const QUERY_LIMIT = 120;

const HAN = /\p{Script=Han}/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** Stand inside English words (don’t) and are left out of them, as Pagefind does. Format characters are never seen. */
const INSIDE_WORD = /['’‘ʼ＇\p{Cf}]/gu;

/** Whether a text has a Han character in it. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Puts a joint on both sides of every Han character, save where there is white space or an end already. */
export function cutHan(text: string, joint: Joint): string {
  let cut = '';
  let before = ' ';
  for (const character of joinHan(text)) {
    const touches = before.trim() !== '' && character.trim() !== '';
    if (touches && (HAN.test(before) || HAN.test(character))) cut += joint;
    cut += character;
    before = character;
  }
  return cut;
}

/** Takes the joints out again: `joinHan(cutHan(text, joint)) === text` for text without joints. */
export function joinHan(text: string): string {
  return text.replace(/ ?\u2060|\u200b/gu, '');
}

/**
 * A query as it is shown and searched, from whatever was typed, pasted or put into an address:
 * compatibility forms unified (NFKC), control and format characters, private characters and lone
 * surrogates dropped, white space collapsed, at most {@link QUERY_LIMIT} code points. Idempotent.
 */
export function cleanQuery(raw: string): string {
  const legible = raw
    .slice(0, 40 * QUERY_LIMIT)
    .replace(/\s+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...legible].slice(0, QUERY_LIMIT).join('').trim();
}

/** A text reduced to what is compared, and where in the text each of its characters comes from. */
export interface Folded {
  /** Letters and digits, lower-case, without diacritics; one space between words, none beside Han characters. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the original the character begins that it comes from. */
  readonly from: readonly number[];
}

/** Folds a text for comparison: 「销户，TM 卡」 and 「销户TM卡」 become the same. */
export function fold(original: string): Folded {
  let text = '';
  let last = APART;
  let isApart = false;
  let start = 0;
  const from: number[] = [];
  for (const character of original) {
    const form = formOf(character);
    if (form === APART) isApart = true;
    else if (form.bare !== '') {
      if (isApart && last !== APART && !last.isHan && !form.isHan) {
        text += ' ';
        from.push(start);
      }
      for (let unit = 0; unit < form.bare.length; unit += 1) from.push(start);
      text += form.bare;
      last = form;
      isApart = false;
    }
    start += character.length;
  }
  return { text, from };
}

/** What a character is folded to: É → e, Ｔ → t; marks and apostrophes to nothing. */
interface Form {
  readonly bare: string;
  readonly isHan: boolean;
}

/** What stands between words. */
const APART: Form = { bare: ' ', isHan: false };
/** A page is folded with each answer that it is part of, and has few different characters. */
const forms = new Map<string, Form>();

function formOf(character: string): Form {
  let form = forms.get(character);
  if (form === undefined) {
    const isWord = WORD_CHARACTER.test(character);
    const isInside = character.replace(INSIDE_WORD, '') === '';
    const bare = character.normalize('NFKD').replace(NO_LETTER, '').toLowerCase().normalize('NFC');
    form = isWord ? { bare, isHan: HAN.test(bare) } : isInside ? { bare: '', isHan: false } : APART;
    forms.set(character, form);
  }
  return form;
}

/** A query taken apart. */
export interface Query {
  /** The cleaned query, to show and to keep in the address. */
  readonly text: string;
  /** The whole query folded: what an exact hit contains. */
  readonly whole: string;
  /** What stood together in the query, folded: 「TM卡 注销」 → `tm卡`, `注销`. */
  readonly phrases: readonly string[];
  /** What the index holds: single Han characters and whole words of other scripts. */
  readonly words: readonly string[];
}

/** Takes a raw query apart. Nothing to search for gives empty lists; no input throws. */
export function queryTerms(raw: string): Query {
  const text = cleanQuery(raw);
  const parts = text
    .replace(INSIDE_WORD, '')
    .split(NO_WORD)
    .filter((part) => fold(part).text !== '');
  return {
    text,
    whole: fold(text).text,
    phrases: parts.map((part) => fold(part).text),
    words: parts.flatMap((part) => cutHan(part.toLowerCase(), JOINT.spaced).split(JOINT.spaced)),
  };
}
