/**
 * What differs from one host of this site to another. Each value can be set by an environment
 * variable at build time; the defaults build a site for one's own machine.
 */
export const site = {
  /** Origin under which the site is published, for canonical addresses, the sitemap and the social card. */
  origin: process.env['SITE_ORIGIN'] ?? 'https://closing-guide.example',
  /** Path below which it is published; `/` at the root of a host. */
  base: process.env['SITE_BASE'] ?? '/',
  /** Mail address to which readers may report a mistake. Without it the site has no page for that. */
  corrections: process.env['SITE_CORRECTIONS'] ?? '',
  /** Where to report a security problem, as a `mailto:` or `https:` address. Without it there is no security.txt. */
  security: process.env['SITE_SECURITY'] ?? '',
  /** More than this a language kept for offline must not take, in bytes as stored: a phone abroad pays for it. */
  keepAtMost: Number(process.env['SITE_KEEP_AT_MOST'] ?? 40_000_000),
  /** Folder that holds words and facts. Tests build small sites of their own from other folders. */
  content: process.env['SITE_CONTENT'] ?? './content',
  /** Folder that receives the built site. */
  output: process.env['SITE_OUTPUT'] ?? './dist',
  /** Folder for what a build may reuse. Builds from different content must not share it. */
  cache: process.env['SITE_CACHE'] ?? './node_modules/.astro',
} as const;
