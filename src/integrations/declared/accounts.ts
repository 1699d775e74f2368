import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type Excluded, type PublicEntry, shownEntries } from '#accounts/directory.ts';
import { isLinked } from '#content/citation.ts';
import type { Directory } from '#content/directory.ts';
import type { Lookup, Service } from '#content/service.ts';
import type { Declares } from './index.ts';

/** Every text in a record, addresses among them: all of it goes into the open data, most of it onto pages. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** Addresses of a record to which a page may link: its routes, and the sources that are linked. */
function addresses(record: Service | Lookup): string[] {
  const routes = 'change' in record ? [record.change, record.gone, record.close] : [record];
  const linked = record.sources.filter(isLinked).map(({ url }) => url);
  return [...routes.flatMap(({ url }) => url ?? []), ...linked];
}

async function records<T>(folder: string): Promise<T[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(files.map(async (name) => parse(await readFile(`${folder}/${name}`, 'utf8')) as T));
}

/** What `content/facts/accounts` declares: curated records, look-ups, and the public directory as it is shown. */
export async function accountsDeclare(content: string): Promise<Declares> {
  const folder = `${content}/facts/accounts`;
  const own = [
    ...(await records<Service>(`${folder}/services`)),
    ...(await records<Lookup>(`${folder}/lookups`)),
  ];
  const read = (name: string) => readFile(`${folder}/${name}`, 'utf8');
  const { entries, ...origin } = JSON.parse(await read('public.json')) as Pick<Directory, 'directories'> & {
    entries: PublicEntry[];
  };
  const shown = shownEntries(entries, parse(await read('excluded.yaml')) as Excluded);
  const links = shown.flatMap(({ close_url, codes_help, recovery_help }) => [
    close_url,
    codes_help,
    recovery_help,
  ]);
  return {
    urls: [
      ...Object.values(origin.directories).map(({ repository }) => repository),
      ...own.flatMap(addresses),
      ...links.filter((url) => url !== undefined),
    ],
    texts: [
      ...[...own, origin, parse(await read('unknown.yaml'))]
        .flatMap(strings)
        .filter((text) => !isAddress(text)),
      ...shown.flatMap(({ name, domain, also = [] }) => [name, domain, ...also]),
    ],
    mails: shown.flatMap(({ close_email }) => close_email ?? []),
  };
}
