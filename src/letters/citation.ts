import type { RegionFact } from './data.ts';

/** The sources that a letter cites, each once: (`A; B`, `B`) → `A; B`. Empty when nothing is chosen. */
export function citation(facts: readonly RegionFact[], chosen: ReadonlySet<string>): string {
  const cited = facts.filter(({ id }) => chosen.has(id)).flatMap(({ cite }) => cite?.split('; ') ?? []);
  return [...new Set(cited)].join('; ');
}
