import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { inOrder } from '#accounts/order.ts';
import { type PublicEntry, shownEntries } from '#accounts/directory.ts';
import { COVERS } from '#accounts/vocabulary.ts';
import type { Directory } from './directory.ts';
import type { Lookup, Service } from './service.ts';
import { STRENGTHS } from './source.ts';

/** Read and put in order once: every account's page asks for all of them. A changed record loads this module anew. */
let curated: Promise<Service[]> | undefined;

/** Every curated service, in the order in which accounts are moved. */
export function services(): Promise<Service[]> {
  curated ??= getCollection('services').then((entries) => inOrder(entries.map(({ data }) => data)));
  return curated;
}

/** Every official look-up: mainland China first, then by what it covers, the best borne out leading. */
export async function lookups(): Promise<Lookup[]> {
  const rank = ({ regions, covers, strength }: Lookup) => [
    regions.includes('CN') ? 0 : 1,
    COVERS.indexOf(covers),
    STRENGTHS.indexOf(strength),
  ];
  const all = (await getCollection('lookups')).map(({ data }) => ({ data, rank: rank(data) }));
  const differs = (a: number[], b: number[]) =>
    a.map((value, index) => value - (b[index] ?? 0)).find(Boolean) ?? 0;
  return all
    .sort((a, b) => differs(a.rank, b.rank) || (a.data.id < b.data.id ? -1 : 1))
    .map(({ data }) => data);
}

/** What was looked for and not found. */
export async function notFound(): Promise<CollectionEntry<'unknownAccounts'>['data']> {
  return must(await getEntry('unknownAccounts', 'unknown')).data;
}

/** The public directory as it came. */
export async function directoryFile(): Promise<Directory> {
  return must(await getEntry('directory', 'public')).data as Directory;
}

let shown: Promise<PublicEntry[]> | undefined;

/** The public directory as the site shows it. Worked out once: every letter of every language needs it. */
export function directoryEntries(): Promise<PublicEntry[]> {
  shown ??= (async () => {
    const { entries } = await directoryFile();
    return shownEntries(entries, must(await getEntry('excluded', 'excluded')).data);
  })();
  return shown;
}

/** Domains by which the public directory may know a service. */
const knownAs = ({ domains, listed_as = [] }: Service): string[] => [...domains, ...listed_as];

let byDomain: Promise<ReadonlyMap<string, readonly PublicEntry[]>> | undefined;

/** Entries of the public directory that are this service. */
export async function listedAs(service: Service): Promise<PublicEntry[]> {
  byDomain ??= directoryEntries().then((entries) => Map.groupBy(entries, ({ domain }) => domain));
  const known = await byDomain;
  return [...new Set(knownAs(service))].flatMap((domain) => known.get(domain) ?? []);
}

/** Bare paths of the pages that this site has of services, by the domains under which the directory knows them. */
export async function ownPages(): Promise<Map<string, string>> {
  const pages = (await services()).flatMap((service) =>
    knownAs(service).map((domain) => [domain, `/accounts/${service.id}/`] as const),
  );
  return new Map(pages);
}

function must<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('content/facts/accounts: a file is missing; see CONTRIBUTING.md');
  return entry;
}
