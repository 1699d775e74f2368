import type { CheerioAPI } from 'cheerio';
import type { BuiltSite, Pass, Problem } from './built-site.ts';

interface Reference {
  readonly page: string;
  readonly href: string;
}

/** Anchors of a page, and problems with them: an id that stands twice leads to the wrong place. */
function idsOf($: CheerioAPI, page: string): { ids: Set<string>; problems: Problem[] } {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  $('[id]').each((_, el) => {
    const id = $(el).attr('id') ?? '';
    if (ids.has(id))
      problems.push({
        page,
        rule: 'duplicate-id',
        found: `id="${id}" twice`,
        mend: 'write each id once on a page',
      });
    ids.add(id);
  });
  return { ids, problems };
}

const REFERENCES = 'a[href], area[href], link[href], form[action], script[src], img[src], source[src]';

/**
 * Internal links lead to a file that exists, and to an anchor that stands on it. Absolute addresses of
 * the site itself (canonical, hreflang, sitemap) are followed as well.
 */
export function linksPass(site: { readonly origin: string; readonly base: string }): Pass {
  const anchors = new Map<string, Set<string>>();
  const references: Reference[] = [];
  const base = site.base.replace(/\/$/, '');

  function check({ page, href }: Reference, files: ReadonlySet<string>): Problem[] {
    const url = new URL(href, `${site.origin}${base}${page}`);
    if (url.origin !== new URL(site.origin).origin) return [];
    const found = `a link to ${href}`;
    if (!`${url.pathname}/`.startsWith(`${base}/`))
      return [
        {
          page,
          rule: 'outside-base',
          found,
          mend: `write addresses below ${site.base} with href() or asset()`,
        },
      ];
    const path = decodeURI(url.pathname.slice(base.length));
    const file = path.endsWith('/') ? `${path}index.html`.slice(1) : path.slice(1);
    if (!files.has(file))
      return [
        {
          page,
          rule: 'broken-link',
          found,
          mend: 'write the address of a page that exists, with its last slash',
        },
      ];
    const id = decodeURIComponent(url.hash.slice(1));
    if (id && !anchors.get(path)?.has(id))
      return [{ page, rule: 'broken-anchor', found, mend: `write an id that stands on ${path}` }];
    return [];
  }

  return {
    name: 'links',
    page({ path, $ }) {
      const { ids, problems } = idsOf($, path);
      anchors.set(path, ids);
      $(REFERENCES).each((_, el) => {
        const href = $(el).attr('href') ?? $(el).attr('src') ?? $(el).attr('action') ?? '';
        if (/^(https?:|\/|#|\.)/.test(href)) references.push({ page: path, href });
      });
      return problems;
    },
    finish({ files }: BuiltSite) {
      const known = new Set(files);
      return references.flatMap((reference) => check(reference, known));
    },
  };
}
