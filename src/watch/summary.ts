import { type Outcome, type State, STATES } from './watch.ts';

/** Where an address stands: the records that cite it. */
export type Citations = ReadonlyMap<string, readonly string[]>;

/** States that somebody has to look at, the most urgent first. */
const TO_LOOK_AT: readonly State[] = ['gone', 'changed', 'blocked'];

/** A round in Markdown, for an issue: counts, then what to look at with the records that cite it. */
export function summary(outcomes: readonly Outcome[], cited: Citations, today: string): string {
  const of = (state: State) => outcomes.filter((outcome) => outcome.state === state);
  const lines = TO_LOOK_AT.flatMap((state) => {
    const found = of(state);
    if (found.length === 0) return [];
    const items = found.map(
      ({ url, detail }) => `- ${url}${detail ? ` (${detail})` : ''}: ${(cited.get(url) ?? []).join(', ')}`,
    );
    return ['', `## ${state}: ${found.length}`, '', ...items];
  });
  return [
    `Sources read again on ${today}: ${STATES.map((state) => `${of(state).length} ${state}`).join(', ')}.`,
    ...lines,
    '',
  ].join('\n');
}

/** Whether anything asks for a person. What is blocked says nothing about the source. */
export function needsLook(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ state }) => state === 'gone' || state === 'changed');
}
