/**
 * Telephone numbers in text. Short codes (`*888`, `10086`, `112`) are never taken for one: they
 * belong to operators and authorities, and nobody can be given one.
 */

/** An opening bracket belongs to a number only at its start or after a country code: `1555 (1300 …` are two. */
const START = '(?:(?:\\+ ?\\d{1,3}|1) ?-?)?\\(\\d{1,5}\\)|\\+? ?\\d';
const PHONE = new RegExp(`(?<![\\w.,@#&=-])(?:${START})[\\d. -]{4,30}\\d(?![\\w@%]|[.,]\\d)`, 'g');
/** What has as many digits as a number and is none: dates, spans of years, amounts. */
const OTHERWISE = [
  /^\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}$/,
  /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$/,
  /^(?:19|20)\d\d ?[-/.] ?(?:19|20)\d\d$/,
  /^\d{1,3}(?:[. ]\d{3})+$/,
  /^\d+\.\d+$/,
];

/** Whether digits are a date, a span of years or an amount rather than a number to call. */
export function isNoNumber(written: string): boolean {
  return OTHERWISE.some((pattern) => pattern.test(written.trim()));
}

const UNIT = /^ ?(?:元|块|年|月|日|天|个|人|次|条|万|亿|比索|usd|php|rm|eur|kb|mb|gb|users|people|times)/;

/** A number that stands in a text, with its place. */
export interface FoundNumber {
  readonly written: string;
  /** `+` is dropped, as are spaces, brackets and dots: `60123456789`. */
  readonly digits: string;
  readonly index: number;
}

/** The digits of a number in any notation; `*` and `#` of service codes are kept. */
export function digitsOf(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/^\s*(?:tel:)?\s*\+?0{2}(?=[1-9])/, '')
    .replace(/[^\d*#]/g, '');
}

/** Numbers of 7 to 15 digits (the most that ITU-T E.164 allows), in a text that has been through `plain()`. */
export function numbersIn(plain: string): FoundNumber[] {
  return [...plain.matchAll(PHONE)].flatMap(({ 0: match, index }) => {
    const written = match.trim();
    const digits = digitsOf(written);
    if (digits.length < 7 || digits.length > 15) return [];
    if (isNoNumber(written)) return [];
    return UNIT.test(plain.slice(index + match.length)) ? [] : [{ written, digits, index }];
  });
}

/**
 * A test for declared numbers. `+60 3-1234 5678`, `0060…` and `03-1234 5678` are the same line: a
 * number without its country code is recognised by its end, which is safe from eight digits on.
 */
export function numberTest(declared: Iterable<string>): (written: string) => boolean {
  const known = [...declared].map(digitsOf);
  const exact = new Set(known);
  return (written) => {
    const digits = digitsOf(written);
    if (exact.has(digits)) return true;
    const national = digits.replace(/^0/, '');
    return known.some((number) => {
      const other = number.replace(/^0/, '');
      const [long, short] = other.length > national.length ? [other, national] : [national, other];
      return short.length >= 8 && long.length - short.length <= 3 && long.endsWith(short);
    });
  };
}
