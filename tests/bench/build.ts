/**
 * `npm run bench:build [-- 1 3 10]`: builds the site with so many times its pages (regions as far as there
 * are codes, then services, copied under other names) and prints time, memory and where the time goes.
 * It measures; it asserts nothing.
 */
import { rm } from 'node:fs/promises';
import { REGION_CODES } from '#content/places.ts';
import { LOCALES } from '#i18n/locales.ts';
import { HEAD, measureBuild, type Measured, row } from './built.ts';
import { copyOfContent, growRegions, growServices } from './grown-content.ts';

const factors = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 3, 10];
process.stdout.write(`${HEAD}\n`);

let once: Measured | undefined;
for (const factor of [1, ...factors.filter((factor) => factor > 1)]) {
  const dir = await copyOfContent();
  try {
    if (once) {
      const missing = (once.pages * (factor - 1)) / LOCALES.length;
      const regions = await growRegions(dir, REGION_CODES.length);
      await growServices(dir, Math.max(0, Math.round(missing - regions)));
    }
    const measured = await measureBuild(dir);
    once ??= measured;
    process.stdout.write(`${row(`${factor} ×`, measured)}\n`);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
