/** Character conversion: what OpenCC knows, without this subject's vocabulary. */
import { Trie } from 'opencc-js/core';
import { CHARACTERS, FORMS, PHRASES } from './dictionaries.ts';

/** Adds pairs to a trie; where two of them have the same word, the first one wins. */
function add(
  trie: Trie,
  pairs: readonly (readonly [string, string])[],
  then = (value: string) => value,
): void {
  for (const [from, to] of pairs.toReversed()) trie.addWord(from, then(to));
}

/**
 * One table that gives what OpenCC's `s2tw` reaches in three passes: known words are found longest
 * first, from the left; what is no word goes character by character; both in the preferred forms.
 *
 * OpenCC takes any text for Simplified, so a Traditional word can be spoilt (里長 → 裡長). Each word
 * and character of its dictionaries whose Traditional spelling would not survive is therefore added
 * as it is: converting twice is the same as converting once.
 */
function build(): Trie {
  const forms = new Trie();
  add(forms, FORMS);
  const inForms = (value: string) => forms.convert(value);

  const table = new Trie();
  add(table, FORMS);
  add(table, CHARACTERS, inForms);
  add(table, PHRASES, inForms);
  for (const [, traditional] of [...PHRASES, ...CHARACTERS]) {
    const spelling = inForms(traditional);
    if (table.convert(spelling) !== spelling) table.addWord(spelling, spelling);
  }
  return table;
}

let table: Trie | undefined;

/** Text in Traditional characters. Words stay those of the mainland. The table is built on first use. */
export function toTraditionalCharacters(text: string): string {
  table ??= build();
  return table.convert(text);
}
