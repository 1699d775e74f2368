import type { Pass, Problem } from './built-site.ts';

interface Reference {
  readonly page: string;
  readonly href: string;
}

/** Anchors of a page and addresses on it, as they stand there. */
interface Linked {
  readonly path: string;
  readonly ids: readonly string[];
  readonly hrefs: readonly string[];
}

/** Anchors by the page on which they stand. */
type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** What leads somewhere, and by which of its attributes. */
const REFERENCES: Readonly<Record<string, 'href' | 'action' | 'src'>> = {
  ...{ a: 'href', area: 'href', link: 'href', form: 'action', script: 'src', img: 'src', source: 'src' },
};

/** Addresses that name no page: the neutrality guard judges them. */
const OPAQUE = /^\s*(?:mailto|tel|sms|data|blob|javascript):/i;

/** What a reference of the site leads to; nothing for other sites. Throws where it cannot be read. */
function target({ page, href }: Reference, origin: string, base: string) {
  const url = new URL(href, `${origin}${base}${page}`);
  if (url.origin !== origin) return undefined;
  return { pathname: decodeURIComponent(url.pathname), id: decodeURIComponent(url.hash.slice(1)) };
}

/**
 * Internal links lead to a file that exists, and to an anchor that stands on it. Absolute addresses of
 * the site itself (canonical, hreflang) are followed as well.
 */
export function linksPass(site: { readonly origin: string; readonly base: string }): Pass<Linked> {
  const { origin } = new URL(site.origin);
  const base = site.base.replace(/\/$/, '');

  function check(reference: Reference, files: ReadonlySet<string>, anchors: Anchors): Problem[] {
    const { page, href } = reference;
    const problem = (rule: string, mend: string) => [{ page, rule, found: `a link to ${href}`, mend }];
    let to: ReturnType<typeof target>;
    try {
      to = target(reference, origin, base);
    } catch {
      return problem('broken-link', 'write an address that can be read: this one has a broken part');
    }
    if (!to) return [];
    if (!`${to.pathname}/`.startsWith(`${base}/`))
      return problem('outside-base', `write addresses below ${site.base} with href() or asset()`);
    const path = to.pathname.slice(base.length);
    const file = path.endsWith('/') ? `${path}index.html`.slice(1) : path.slice(1);
    if (!files.has(file))
      return problem('broken-link', 'write the address of a page that exists, with its last slash');
    // `#reason=died` is what a page is told, not a place on it.
    if (to.id && !/^[a-z]+=/.test(to.id) && !anchors.get(path)?.has(to.id))
      return problem('broken-anchor', `write an id that stands on ${path}`);
    return [];
  }

  return {
    name: 'links',
    gather({ path, $ }) {
      const all = $.root().find('*').toArray();
      const references = all.flatMap(({ name, attribs }) => attribs[REFERENCES[name] ?? ''] ?? []);
      return {
        path,
        ids: all.flatMap(({ attribs }) => attribs['id'] ?? []),
        hrefs: references.filter((href) => !OPAQUE.test(href)),
      };
    },
    // An id that stands twice leads to the wrong place.
    page: ({ path }, { ids }) =>
      ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => ({
          page: path,
          rule: 'duplicate-id',
          found: `id="${id}" twice`,
          mend: 'write each id once on a page',
        })),
    finish({ files }, pages) {
      const known = new Set(files);
      const anchors = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]));
      return pages.flatMap(({ path: page, hrefs }) =>
        hrefs.flatMap((href) => check({ page, href }, known, anchors)),
      );
    },
  };
}
