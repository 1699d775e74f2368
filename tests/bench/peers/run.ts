/**
 * `npm run bench:peers`: our site beside other generators of help sites with the same pages, on the same slow
 * phone, in the same run: first paint, and the wait from the tap on the search to the first result. Each peer is
 * what its makers' starter gives. A ratio is our time over theirs; the target of our search is 0.6 of Starlight's
 * and less than Docusaurus's. It prints, it asserts nothing. Build the site first. The peers come from the
 * registry into a folder that is thrown away; BENCH_PEERS_DIR names one to keep. Names after `--` measure only
 * those: `npm run bench:peers -- starlight`.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LOCALES, type Locale, pathIn } from '#i18n/locales.ts';
import { launch } from '../../support/browser.ts';
import { DIST } from '../../support/site.ts';
import { firstPaint } from '../first-paint.ts';
import { type MeasuredServer, measuredServer, SLOW } from '../slow-phone.ts';
import { docusaurus } from './docusaurus.ts';
import { type SharedPage, sharedPages } from './pages.ts';
import type { SearchPlaces } from './peer.ts';
import { queriesFor } from './queries.ts';
import { builtPeer } from './sites.ts';
import { starlight } from './starlight.ts';
import { head, row } from './table.ts';
import { vitepress } from './vitepress.ts';
import { type Wait, waitFor } from './wait.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
/** After that a search counts as one that finds nothing, in milliseconds. */
const LIMIT = 15_000;
const KEPT = process.env['BENCH_PEERS_DIR'];
const LANGUAGES = LOCALES.filter(({ id }) => id !== 'zh-hant');
const PAINTED = ['/guide/', '/guide/close/', '/regions/cn/', '/glossary/'];
const SEARCHED = '/guide/';
const ONLY = process.argv.slice(2).map((name) => name.toLowerCase());
const PEERS = [starlight, docusaurus, vitepress].filter(
  ({ name }) => ONLY.length === 0 || ONLY.includes(name.toLowerCase()),
);
const OUR_SEARCH: SearchPlaces = {
  open: 'header [data-open-search]',
  input: '#search-dialog input[name="q"]',
  result: '#search-dialog [data-search-results] > li',
  nothing: '#search-dialog [data-search-status][data-state="empty"]',
};

/** A built site behind its server. */
interface Site {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly search: SearchPlaces;
  /** An address of the shared pages, as this site has it. */
  at(path: string): string;
}

const out = (line = '') => process.stdout.write(`${line}\n`);
const serve = (folder: string) =>
  measuredServer((path) => readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)), true);

/** Our site and each peer that can be built here; of the others, why not. */
async function sitesIn(folder: string, locale: Locale, pages: readonly SharedPage[]): Promise<Site[]> {
  const ours = await serve(DIST);
  const sites: Site[] = [
    { name: 'ours', server: ours, search: OUR_SEARCH, at: (path) => pathIn(locale, path) },
  ];
  for (const peer of PEERS)
    try {
      const server = await serve(await builtPeer(peer, folder, locale, pages));
      sites.push({ name: peer.name, server, search: peer.search, at: (path) => path });
    } catch (error) {
      out(`${peer.name} is left out: ${(error as Error).message}`);
    }
  return sites;
}

/** Measures every site in turn, so that what else the machine does meets all alike. Who found nothing is not asked again. */
async function inTurn(
  sites: readonly Site[],
  measure: (site: Site, limit: number) => Promise<Wait | undefined>,
): Promise<Wait[][]> {
  // The first time does not count: the server compresses what it sends, which takes long for an index of megabytes.
  const answers = new Set<Site>();
  for (const site of sites) if (await measure(site, LIMIT * 4)) answers.add(site);
  const all = sites.map((): Wait[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, site] of sites.entries()) {
      const wait = answers.has(site) ? await measure(site, LIMIT) : undefined;
      if (wait) all[at]?.push(wait);
    }
  return all;
}

const folder = resolve(KEPT ?? (await mkdtemp(join(tmpdir(), 'bench-peers-'))));
const browser = await launch();
try {
  const pages = await sharedPages(LANGUAGES);
  out(`median of ${RUNS}; ${SLOW.latency} ms RTT, 1.6 Mbit/s, ${SLOW.cpu}× slower CPU; ratio: ours / theirs`);
  for (const peer of PEERS)
    out(
      `  ${peer.name}: ${Object.entries(peer.packages)
        .map((one) => one.join(' '))
        .join(', ')}`,
    );
  for (const locale of LANGUAGES) {
    const shared = pages.get(locale.id) ?? [];
    out(`\n${locale.id}: ${shared.length} pages`);
    const sites = await sitesIn(folder, locale, shared);
    const names = sites.map(({ name }) => name);
    out(head('first paint, and bytes until loaded', names));
    for (const path of PAINTED) {
      const waits = await inTurn(sites, async ({ server, at }) => {
        const { paint, bytes } = await firstPaint(browser, server, at(path));
        return { time: paint, bytes };
      });
      out(row(path, waits));
    }
    out(head('first result from the first tap, and bytes meanwhile', names));
    for (const { query, what, pages: having } of queriesFor(locale, shared)) {
      const waits = await inTurn(sites, ({ server, search, at }, limit) =>
        waitFor(browser, server, at(SEARCHED), search, { query, right: having?.map(at), limit }),
      );
      out(row(`${query} (${what})`, waits));
    }
    for (const { server } of sites) server.close();
  }
} finally {
  await browser.close();
  if (KEPT === undefined) await rm(folder, { recursive: true, force: true });
}
