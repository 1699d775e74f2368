/**
 * The neutrality guard: no link that no record declares, no seller's link in any disguise, no handle,
 * no number and no QR code of anybody. It reads every page and every other text file of the built
 * site, and a single finding fails the build.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite, Pass, Problem } from '../built-site.ts';
import { Checker, type Finding } from './check.ts';
import { readerFor } from './files.ts';
import type { Known } from './model.ts';
import { numberTest } from './numbers.ts';
import { readTree } from './read.ts';
import { withoutFragment } from './rules/declared-url.ts';

export interface NeutralityOptions {
  /** Origin and base path under which the site is published; links to this origin are its own. */
  readonly site: URL;
  /** Hosts that source, operator, regulator and service records declare: exact, lower case, no wildcards. */
  readonly declared: ReadonlySet<string>;
  /** Those of them that a record declares with `http:`; to all others only `https:` is let through. */
  readonly httpHosts?: ReadonlySet<string>;
  /** Hosts that records name in their text (a publisher called after its site): allowed as bare text, never as a link. See `namedIn`. */
  readonly namedHosts?: ReadonlySet<string>;
  /**
   * Addresses that records give, in full: the only ones that may have a query or lead to a page of a
   * shop. Without this option queries are let through, and no page of a shop is.
   */
  readonly declaredUrls?: ReadonlySet<string>;
  /** Ids of records, which no rule takes for anybody's. */
  readonly ids?: ReadonlySet<string>;
  readonly contacts?: {
    /** The site operator's own address, for `mailto:` and in text. */
    readonly mail?: string;
    /** Addresses that service records give for closing an account. */
    readonly mails?: ReadonlySet<string>;
    /** Numbers that operator and regulator records declare, in any notation. */
    readonly numbers: ReadonlySet<string>;
  };
}

function knownFrom({
  site,
  declared,
  httpHosts,
  namedHosts,
  declaredUrls,
  ids,
  contacts,
}: NeutralityOptions): Known {
  const mails = new Set([...(contacts?.mails ?? []), ...(contacts?.mail ? [contacts.mail] : [])].map((mail) => mail.toLowerCase())); // prettier-ignore
  return {
    site,
    hosts: declared,
    httpHosts: httpHosts ?? new Set(),
    namedHosts: namedHosts ?? new Set(),
    urls: declaredUrls && new Set([...declaredUrls].map(withoutFragment)),
    ids: ids ?? new Set(),
    mail: (address) => mails.has(address.toLowerCase()),
    number: numberTest(contacts?.numbers ?? []),
  };
}

function problems(page: string, findings: readonly Finding[]): Problem[] {
  return findings.map(({ rule, found, mend }) => ({ page, rule, found, mend }));
}

/** The guard as a pass over the built site. It changes nothing; let it run after every pass that does or writes beside a page. */
export function neutralityPass(options: NeutralityOptions): Pass<readonly string[]> {
  const checker = new Checker(knownFrom(options));
  const root = new URL(options.site.href.replace(/\/?$/, '/'));
  const address = (path: string): string => new URL(path.replace(/^\//, ''), root).href;
  const inFile = (file: string, text: string): Problem[] => {
    const read = readerFor(file);
    return read === undefined ? [] : problems(file, checker.check(read(text), address(file)));
  };
  return {
    name: 'neutrality',
    // What is written beside a page is read with it, so that the end has less to do.
    gather: ({ beside }) => [...beside.keys()],
    page({ path, $, beside }) {
      const top = $.root()[0];
      const found = top === undefined ? [] : problems(path, checker.check(readTree(top), address(path)));
      return [...found, ...[...beside].flatMap(([file, text]) => inFile(file, text))];
    },
    async finish({ dir, files }: BuiltSite, read) {
      const done = new Set(read.flat());
      const found: Problem[] = [];
      for (const file of [...files].sort()) {
        if (done.has(file) || readerFor(file) === undefined) continue;
        found.push(...inFile(file, await readFile(join(dir, file), 'utf8')));
      }
      return found;
    },
  };
}
