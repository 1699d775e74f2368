/**
 * `npm run watch-sources [-- --region PH --limit 20 --out round.md]`: reads the sources of the records,
 * and every other address to which pages link, again, stores their digests in `content/facts/digests.json`, and prints what has changed, is blocked or
 * gone. It needs the network and is meant for a scheduled job. It tells; it never fails for what it finds.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { declared } from '#integrations/declared/index.ts';
import { isLinked } from '#content/citation.ts';
import { readRecords } from '#regions/read-records.ts';
import { site } from '../../site.config.ts';
import { needsLook, summary } from './summary.ts';
import { digestsAfter, watch } from './watch.ts';

const { values } = parseArgs({
  options: { region: { type: 'string' }, limit: { type: 'string' }, out: { type: 'string' } },
});
const FILE = `${site.content}/facts/digests.json`;
const AGENT = 'closing-guide-source-watch/1.0';
const stored = z.record(z.string(), z.object({ digest: z.string(), since: z.string() }));

const before = stored.parse(JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}')));
const today = new Date().toISOString().slice(0, 10);
const cited = new Map<string, string[]>();
const records = await readRecords(site.content);
for (const { code, sources } of records) {
  if (values.region && values.region.toUpperCase() !== code) continue;
  for (const [id, source] of Object.entries(sources))
    if (isLinked(source) && !source.retired)
      cited.set(source.url, [...(cited.get(source.url) ?? []), `${code}/${id}`]);
}
// Every other address to which pages link: operators, regulators, and what other records declare.
if (!values.region)
  for (const url of (await declared(site.content)).declaredUrls)
    if (!cited.has(url) && URL.canParse(url)) cited.set(url, ['link']);
const urls = [...cited.keys()].slice(0, Number(values.limit ?? cited.size));
const outcomes = await watch(urls, before, { agent: AGENT, today, pause: 2000 });
// What was not read this time keeps what is stored.
const digests = { ...before, ...digestsAfter(outcomes, before, today) };
await writeFile(FILE, `${JSON.stringify(digests, null, 1)}\n`);
const text = summary(outcomes, cited, today);
if (values.out && needsLook(outcomes)) await writeFile(values.out, text);
process.stdout.write(text);
