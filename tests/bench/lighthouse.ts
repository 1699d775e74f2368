/**
 * `npm run bench:lighthouse`: what Lighthouse says of each template in each language, on its own slow phone,
 * with every audit that costs a point. It measures and prints; it asserts nothing. Build the site first.
 * Paths after `--` measure only those.
 *
 * Lighthouse comes through `npm exec`, at the version that package.json names, and not with the project's own
 * packages: with what it brings along it is 176 MB that nobody needs to build, test or mend the site.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from '../support/browser.ts';
import { commonHeaders } from '../support/server.ts';
import { DIST, everyTemplate } from '../support/site.ts';
import { measuredServer } from './slow-phone.ts';

const PORT = 9517;
const ONLY = process.argv.slice(2);
/** Pages that no search engine need list say so on purpose. */
const UNLISTED = /\/(search|print)\/$/;
const TARGETS = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof TARGETS;

interface Audit {
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
}
interface Run {
  readonly lhr: {
    readonly categories: Record<
      Category,
      {
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >;
    readonly audits: Record<string, Audit>;
  };
}
type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<Run>;

/** Lighthouse, from where `npm exec` has put it: the folder of programs that it adds to the path. */
async function findLighthouse(): Promise<Lighthouse> {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((bin) => join(bin, '..', 'lighthouse', 'core', 'index.js'));
  const place = places.find((path) => existsSync(path));
  if (!place) throw new Error('Lighthouse was not found: start this with "npm run bench:lighthouse"');
  return ((await import(pathToFileURL(place).href)) as { default: Lighthouse }).default;
}

const lighthouse = await findLighthouse();
const headers = Object.fromEntries(commonHeaders(readFileSync(`${DIST}/_headers`, 'utf8')));
// Over plain HTTP on this machine it would only send the browser astray.
delete headers['Strict-Transport-Security'];
const server = await measuredServer(
  (path) => readFileSync(`${DIST}${path.endsWith('/') ? `${path}index.html` : path}`),
  true,
  headers,
);
const browser = await chromium.launch({
  executablePath: await browserPath(),
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: [`--remote-debugging-port=${PORT}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const out = (line: string) => process.stdout.write(`${line}\n`);
out(`page                              ${Object.keys(TARGETS).join('  ')}`);
for (const { path } of everyTemplate().filter((page) => ONLY.length === 0 || ONLY.includes(page.path))) {
  const { lhr } = await lighthouse(`${server.origin}${path}`, {
    port: PORT,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(TARGETS),
    skipAudits: UNLISTED.test(path) ? ['is-crawlable'] : [],
  });
  const names = Object.keys(TARGETS) as Category[];
  const scores = names.map((name) => Math.round(lhr.categories[name].score * 100));
  const isShort = names.some((name, at) => (scores[at] ?? 0) < TARGETS[name]);
  out(
    `${path.padEnd(34)}${names.map((name, at) => String(scores[at]).padStart(name.length) + '  ').join('')}${isShort ? '!' : ''}`,
  );
  const costing = names.flatMap((name) => lhr.categories[name].auditRefs.filter(({ weight }) => weight > 0));
  for (const { id } of costing) {
    const { score, title, displayValue = '' } = lhr.audits[id] ?? { score: 1, title: '' };
    if (isShort && score !== null && score < 0.9) out(`    ${id}: ${title} ${displayValue}`);
  }
}
await browser.close();
server.close();
