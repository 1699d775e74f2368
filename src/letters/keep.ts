/** What the reader asked to keep until the tab closes: one entry for all letters, since they share their fields. */
import { type Chosen, parseChosen } from './chosen.ts';
import { LIMIT } from './clean.ts';

export const KEPT_KEY = 'letters';

export interface Kept {
  readonly values: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly chosen?: Chosen | undefined;
}

const isId = (text: unknown): text is string => typeof text === 'string' && /^[a-z-]{1,40}$/.test(text);

/** What was kept, from its stored text; nothing where that is not what this site writes. */
export function parseKept(stored: string | null): Kept | undefined {
  let data: unknown;
  try {
    data = JSON.parse(stored ?? '');
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { values, ticked, chosen } = data as Record<string, unknown>;
  if (typeof values !== 'object' || values === null || !Array.isArray(ticked)) return undefined;
  const entries = Object.entries(values).filter(
    (entry): entry is [string, string] =>
      isId(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= LIMIT,
  );
  return { values: Object.fromEntries(entries), ticked: ticked.filter(isId), chosen: parseChosen(chosen) };
}

/** The text to store: what this letter has, over what other letters left. */
export function writeKept(before: Kept | undefined, now: Kept, asked: readonly string[]): string {
  const others = (before?.ticked ?? []).filter((id) => !asked.includes(id));
  return JSON.stringify({
    values: { ...before?.values, ...now.values },
    ticked: [...others, ...now.ticked],
    chosen: now.chosen,
  });
}
