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

/** The contents of its string and template literals, as far as they can be told without parsing it. */
export function scriptStrings(code: string): string[] {
  return [...code.matchAll(STRING)]
    .map((match) => undone(match.slice(1).find((group) => group !== undefined) ?? ''))
    .filter((text) => text.trim() !== '');
}
