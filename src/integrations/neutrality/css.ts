/** What a style sheet or a `style` attribute may fetch or say. */

const URL_FUNCTION = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^()\s]*))\s*\)/gi;
const IMPORT = /@import\s+(?:"([^"]*)"|'([^']*)')/gi;
const IMAGE_SET = /image-set\(([^)]*)\)/gi;
const CONTENT = /(?<![\w-])content\s*:([^;}]*)/gi;
const STRING = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/g;

/** CSS escapes undone: `\5FAE` and `\"`. */
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex?: string, char?: string) => {
    if (hex === undefined) return char ?? '';
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function first(match: RegExpMatchArray): string {
  return match.slice(1).find((group) => group !== undefined) ?? '';
}

/** Targets of `url()`, `@import` and `image-set()`. */
export function cssAddresses(css: string): string[] {
  if (!/url\(|@import|image-set/i.test(css)) return [];
  const sets = [...css.matchAll(IMAGE_SET)].flatMap(([, list = '']) => [...list.matchAll(STRING)]);
  return [...css.matchAll(URL_FUNCTION), ...css.matchAll(IMPORT), ...sets]
    .map((match) => unescaped(first(match)))
    .filter((address) => address !== '');
}

/** Strings of a style sheet, among them generated `content`, and last all `content` as one text, for it may be spread over rules. */
export function cssStrings(css: string): string[] {
  const strings = [...css.matchAll(STRING)].map((match) => unescaped(first(match)));
  const content = [...css.matchAll(CONTENT)].flatMap(([, list = '']) => [...list.matchAll(STRING)]);
  const spread = content.length > 1 ? [content.map((match) => unescaped(first(match))).join('')] : [];
  return [...strings, ...spread];
}
