import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { inOrder } from '#accounts/order.ts';
import { type PublicEntry, shownEntries } from '#accounts/directory.ts';
import type { Directory } from './directory.ts';
import type { Lookup, Service } from './service.ts';

/** Every curated service, in the order in which accounts are moved. */
export async function services(): Promise<Service[]> {
  return inOrder((await getCollection('services')).map(({ data }) => data));
}

/** Every official look-up, the reader's likeliest first: by region as the records are named, mainland China leading. */
export async function lookups(): Promise<Lookup[]> {
  const all = (await getCollection('lookups')).map(({ data }) => data);
  return all.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
const rank = ({ regions }: Lookup): number => (regions.includes('CN') ? 0 : 1);

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

/** Entries of the public directory that are this service. */
export async function listedAs({ domains, listed_as = [] }: Service): Promise<PublicEntry[]> {
  const own = new Set([...domains, ...listed_as]);
  return (await directoryEntries()).filter(({ domain }) => own.has(domain));
}

function must<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('content/facts/accounts: a file is missing; see CONTRIBUTING.md');
  return entry;
}
