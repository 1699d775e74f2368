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

/** Headers for every response, beside the policy. `frame-ancestors` works only as a header. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A `_headers` file, which several static hosts read: the same policy for all pages, plus what a meta tag cannot say. */
export function headersFile(hashes: InlineHashes, base: string): string {
  const root = base.replace(/\/$/, '');
  const headers = {
    'Content-Security-Policy': `${contentSecurityPolicy(hashes)}; frame-ancestors 'none'`,
    ...SECURITY_HEADERS,
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const immutable = `${root}/_astro/*\n  Cache-Control: public, max-age=31536000, immutable`;
  return `${root}/*\n${lines.join('\n')}\n\n${immutable}\n`;
}
