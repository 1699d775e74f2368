import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Pass } from './built-site.ts';

/** What a bundled script imports from files beside it, before it runs. */
const IMPORTED = /(?:^|[;}])import(?:[\w$*{},\s]+from)?\s*["'](\.[^"']+)["']/g;

/**
 * Where a reader goes to search, names what the search's script imports beside the script itself: a browser that
 * must read the script first asks for the rest a round trip later, and every answer waits for it. `dir` is the
 * folder of the built site, `base` the path below which it is published.
 */
export function searchStartPass(dir: string, base: string): Pass {
  const known = new Map<string, readonly string[]>();
  const importsOf = (src: string): readonly string[] => {
    let found = known.get(src);
    if (!found) {
      const code = readFileSync(`${dir}/${src.slice(base.replace(/\/$/, '').length)}`, 'utf8');
      found = [...code.matchAll(IMPORTED)].map(([, path = '']) => posix.join(posix.dirname(src), path));
      known.set(src, found);
    }
    return found;
  };
  return {
    name: 'search-start',
    page({ $ }) {
      // A template has one child: a document of its own.
      const script = $('template#search-start').contents().contents().filter('script[src]');
      const src = script.attr('src');
      if (!src) return;
      // The page's own scripts have fetched what they import by then.
      const there = $('script[type="module"][src]').toArray();
      const others = there.flatMap(({ attribs }) => attribs['src'] ?? []).filter((other) => other !== src);
      const own = new Set(others.flatMap(importsOf));
      for (const href of importsOf(src).filter((path) => !own.has(path)))
        script.before($('<link rel="modulepreload">').attr('href', href));
    },
  };
}
