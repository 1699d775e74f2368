import { getCollection } from 'astro:content';
import { isLinked } from './citation.ts';
import type { Fact, Region } from './region.ts';
import type { Source } from './source.ts';

/** A source as a page cites it: secondary ones, and those marked so, by title and publisher without a link. */
export interface CitedSource extends Source {
  readonly linked: boolean;
}

export interface FoundFact {
  readonly fact: Fact;
  readonly region: Region;
  readonly sources: readonly CitedSource[];
}

/** The record of a fact with its sources. Fails, with what to write, when no region has it. */
export async function getFact(id: string): Promise<FoundFact> {
  const regions = (await getCollection('regions')).map(({ data }) => data);
  for (const region of regions) {
    const fact = region.facts.find((candidate) => candidate.id === id);
    if (!fact) continue;
    const sources = fact.sources.map((key) => {
      const source = region.sources[key];
      if (!source)
        throw new Error(
          `content/facts/regions/${region.code}.yaml: ${id}: sources: found "${key}"; write the id of a source of this record`,
        );
      return { ...source, linked: isLinked(source) };
    });
    return { fact, region, sources };
  }
  throw new Error(`<Fact id="${id}">: found no such fact; write an id from content/facts/regions/*.yaml`);
}
