import { getCollection } from 'astro:content';
import { isLinked } from './citation.ts';
import { EU } from './places.ts';
import type { Fact, Region } from './region.ts';
import type { Source } from './source.ts';

/** A source as a page cites it: secondary ones, and those marked so, by title and publisher without a link. */
export interface CitedSource extends Source {
  readonly linked: boolean;
}

export interface FoundFact {
  readonly fact: Fact;
  readonly region: Region;
}

/** Read once: a page of facts asks for it hundreds of times. A changed record loads this module anew. */
let records: Promise<readonly Region[]> | undefined;

/** Every record, by code: the fact base. */
export function allRegions(): Promise<readonly Region[]> {
  records ??= getCollection('regions').then((entries) =>
    entries.map(({ data }) => data).sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
  return records;
}

/** The record whose rules hold in every member state, if the fact base has it. */
export async function euRecord(): Promise<Region | undefined> {
  return (await allRegions()).find(({ code }) => code === EU);
}

/** The sources of a statement, as a page cites them. The rules of the collection make sure that each exists. */
export function citedSources(region: Region, ids: readonly string[]): CitedSource[] {
  return ids.flatMap((id) => {
    const source = region.sources[id];
    return source ? [{ ...source, linked: isLinked(source) && !source.retired }] : [];
  });
}

/** The record of a fact. Fails, with what to write, when no region has it. */
export async function getFact(id: string): Promise<FoundFact> {
  for (const region of await allRegions()) {
    const fact = region.facts.find((candidate) => candidate.id === id);
    if (fact) return { fact, region };
  }
  throw new Error(`<Fact id="${id}">: found no such fact; write an id from content/facts/regions/*.yaml`);
}
