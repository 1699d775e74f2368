/**
 * The region that a reader asked to be remembered, under one key on the device. Nothing is kept unless
 * they say so, and taking it back leaves nothing behind. Where storage is refused, nothing is remembered.
 */
export const PLACE_KEY = 'place';

/** Whatever was stored, as the code of a region: anything else counts as no choice. */
export function parsePlace(stored: unknown): string | undefined {
  return typeof stored === 'string' && /^[A-Z]{2}$/.test(stored) ? stored : undefined;
}

export function readPlace(): string | undefined {
  try {
    return parsePlace(localStorage.getItem(PLACE_KEY));
  } catch {
    return undefined;
  }
}

/** Remembers a region. Returns whether the device kept it. */
export function keepPlace(code: string): boolean {
  try {
    localStorage.setItem(PLACE_KEY, code);
    return true;
  } catch {
    return false;
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(PLACE_KEY);
  } catch {
    // Storage is refused: there is nothing to forget.
  }
}
