import type { Situation, Stage, Topic } from '#content/vocabulary.ts';
import type { SituationLinks } from '#content/situation.ts';

/** The links of every situation, in the order of the vocabulary. */
export type AllLinks = ReadonlyMap<Situation, SituationLinks>;

/** How much two situations have in common: their topics, the earlier the more, then letters and answers. */
function kinship(a: SituationLinks, b: SituationLinks): number {
  const weight = (topic: Topic) => {
    const [inA, inB] = [a.topics.indexOf(topic), b.topics.indexOf(topic)];
    return inA < 0 || inB < 0 ? 0 : 1 / (1 + inA) + 1 / (1 + inB);
  };
  const topics = a.topics.reduce((sum, topic) => sum + weight(topic), 0);
  const letters = a.letters.filter((letter) => b.letters.includes(letter)).length / 4;
  return topics + letters + (a.group === b.group ? 0.5 : 0);
}

/** What people in one situation ask about next: the most kindred other ones, at most `count`. */
export function relatedTo(id: Situation, all: AllLinks, count = 4): Situation[] {
  const own = all.get(id);
  if (!own) return [];
  return [...all]
    .filter(([other]) => other !== id)
    .map(([other, links]) => ({ other, near: kinship(own, links) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, count)
    .map(({ other }) => other);
}

/** Situations for which a topic matters, those first for which it matters most. */
export function situationsOn(topic: Topic, all: AllLinks): Situation[] {
  return [...all]
    .filter(([, { topics }]) => topics.includes(topic))
    .sort(([, a], [, b]) => a.topics.indexOf(topic) - b.topics.indexOf(topic))
    .map(([id]) => id);
}

/** Situations in which a step of the guide goes another way, those first for which it differs most. */
export function situationsAt(step: Stage, all: AllLinks): Situation[] {
  return [...all]
    .filter(([, { steps }]) => steps.includes(step))
    .sort(([, a], [, b]) => a.steps.indexOf(step) - b.steps.indexOf(step))
    .map(([id]) => id);
}

/** Situations that a letter or a sentence of the cards helps in. */
export function situationsWith(kind: 'letters' | 'cards', id: string, all: AllLinks): Situation[] {
  return [...all]
    .filter(([, links]) => (links[kind] as readonly string[]).includes(id))
    .map(([situation]) => situation);
}
