/** Where the operator is, in which language the letter goes, what it cites: what the reader chose beside the fields. */
export interface Chosen {
  readonly region: string;
  readonly language: string;
  /** Ids of facts. */
  readonly cited: readonly string[];
}

const isTag = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z-]{0,12}$/.test(value);
const isFact = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value);

/** What was chosen, from data of unknown shape; nothing where that is not what this site writes. */
export function parseChosen(data: unknown): Chosen | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { region, language, cited } = data as Record<string, unknown>;
  if (!isTag(region) || !isTag(language) || !Array.isArray(cited)) return undefined;
  return { region, language, cited: cited.filter(isFact) };
}

/**
 * What was chosen on this page before the reader went on and came back: part of the entry that the browser
 * itself keeps for the way back, as it does with the fields. It ends with the tab.
 */
export function chosenBefore(): Chosen | undefined {
  return parseChosen((history.state as Record<string, unknown> | null)?.['letter']);
}

export function noteChosen(chosen: Chosen): void {
  history.replaceState({ ...(history.state as object | null), letter: chosen }, '');
}
