import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { site } from '../../site.config.ts';
import type { Pass, Problem } from './built-site.ts';
import { contentSecurityPolicy, headersFile, type InlineHashes, nginxSnippet } from '#hosting/security.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of elements' texts, each once, in a stable order. */
function hashesOf($: CheerioAPI, elements: readonly Element[]): string[] {
  return [...new Set(elements.map((element) => hash($(element).text())))].sort();
}

/** Cloudflare Pages leaves out a line of `_headers` that is longer: the site would lose its policy without a word. */
const LONGEST_LINE = 2000;

/** Lines of a `_headers` file that a host would leave out. */
export function tooLong(headers: string): Problem[] {
  return headers
    .split('\n')
    .filter((line) => line.length > LONGEST_LINE)
    .map((line) => ({
      page: '_headers',
      rule: 'header-length',
      found: `${line.length} characters in ${line.trim().split(':')[0]}`,
      mend: `write at most ${LONGEST_LINE}: move inline scripts or styles that few pages have into files`,
    }));
}

/**
 * Writes the policy into each page's meta tag, with the hashes of that page's own inline script and
 * style, and the union of them into `_headers`. It must run after everything that changes a page.
 */
export function cspPass(): Pass<InlineHashes> {
  return {
    name: 'csp',
    gather({ $ }) {
      // Data blocks (JSON) do not run and need none.
      const inline = $('style, script:not([src]):not([type$="json"])').toArray();
      return {
        scripts: hashesOf(
          $,
          inline.filter(({ name }) => name === 'script'),
        ),
        styles: hashesOf(
          $,
          inline.filter(({ name }) => name === 'style'),
        ),
      };
    },
    page({ path, head }, hashes) {
      const meta = head.children('meta[http-equiv="content-security-policy"]');
      meta.attr('content', contentSecurityPolicy(hashes));
      if (meta.length === 1) return [];
      return [
        {
          page: path,
          rule: 'csp-meta',
          found: `${meta.length} policies`,
          mend: 'write the page with the Base layout',
        },
      ];
    },
    async finish({ dir }, pages) {
      const all = (kind: keyof InlineHashes) => [...new Set(pages.flatMap((page) => page[kind]))].sort();
      const hashes = { scripts: all('scripts'), styles: all('styles') };
      const headers = headersFile(hashes, site.base);
      await writeFile(`${dir}/_headers`, headers);
      await writeFile(`${dir}/_nginx.conf`, nginxSnippet(hashes, site.base));
      return tooLong(headers);
    },
  };
}
