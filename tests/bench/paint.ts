/**
 * `npm run bench`: bytes and first paint of each template on a slow phone, beside a bare HTML page with
 * the same text, in the same run. It measures and prints; it asserts nothing. Build the site first.
 * Paths after `--` measure only those: `npm run bench -- /en/guide/close/`.
 */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { LOCALES } from '#i18n/locales.ts';
import { launch } from '../support/browser.ts';
import { DIST, everyTemplate } from '../support/site.ts';
import { firstPaint } from './first-paint.ts';
import { measuredServer, median, SLOW } from './slow-phone.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
const TARGET = 1.25;
const ONLY = process.argv.slice(2);

/** A page's text with its tags of structure and nothing else: no style, no script, no picture. */
function bare(path: string): Buffer {
  const $ = load(readFileSync(`${DIST}${path}index.html`, 'utf8'));
  const lang = $('html').attr('lang') ?? 'en';
  $('script, style, svg, link, dialog, template').remove();
  $('*').each((_, el) => {
    if ('attribs' in el)
      for (const name of Object.keys(el.attribs)) if (name !== 'href') $(el).removeAttr(name);
  });
  const title = $('title').text();
  const body = $('body').html() ?? '';
  return Buffer.from(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body>${body}`,
  );
}

const server = await measuredServer((path) =>
  path.startsWith('/bare/')
    ? bare(path.slice(5))
    : readFileSync(`${DIST}${path.endsWith('/') ? `${path}index.html` : path}`),
);

const browser = await launch();
const out = (line: string) => process.stdout.write(`${line}\n`);
out(
  `median of ${RUNS}; ${SLOW.latency} ms RTT, 1.6 Mbit/s, ${SLOW.cpu}× slower CPU; languages: ${LOCALES.map(({ id }) => id).join(', ')}`,
);
out('page                             document B   all B   paint ms   bare ms   ratio   least   shift');
for (const { path } of everyTemplate().filter((page) => ONLY.length === 0 || ONLY.includes(page.path))) {
  const ours: number[] = [];
  const theirs: number[] = [];
  let bytes = 0;
  let shift = 0;
  await firstPaint(browser, server, path); // fills the server's cache
  for (let run = 0; run < RUNS; run++) {
    const own = await firstPaint(browser, server, path);
    ours.push(own.paint);
    ({ bytes } = own);
    shift = Math.max(shift, own.shift);
    theirs.push((await firstPaint(browser, server, `/bare${path}`)).paint);
  }
  const [a, b] = [median(ours), median(theirs)];
  const ratio = a / b;
  // Of the shortest times, which other work on the machine disturbs least.
  const least = Math.min(...ours) / Math.min(...theirs);
  const document = server.sizeOf(path);
  out(
    `${path.padEnd(32)} ${String(document).padStart(10)} ${String(bytes).padStart(7)} ${a.toFixed(0).padStart(10)} ${b.toFixed(0).padStart(9)} ${ratio.toFixed(2).padStart(7)}${ratio > TARGET ? ' !' : '  '} ${least.toFixed(2).padStart(5)}${least > TARGET ? ' !' : '  '} ${shift.toFixed(3).padStart(6)}`,
  );
}
await browser.close();
server.close();
