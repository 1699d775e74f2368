/**
 * `npm run bench:regions`: builds a site with 100 regions, made by copying the records that there are,
 * and prints pages, seconds, milliseconds a page and the most memory used. It measures; it asserts nothing.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { REGION_CODES } from '#content/places.ts';

const WANTED = Number(process.argv[2] ?? 100);
const dir = await mkdtemp(`${tmpdir()}/closing-guide-bench-`);
const folder = `${dir}/content/facts/regions`;
await cp('content', `${dir}/content`, { recursive: true });

const present = (await readdir(folder)).map((name) => name.replace('.yaml', '')).sort();
// The largest records tell most; the record of the union is not copied.
const models = present.filter((code) => code !== 'EU');
const free = REGION_CODES.filter((code) => !present.includes(code));
for (let index = 0; present.length + index < WANTED; index++) {
  const model = models[index % models.length] ?? '';
  const code = free[index] ?? '';
  const text = await readFile(`${folder}/${model}.yaml`, 'utf8');
  const renamed = text
    .replace(/^code: .*$/m, `code: ${code}`)
    .replaceAll(new RegExp(`\\b${model.toLowerCase()}-(?=[a-z])`, 'g'), `${code.toLowerCase()}-`);
  await writeFile(`${folder}/${code}.yaml`, renamed);
}

const started = performance.now();
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  SITE_CONTENT: `${dir}/content`,
  SITE_OUTPUT: `${dir}/dist`,
  SITE_CACHE: `${dir}/cache`,
};
// The largest resident set of the build, which the child itself reports when it ends.
const script = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));process.argv = [process.argv[0], 'astro', 'build'];await import(${JSON.stringify(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).href)});`;
const output = await new Promise<string>((resolve, reject) =>
  execFile(
    process.execPath,
    ['--input-type=module', '-e', script],
    { env, maxBuffer: 1 << 26 },
    (error, stdout, stderr) =>
      error ? reject(new Error(stdout.slice(-2000) + stderr.slice(-2000))) : resolve(stdout + stderr),
  ),
);
const seconds = (performance.now() - started) / 1000;
const pages = Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? 0);
const peak = Number(/peak (\d+)/.exec(output)?.[1] ?? 0) / 1024;
process.stdout.write(
  `${WANTED} regions: ${pages} pages in ${seconds.toFixed(1)} s, ${((seconds * 1000) / pages).toFixed(0)} ms a page, ${peak.toFixed(0)} MiB\n`,
);
await rm(dir, { recursive: true, force: true });
