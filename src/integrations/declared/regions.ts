import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isLinked } from '#content/citation.ts';
import type { Region } from '#content/region.ts';
import type { Declares } from './index.ts';

/** Addresses to which a region's page may link: regulator, operators, and the sources that are linked. */
function addresses({ regulator, operators, sources }: Region): string[] {
  const urls = [
    regulator.site,
    regulator.complaint?.url,
    ...operators.flatMap(({ site, support, closing }) => [site, support, closing?.url]),
    ...Object.values(sources)
      .filter(isLinked)
      .map(({ url }) => url),
  ];
  return urls.filter((url) => url !== undefined);
}

/** Everything of a region that a page may print as text. */
function texts({ facts, operators, regulator, sources, unknown }: Region): string[] {
  const { complaint } = regulator;
  return [
    ...facts.flatMap(({ en, zh, note }) => [en, zh, note?.en ?? '', note?.zh ?? '']),
    ...operators.flatMap(({ hotline, hotline_abroad, closing }) => [
      hotline ?? '',
      hotline_abroad ?? '',
      closing?.en ?? '',
      closing?.zh ?? '',
    ]),
    ...[complaint?.phone, complaint?.en, complaint?.zh].map((text) => text ?? ''),
    ...unknown.flatMap(({ en, zh }) => [en, zh]),
    ...Object.values(sources).flatMap(({ title, publisher }) => [title, publisher]),
  ];
}

/** What `content/facts/regions/*.yaml` declare. */
export async function regionsDeclare(content: string): Promise<Declares> {
  const folder = `${content}/facts/regions`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const regions = await Promise.all(
    files.map(async (name) => parse(await readFile(`${folder}/${name}`, 'utf8')) as Region),
  );
  return { urls: regions.flatMap(addresses), texts: regions.flatMap(texts) };
}
