/** Text in Base64, plain or for addresses (RFC 4648 §§4, 5), if it is readable once decoded. */

const WHOLE = /^[a-z0-9+/_-]{8,}={0,2}$/i;
/** `http` begins with these characters in Base64. */
const ADDRESS = /(?<![a-z0-9+/_-])aHR0c[a-z0-9+/_-]{8,}/gi;

/** What a whole value says in Base64; nothing if it is no Base64 of ASCII text with a dot or a slash. */
export function decoded(value: string): string[] {
  const code = value.trim();
  if (!WHOLE.test(code)) return [];
  const text = Buffer.from(code, 'base64').toString('latin1');
  return /^[\x20-\x7e]+$/.test(text) && /[./]/.test(text) ? [text] : [];
}

/** Addresses that stand in a text in Base64. */
export function encodedAddresses(text: string): string[] {
  if (!text.includes('aHR0c')) return [];
  return [...text.matchAll(ADDRESS)]
    .flatMap(([code]) => decoded(code))
    .filter((address) => /^https?:\/\//i.test(address));
}
