/** The order in which a region's page shows its facts. */
import type { Fact } from '#content/region.ts';
import { STAGE_OF_TOPIC, type Stage, TOPICS, type Topic } from '#content/vocabulary.ts';

/** One entry of a page: a fact, or facts that contradict each other and stand side by side. */
export type Group = readonly [Fact, ...Fact[]];

/** Facts in their order; those that contradict each other, directly or through a third, as one group at the first of them. */
export function groups(facts: readonly Fact[]): Group[] {
  const linked = (a: Fact, b: Fact) => a.conflicts_with?.includes(b.id) || b.conflicts_with?.includes(a.id);
  const left = [...facts];
  const found: Group[] = [];
  while (left.length > 0) {
    const group: [Fact, ...Fact[]] = [left.shift()!];
    for (const member of group) {
      const others = left.filter((fact) => linked(member, fact));
      for (const other of others) left.splice(left.indexOf(other), 1);
      group.push(...others);
    }
    found.push(group);
  }
  return found;
}

/** The topics of a stage, in the order of the journey. */
export function topicsOf(stage: Stage): Topic[] {
  return TOPICS.filter((topic) => STAGE_OF_TOPIC[topic] === stage);
}
