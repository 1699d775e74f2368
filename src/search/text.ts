/**
 * Text as the search sees it. Chinese is searched character by character, so that any piece of a
 * sentence can be found whatever a segmenter, Pagefind's or the browser's, would make of it.
 *
 * Pure: knows no DOM, no page and no language but the script of a character. Shared by the build,
 * which cuts what is indexed, and by the reader's browser, which cuts what is typed in the same way.
 */
import { stemmer } from 'stemmer';

/** A query longer than this, in code points, is no question: more would only cost time. */
export const QUERY_LIMIT = 120;

const HAN = /\p{Script=Han}/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** Stand inside English words (don’t) and are left out of them. Format characters are never seen. */
const INSIDE_WORD = /['’‘ʼ＇\p{Cf}]/gu;
const WORDS = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;

/** Whether a text has a Han character in it. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
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

/** Other spellings of a character, by the one that stands for all of them: 銷 → 销. */
export type Variants = ReadonlyMap<string, string>;

/** Reads the table that the build ships: pairs of characters, variant first. */
export function readVariants(pairs: string): Variants {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((variant, at) => (at % 2 === 0 ? [[variant, characters[at + 1] ?? variant]] : [])),
  );
}

/** A text reduced to what is compared, and where in the text each of its characters comes from. */
export interface Folded {
  /** Letters and digits, lower-case, without diacritics, in one script; one space between words, none beside Han. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the original the character begins that it comes from. */
  readonly from: readonly number[];
}

/** What a character is folded to: É → e, Ｔ → t, 銷 → 销; marks and apostrophes to nothing. */
interface Form {
  readonly bare: string;
  readonly isHan: boolean;
}

/** What stands between words. */
const APART: Form = { bare: ' ', isHan: false };

/** Folds texts for comparison: 「銷戶，TM 卡」 and 「销户TM卡」 become the same. */
export class Folder {
  readonly #variants: Variants;
  /** A page is folded with each answer that it is part of, and has few different characters. */
  readonly #forms = new Map<string, Form>();

  constructor(variants: Variants = new Map()) {
    this.#variants = variants;
  }

  fold(original: string): Folded {
    const from: number[] = [];
    return { text: this.#fold(original, from), from };
  }

  /** The text alone, where nobody asks where its characters come from. */
  plain(original: string): string {
    return this.#fold(original);
  }

  /** What is indexed and what is asked for: single Han characters, and whole words of other scripts, folded. */
  words(text: string): string[] {
    return wordsIn(this.plain(text));
  }

  #fold(original: string, from?: number[]): string {
    let text = '';
    let last = APART;
    let isApart = false;
    let start = 0;
    for (const character of original) {
      const form = this.#form(character);
      if (form === APART) isApart = true;
      else if (form.bare !== '') {
        if (isApart && last !== APART && !last.isHan && !form.isHan) {
          text += ' ';
          from?.push(start);
        }
        if (from) for (let unit = 0; unit < form.bare.length; unit += 1) from.push(start);
        text += form.bare;
        last = form;
        isApart = false;
      }
      start += character.length;
    }
    return text;
  }

  #form(character: string): Form {
    let form = this.#forms.get(character);
    if (form === undefined) {
      form = this.#formOf(character);
      this.#forms.set(character, form);
    }
    return form;
  }

  #formOf(character: string): Form {
    if (!WORD_CHARACTER.test(character)) {
      return character.replace(INSIDE_WORD, '') === '' ? { bare: '', isHan: false } : APART;
    }
    const bare = character.normalize('NFKD').replace(NO_LETTER, '').toLowerCase().normalize('NFC');
    const one = this.#variants.get(bare) ?? bare;
    return { bare: one, isHan: HAN.test(one) };
  }
}

/** The words of a text that was folded. */
export function wordsIn(folded: string): string[] {
  return folded.match(WORDS) ?? [];
}

const lemmas = new Map<string, string>();

/** The form in which words of one stem are the same: cancelled, cancelling → cancel. A Han character is its own. */
export function lemma(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let found = lemmas.get(word);
  if (found === undefined) {
    found = stemmer(word);
    lemmas.set(word, found);
  }
  return found;
}

/** Left out where words are compared: “remove an eSIM”, “remove eSIM”. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Whether a word is one that counts where words are compared. */
export function isCompared(word: string): boolean {
  return !ARTICLES.has(word);
}

/** What words are compared by: their stems, without articles unless there is nothing else. */
export function stemsOf(words: readonly string[]): readonly string[] {
  const compared = words.filter(isCompared);
  return (compared.length > 0 ? compared : words).map(lemma);
}

/** Stems as one text in which a sequence of words can be looked for: ` close line `. */
export function keyOfStems(stems: readonly string[]): string {
  return stems.length === 0 ? '' : ` ${stems.join(' ')} `;
}

/** The same of words. */
export function keyOf(words: readonly string[]): string {
  return keyOfStems(stemsOf(words));
}
