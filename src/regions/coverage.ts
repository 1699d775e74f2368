/** How much the fact base holds: by region and topic, by strength, by kind of source. */
import type { Fact, Region } from '#content/region.ts';
import { STRENGTHS } from '#content/source.ts';
import { TOPICS, type Topic } from '#content/vocabulary.ts';

export type Strength = Fact['strength'];

/** Facts that still hold. */
export function live(region: Region): Fact[] {
  return region.facts.filter(({ retired }) => !retired);
}

/** The best strength among facts; nothing where there are none. */
export function best(facts: readonly Pick<Fact, 'strength'>[]): Strength | undefined {
  return STRENGTHS.find((strength) => facts.some((fact) => fact.strength === strength));
}

/** For each topic the best strength of a region's facts on it; nothing where nothing is known. */
export function coverageOf(region: Region): ReadonlyMap<Topic, Strength | undefined> {
  const facts = live(region);
  return new Map(TOPICS.map((topic) => [topic, best(facts.filter((fact) => fact.topic === topic))]));
}

/** The best strength of the facts that cite a source; nothing where only an operator or the regulator is cited. */
export function strengthOfSource(region: Region, id: string): Strength | undefined {
  return best(live(region).filter(({ sources }) => sources.includes(id)));
}

/** How often each value occurs, in the order of first sight. */
export function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
