import { type Kept, KEPT_KEY, parseKept, writeKept } from './keep.ts';

/** What the reader kept in this visit, if anything. */
export function kept(): Kept | undefined {
  try {
    return parseKept(sessionStorage.getItem(KEPT_KEY));
  } catch {
    return undefined;
  }
}

/** Keeps what is typed, or deletes what was kept. Returns whether it is safe to leave the page. */
export function keep(isAsked: boolean, now: Kept, asked: readonly string[]): boolean {
  try {
    if (isAsked) sessionStorage.setItem(KEPT_KEY, writeKept(kept(), now, asked));
    else sessionStorage.removeItem(KEPT_KEY);
    return isAsked;
  } catch {
    // Storage is refused: the letter holds as long as the page is open.
    return false;
  }
}
