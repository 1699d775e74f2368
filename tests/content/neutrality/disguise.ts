/** Ways in which what must be refused is written so that a filter misses it and a reader does not. */

import fc from 'fast-check';

const UNSEEN = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F', '\uFE0F', '\u200E'];

function fullWidth(char: string): string {
  return /[!-~]/.test(char) && !'<>&"'.includes(char)
    ? String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)
    : char;
}

type Change = (char: string) => string;

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Change>((char) => char) },
  fc.constant<Change>((char) => char.toUpperCase()),
  fc.constant<Change>((char) => char.toLowerCase()),
  fc.constant<Change>(fullWidth),
  fc.constantFrom(...UNSEEN).map(
    (unseen): Change =>
      (char) =>
        char + unseen,
  ),
);

/** The same text with some of its characters in another case or width, or followed by what is not seen. */
export function disguised(text: string): fc.Arbitrary<string> {
  const chars = [...text];
  return fc
    .array(change, { minLength: chars.length, maxLength: chars.length })
    .map((changes) => chars.map((char, index) => changes[index]?.(char) ?? char).join(''));
}

/** The same address with its scheme and host disguised; what follows is left, for its case has a meaning. */
export function disguisedAddress(address: string): fc.Arbitrary<string> {
  const head = /^[a-z]+:(?:\/\/[^/]*)?/.exec(address)?.[0] ?? '';
  return disguised(head).map((start) => start + address.slice(head.length));
}

const WRAPPINGS: readonly Change[] = [
  (char) => char,
  (char) => `<b>${char}</b>`,
  (char) => `<span class="a">${char}</span>`,
  (char) => `${char}<wbr>`,
  (char) => `${char}<!-- -->`,
  (char) => `<x-mark>${char}</x-mark>`,
];

/** The same text with some of its characters in elements of their own. */
export function split(text: string): fc.Arbitrary<string> {
  const chars = [...text];
  return fc
    .array(fc.constantFrom(...WRAPPINGS), { minLength: chars.length, maxLength: chars.length })
    .map((changes) => chars.map((char, index) => changes[index]?.(char) ?? char).join(''));
}
