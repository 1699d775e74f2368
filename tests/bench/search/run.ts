/**
 * `npm run bench:search`: builds the site, asks its search every query of this folder in a real browser, and
 * other searches over the same pages beside it; then measures the wait on a slow phone. It prints, it asserts
 * nothing. `-- --no-build` takes the site as it is built, `-- --no-peers` asks ours alone.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { LOCALES, type Locale, pathIn } from '#i18n/locales.ts';
import { launch } from '../../support/browser.ts';
import { DIST } from '../../support/site.ts';
import { measuredServer } from '../slow-phone.ts';
import { askPeers, peerFiles, PEERS } from './peers.ts';
import { type Asked, FILES, marksOf, placeOf, queriesOf } from './queries.ts';
import { speedOf } from './speed.ts';

const flags = new Set(process.argv.slice(2));
const out = (line = '') => process.stdout.write(`${line}\n`);
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
/** What is typed for the measurement of time, by language. */
const TYPED: Record<Locale['id'], string> = { 'zh-hans': '退款', 'zh-hant': '退費', en: 'refund' };

if (!flags.has('--no-build'))
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { stdio: 'ignore' });

const peers = flags.has('--no-peers') ? new Map<string, Buffer>() : await peerFiles(LOCALES);
const read = (path: string) =>
  peers.get(path) ?? readFileSync(`${DIST}${path.endsWith('/') ? `${path}index.html` : path}`);
const server = await measuredServer(read, true);
const browser = await launch();

/** The addresses that the search page shows for each query, ten at most. */
async function askOurs(page: Page, locale: Locale, asked: readonly Asked[]): Promise<string[][]> {
  const found: string[][] = [];
  const field = page.locator('main input[name="q"]');
  const status = (...states: string[]) =>
    page
      .locator('main [data-search-status]')
      .and(page.locator(states.map((state) => `[data-state="${state}"]`).join(', ')));
  await page.goto(`${server.origin}${pathIn(locale, '/search/')}`);
  for (const { q } of asked) {
    await field.fill('');
    await status('idle').waitFor({ state: 'attached' });
    await field.fill(q);
    await status('done', 'empty', 'error').waitFor({ state: 'attached' });
    found.push(
      await page
        .locator('main [data-search-results] > li')
        .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? '')),
    );
  }
  return found;
}

function printMarks(name: string, places: readonly number[]): void {
  const { mrr, hit1, hit3 } = marksOf(places);
  out(`  ${name.padEnd(18)} MRR ${mrr.toFixed(3)}   first ${hit1.toFixed(3)}   in three ${hit3.toFixed(3)}`);
}

for (const locale of LOCALES) {
  const { asked, waiting } = queriesOf(locale);
  const page = await browser.newPage();
  const ours = (await askOurs(page, locale, asked)).map((found, at) => placeOf(found, asked[at] as Asked));
  out(`${locale.id}: ${asked.length} queries`);
  printMarks('ours', ours);
  for (const file of FILES)
    printMarks(
      file,
      ours.filter((_, at) => asked[at]?.from === file),
    );
  if (peers.size > 0) {
    const theirs = await askPeers(page, server.origin, locale, asked);
    for (const peer of PEERS)
      printMarks(
        peer,
        theirs[peer].map((found, at) => placeOf(found, asked[at] as Asked)),
      );
  }
  for (const [at, { q, as, wanted }] of asked.entries())
    if (ours[at] !== 1) out(`    ${ours[at] || '-'}  ${as}: ${q} → ${wanted.join(' ')}`);
  for (const { q, wanted } of waiting) out(`    page missing: ${q} → ${wanted.join(' ')}`);
  const { first, full, bytes, longest } = await speedOf(
    browser,
    server,
    pathIn(locale, '/guide/'),
    TYPED[locale.id],
    RUNS,
  );
  out(
    `  on a slow phone, median of ${RUNS}: first result ${first.toFixed(0)} ms, full answer ${full.toFixed(0)} ms, ${bytes} bytes sent, longest task ${longest.toFixed(0)} ms`,
  );
  await page.close();
}
await browser.close();
server.close();
