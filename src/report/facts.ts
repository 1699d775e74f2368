/** The state of the fact base, as `npm run report` prints it. */
import { isLinked } from '#content/citation.ts';
import type { Region } from '#content/region.ts';
import { SOURCE_KINDS, STRENGTHS } from '#content/source.ts';
import { TOPICS } from '#content/vocabulary.ts';
import { coverageOf, live, tally } from '#regions/coverage.ts';
import { readOn, reviewBy } from '#regions/review.ts';

const SIGNS = { primary: '●', 'two-secondary': '◐', 'single-secondary': '○' } as const;

const list = (title: string, lines: readonly string[]) => [
  `${title}: ${lines.length}`,
  ...lines.map((line) => `  ${line}`),
];

const counts = <T extends string>(keys: readonly T[], values: readonly T[]) => {
  const found = tally(values);
  return keys.map((key) => `${key} ${found.get(key) ?? 0}`).join(', ');
};

/** Regions × topics, one line a region: the sign of the best strength, a dot where nothing is known. */
function grid(regions: readonly Region[]): string[] {
  const row = (region: Region) =>
    [...coverageOf(region).values()].map((strength) => (strength ? SIGNS[strength] : '·')).join(' ');
  return [
    `  ${TOPICS.map((topic, index) => `${index + 1} ${topic}`).join(', ')}`,
    ...regions.map((region) => `  ${region.code}  ${row(region)}`),
  ];
}

/** What is written in one language only: notes and unknowns have room for a missing Chinese text. */
function untranslated({ code, facts, unknown, answer }: Region): string[] {
  return [
    ...(answer ? [] : [`${code}: answer`]),
    ...facts.filter(({ note }) => note?.zh === '').map(({ id }) => `${code}: ${id}.note.zh`),
    ...unknown.flatMap(({ zh }, index) => (zh === '' ? [`${code}: unknown.${index}.zh`] : [])),
  ];
}

/** Lines of the report. `today` (YYYY-MM-DD) decides what is past its review; nothing else asks the clock. */
export function factReport(regions: readonly Region[], today: string): string[] {
  const facts = regions.flatMap((region) => live(region).map((fact) => ({ fact, region })));
  const sources = regions.flatMap(({ code, sources: all }) =>
    Object.entries(all).map(([id, source]) => ({ id: `${code}/${id}`, source })),
  );
  const days = facts.map(({ fact, region }) => readOn(fact, region)).sort();
  const due = facts
    .map(({ fact, region }) => ({ id: fact.id, by: reviewBy(fact, region) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1));
  return [
    `Facts: ${facts.length} in ${regions.length} records; by strength: ${counts(
      STRENGTHS,
      facts.map(({ fact }) => fact.strength),
    )}`,
    `Read: oldest ${days[0] ?? '-'}, newest ${days.at(-1) ?? '-'}; next review ${due[0]?.by ?? '-'}`,
    `Sources: ${sources.length}; by kind: ${counts(
      SOURCE_KINDS,
      sources.map(({ source }) => source.kind),
    )}; not dated ${sources.filter(({ source }) => source.dated === null).length}`,
    `Coverage (● primary, ◐ two secondary, ○ single secondary, · not known):`,
    ...grid(regions),
    ...list(
      `Past review on ${today}`,
      due.filter(({ by }) => by < today).map(({ id, by }) => `${id}: since ${by}`),
    ),
    ...list('In one language only', regions.flatMap(untranslated)),
    ...list(
      'Partly inferred, or not read whole',
      facts.flatMap(({ fact }) => (fact.caveats ? [`${fact.id}: ${fact.caveats.join(', ')}`] : [])),
    ),
    ...list(
      'Strength with a reason',
      facts.flatMap(({ fact }) => (fact.strength_reason ? [fact.id] : [])),
    ),
    ...list(
      'Retired',
      regions.flatMap((region) =>
        region.facts.flatMap(({ id, retired }) => (retired ? [`${id}: ${retired.on}`] : [])),
      ),
    ),
    ...list(
      'Cited without a link',
      sources.filter(({ source }) => !isLinked(source)).map(({ id, source }) => `${id}: ${source.publisher}`),
    ),
    ...list(
      'Not known',
      regions.flatMap(({ code, unknown }) =>
        unknown.map(({ topics, en }) => `${code}: ${topics.join(', ') || '-'}: ${en}`),
      ),
    ),
  ];
}
