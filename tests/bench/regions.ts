/**
 * `npm run bench:regions [-- 100]`: builds a site with so many regions, made by copying the records that
 * there are, and prints time and memory. It measures; it asserts nothing.
 */
import { rm } from 'node:fs/promises';
import { HEAD, measureBuild, row } from './built.ts';
import { copyOfContent, growRegions } from './grown-content.ts';

const wanted = Number(process.argv[2] ?? 100);
const dir = await copyOfContent();
try {
  await growRegions(dir, wanted);
  process.stdout.write(`${HEAD}\n${row(`${wanted} regions`, await measureBuild(dir))}\n`);
} finally {
  await rm(dir, { recursive: true, force: true });
}
