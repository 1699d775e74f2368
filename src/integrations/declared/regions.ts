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
function texts({ answer, facts, operators, regulator, sources, unknown }: Region): string[] {
  const { complaint, name } = regulator;
  const both = (text: { en: string; zh: string } | undefined) => (text ? [text.en, text.zh] : []);
  return [
    ...both(answer),
    ...both(name),
    ...facts.flatMap((fact) => [
      fact.en,
      fact.zh,
      ...both(fact.note),
      ...both(fact.strength_reason),
      ...both(fact.retired?.reason),
    ]),
    ...operators.flatMap(({ hotline, hotline_abroad, closing }) => [
      hotline ?? '',
      hotline_abroad ?? '',
      closing?.en ?? '',
      closing?.zh ?? '',
    ]),
    ...[complaint?.phone, complaint?.en, complaint?.zh].map((text) => text ?? ''),
    ...unknown.flatMap(({ en, zh }) => [en, zh]),
    ...Object.values(sources).flatMap(({ title, publisher, seen_via = '', note = '', retired }) => [
      title,
      publisher,
      seen_via,
      note,
      ...both(retired?.reason),
    ]),
  ];
}

/** What `content/facts/regions/*.yaml` declare. */
export async function regionsDeclare(content: string): Promise<Declares> {
  const folder = `${content}/facts/regions`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const regions = await Promise.all(
    files.map(async (name) => parse(await readFile(`${folder}/${name}`, 'utf8')) as Region),
  );
  const ids = regions.flatMap(({ facts }) => facts.map(({ id }) => id));
  return { urls: regions.flatMap(addresses), texts: regions.flatMap(texts), ids };
}
