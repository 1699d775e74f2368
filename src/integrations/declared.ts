import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isLinked } from '#content/citation.ts';
import type { Region } from '#content/region.ts';
import { namedIn } from './neutrality/named.ts';

/** What the records of a site declare to the neutrality guard. */
export interface Declared {
  /** Hosts to which pages may link: of sources that are linked, operators and regulators. */
  readonly declared: Set<string>;
  /** The addresses themselves: only they may have a query or lead below a shop's path. */
  readonly declaredUrls: Set<string>;
  /** Those of them that are declared with `http:`. */
  readonly httpHosts: Set<string>;
  /** Hosts that a record names in its text, such as a publisher called after its site. Never links. */
  readonly namedHosts: Set<string>;
  /** Telephone numbers that a record gives: hotlines of operators, numbers in a statement. */
  readonly contacts: { readonly numbers: Set<string> };
}

/** Addresses to which a region's page may link. */
function addresses({ regulator, operators, sources }: Region): string[] {
  const urls = [
    regulator.site,
    ...operators.flatMap(({ site, support }) => [site, support]),
    ...Object.values(sources)
      .filter(isLinked)
      .map(({ url }) => url),
  ];
  return urls.filter((url) => url !== undefined);
}

/** Everything of a region that a page may print as text. */
function texts({ facts, operators, sources }: Region): string[] {
  return [
    ...facts.flatMap(({ en, zh, note }) => [en, zh, note ?? '']),
    ...operators.flatMap(({ hotline, hotline_abroad }) => [hotline ?? '', hotline_abroad ?? '']),
    ...Object.values(sources).flatMap(({ title, publisher }) => [title, publisher]),
  ];
}

/** Reads the records below a content folder and gathers what they declare. */
export async function declared(content: string): Promise<Declared> {
  const folder = `${content}/facts/regions`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const regions = await Promise.all(
    files.map(async (name) => parse(await readFile(`${folder}/${name}`, 'utf8')) as Region),
  );
  const urls = regions.flatMap(addresses).map((url) => new URL(url));
  const named = regions.flatMap(texts).map(namedIn);
  return {
    declared: new Set(urls.map(({ host }) => host)),
    declaredUrls: new Set(urls.map(({ href }) => href)),
    httpHosts: new Set(urls.filter(({ protocol }) => protocol === 'http:').map(({ host }) => host)),
    namedHosts: new Set(named.flatMap(({ hosts }) => hosts)),
    contacts: { numbers: new Set(named.flatMap(({ numbers }) => numbers)) },
  };
}
