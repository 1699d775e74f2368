/**
 * Everything the site says about security and caching, once: the meta tag of each page, the `_headers`
 * file and the nginx snippet are written from here, so that they cannot disagree.
 */

/** Hashes of what a page may run or apply inline, as CSP writes them: `'sha256-…'`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The content security policy, as text. Everything comes from the site's own origin; inline script and
 * style only by hash. Pagefind compiles WebAssembly, hence `'wasm-unsafe-eval'`.
 */
export function contentSecurityPolicy({ scripts, styles }: InlineHashes): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'"],
    'font-src': ["'none'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** A header and its value. */
type Header = readonly [name: string, value: string];

/** Headers of every response. `frame-ancestors` works only in a header; HSTS counts only over https. */
export function securityHeaders(hashes: InlineHashes): Header[] {
  return [
    ['Content-Security-Policy', `${contentSecurityPolicy(hashes)}; frame-ancestors 'none'`],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Strict-Transport-Security', 'max-age=31536000'],
  ];
}

/** How long a browser may keep a file without asking: for ever where the name changes with the content, else not at all. */
export const CACHING = {
  /** Folders whose file names carry a hash of their content. */
  immutable: ['/_astro/', '/pagefind/'],
  forever: 'public, max-age=31536000, immutable',
  ask: 'public, max-age=0, must-revalidate',
} as const;

/** Types that nginx does not know of itself, by the end of the file name. */
const TYPES = {
  webmanifest: 'application/manifest+json',
  md: '"text/markdown; charset=utf-8"',
};

/** A `_headers` file, which Cloudflare Pages and Netlify read. */
export function headersFile(hashes: InlineHashes, base: string): string {
  const root = base.replace(/\/$/, '');
  const block = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    block(`${root}/*`, securityHeaders(hashes)),
    ...CACHING.immutable.map((folder) => block(`${root}${folder}*`, [['Cache-Control', CACHING.forever]])),
  ].join('\n');
}

/**
 * A snippet for the `server` block of nginx: headers, caching, precompressed files, the page for what is
 * missing. nginx drops inherited headers where a location adds its own, so caching goes through a variable.
 */
export function nginxSnippet(hashes: InlineHashes, base: string): string {
  const root = base.replace(/\/$/, '');
  const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
  const folders = CACHING.immutable.map((folder) => `${root}${folder}`).join('|');
  return [
    '# Include in the server block. Written by the build: do not edit.',
    `set $caching ${quoted(CACHING.ask)};`,
    `if ($uri ~ ^(?:${folders})) { set $caching ${quoted(CACHING.forever)}; }`,
    'add_header Cache-Control $caching always;',
    ...securityHeaders(hashes).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    '# A cache on the way must not hand the compressed copy to who cannot read it.',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${root}/404.html;`,
    '# Instructions to servers, not pages.',
    `location ~ ^${root}/_(?:headers|nginx\\.conf)$ { return 404; }`,
    ...Object.entries(TYPES).map(
      ([end, type]) => `location ~ \\.${end}$ { types { } default_type ${type}; }`,
    ),
    '',
  ].join('\n');
}

/** A contact for security matters as RFC 9116 has it; throws where it is none. */
export function securityContact(contact: string): URL {
  const url = URL.canParse(contact) ? new URL(contact) : undefined;
  const isMail = url?.protocol === 'mailto:' && /^[^@\s]+@[^@\s]+$/.test(url.pathname);
  if (url && (isMail || url.protocol === 'https:')) return url;
  throw new Error(`SITE_SECURITY: found "${contact}"; write mailto:name@host or an address with https:`);
}

/**
 * `/.well-known/security.txt` (RFC 9116), or nothing without a contact. It lapses a year after the newest
 * review of the site's words, so that the same content always gives the same file.
 */
export function securityTxt(contact: string, newest: string, home: string): string | undefined {
  if (contact === '') return undefined;
  const expires = new Date(newest);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: ${securityContact(contact).href}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${new URL('.well-known/security.txt', home).href}`,
    '',
  ].join('\n');
}
