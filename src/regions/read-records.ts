import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { region, type Region } from '#content/region.ts';

/** The records of regions below a content folder, for programs that run without a build. Throws where one is not valid. */
export async function readRecords(content: string): Promise<Region[]> {
  const folder = `${content}/facts/regions`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => region.parse(parse(await readFile(`${folder}/${name}`, 'utf8')))),
  );
}
