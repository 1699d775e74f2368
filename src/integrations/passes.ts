import { site } from '../../site.config.ts';
import type { Pass } from './built-site.ts';
import { cspPass } from './csp.ts';
import type { Declared } from './declared/index.ts';
import { forReadersPass } from './for-readers.ts';
import { languagesPass } from './languages.ts';
import { linksPass } from './links.ts';
import { markdownPass } from './markdown.ts';
import { neutralityPass } from './neutrality/guard.ts';
import { offlinePass } from './offline.ts';
import { searchIndexPass } from './search/pass.ts';
import { searchStartPass } from './search-start.ts';
import { traditionalPass } from './traditional.ts';

/** What the passes must know of the whole site. Plain data: each thread is given a copy. */
export interface Known {
  /** Absolute path of the output folder. */
  readonly dir: string;
  readonly release: string;
  readonly records: Declared;
}

/**
 * What happens to the site once its pages are written, in this order: the derived language, the search index
 * and the Markdown copies, which need no marks of language, then what readers alone need or do not need, the links, which may
 * lead to them, the security policy, which must see the final text of each page, and last the
 * guard, which must see everything that is published.
 */
export function passesOver({ dir, release, records }: Known): readonly Pass[] {
  return [
    traditionalPass(site.content),
    searchIndexPass(site.content, release),
    markdownPass(site),
    languagesPass(),
    forReadersPass(),
    searchStartPass(dir, site.base),
    linksPass(site),
    cspPass(),
    offlinePass({ base: site.base, release, keepAtMost: site.keepAtMost }),
    neutralityPass({ site: new URL(site.base, site.origin), ...records }),
  ] as readonly Pass[];
}
