/**
 * Identifiers that look like addresses and lead nowhere: XML namespaces, JSON-LD contexts, schema
 * dialects. They pass only where such a name is expected, never as a link.
 */
const NAMES = [
  'http://www.w3.org/',
  'https://www.w3.org/',
  'http://schema.org/',
  'https://schema.org/',
  'http://json-schema.org/',
  'https://json-schema.org/',
  'http://www.sitemaps.org/schemas/',
  'https://www.sitemaps.org/schemas/',
  'http://www.google.com/schemas/',
  'http://purl.org/',
  'http://ogp.me/ns',
  'https://ogp.me/ns',
  'https://jsonfeed.org/version/',
];

/** Whether this is one of the known identifiers; a host alone counts with and without its slash. */
export function isKnownName(raw: string): boolean {
  const value = raw.trim();
  return NAMES.some((name) => value.startsWith(name) || value === name.replace(/\/$/, ''));
}
