/** Strings of a script that stands in a page. */

const STRING = /"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|`((?:[^`\\]|\\[\s\S])*)`/g;

/** Code with the escapes of its strings undone: `\/`, `\x40`, `\u5fae`, `\u{1f4f1}`. */
export function undone(code: string): string {
  if (!code.includes('\\')) return code;
  return code
    .replace(
      /\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,5})\}/gi,
      (_, x?: string, u?: string, p?: string) =>
        String.fromCodePoint(Number.parseInt(x ?? u ?? p ?? '20', 16)),
    )
    .replaceAll('\\/', '/');
}

/** A list of strings, the values that are joined, added or decoded. */
const ONE = STRING.source.replaceAll('(', '(?:').replaceAll('(?:?:', '(?:');
const LIST_JOINED = new RegExp(
  `\\[(\\s*(?:${ONE})(?:\\s*,\\s*(?:${ONE}))*)\\s*,?\\s*\\]\\s*\\.join\\(\\s*(${ONE})?\\s*\\)`,
  'g',
);
const ADDED = new RegExp(`(?:${ONE})(?:\\s*\\+\\s*(?:${ONE}))+`, 'g');
const DECODED = new RegExp(`\\batob\\(\\s*(${ONE})\\s*\\)`, 'g');
const CHAR_CODES = /\bfrom(?:CharCode|CodePoint)\(([\d\s,xa-f]+)\)/gi;

function literals(code: string): string[] {
  return [...code.matchAll(STRING)].map((match) =>
    undone(match.slice(1).find((group) => group !== undefined) ?? ''),
  );
}

/** Strings that the script puts together by itself: joined lists, sums, Base64, character codes. */
export function builtStrings(code: string): string[] {
  return [
    ...[...code.matchAll(LIST_JOINED)].map(([, list = '', glue]) => literals(list).join(glue === undefined ? ',' : (literals(glue)[0] ?? ''))),
    ...[...code.matchAll(ADDED)].map(([sum]) => literals(sum).join('')),
    ...[...code.matchAll(DECODED)].flatMap(([, text = '']) => literals(text)).map((text) => Buffer.from(text, 'base64').toString('utf8')),
    ...[...code.matchAll(CHAR_CODES)].map(([, list = '']) => list.split(',').map(Number).filter((value) => value >= 0 && value <= 0x10ffff).map((value) => String.fromCodePoint(value)).join('')),
  ]; // prettier-ignore
}

/** The contents of its string and template literals, as far as they can be told without parsing it. */
export function scriptStrings(code: string): string[] {
  return [...code.matchAll(STRING)]
    .map((match) => undone(match.slice(1).find((group) => group !== undefined) ?? ''))
    .filter((text) => text.trim() !== '');
}
