/**
 * A note of what the reader has kept, outside the caches: a browser that is short of room clears those
 * without a word, and the note is how the page can tell that something is missing. Storage may be refused;
 * then there is no note, and nothing else changes.
 */

/** The one key. Its value is a JSON object: language → when it was saved, as an ISO date and time. */
export const NOTE_KEY = 'offline';

/** Whatever was stored, as a note. Anything else than dates by language counts for nothing. */
export function parseNote(text: string | null): Record<string, string> {
  try {
    const data: unknown = JSON.parse(text ?? '{}');
    if (typeof data !== 'object' || data === null) return {};
    return Object.fromEntries(
      Object.entries(data).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && !Number.isNaN(Date.parse(entry[1])),
      ),
    );
  } catch {
    return {};
  }
}

/** When a language was saved, as far as the note knows. */
export function noted(locale: string): string | undefined {
  try {
    return parseNote(localStorage.getItem(NOTE_KEY))[locale];
  } catch {
    return undefined;
  }
}

/** Writes down that a language is saved, or, without a day, that it is not any more. */
export function note(locale: string, on?: string): void {
  try {
    const all = parseNote(localStorage.getItem(NOTE_KEY));
    if (on === undefined) delete all[locale];
    else all[locale] = on;
    if (Object.keys(all).length === 0) localStorage.removeItem(NOTE_KEY);
    else localStorage.setItem(NOTE_KEY, JSON.stringify(all));
  } catch {
    // No note: the page says what is there, as it does without one.
  }
}
