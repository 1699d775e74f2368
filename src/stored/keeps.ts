/**
 * Everything that this site keeps on the device, wherever the browser holds it: what the reader chose and
 * wrote, and copies of pages for when there is no network. Other keys of the same origin are not ours to touch.
 */
import { KEPT_KEY as LETTERS_KEY } from '#letters/keep.ts';
import { parseKept, READ, READ_FILES } from '#offline/names.ts';
import { NOTE_KEY } from '#offline/note.ts';
import { PLACE_KEY } from '#place/place.ts';
import { PLAN_KEY } from '#plan/store.ts';
import { THEME_KEY } from '#theme/theme.ts';

/** What is kept as text: until it is wiped, or (letters) until the tab closes. */
const TEXTS = {
  plans: [() => localStorage, PLAN_KEY],
  theme: [() => localStorage, THEME_KEY],
  place: [() => localStorage, PLACE_KEY],
  letters: [() => sessionStorage, LETTERS_KEY],
  offline: [() => localStorage, NOTE_KEY],
} as const;
export type TextKind = keyof typeof TEXTS;

/** Texts that are kept, by kind. Throws where the browser refuses. */
export function texts(): [TextKind, string][] {
  return (Object.keys(TEXTS) as TextKind[]).flatMap((kind): [TextKind, string][] => {
    const [shelf, key] = TEXTS[kind];
    const text = shelf().getItem(key);
    return text === null ? [] : [[kind, text]];
  });
}

/** Copies of pages: how many that were read, and how many languages that were kept whole. */
export interface Copies {
  readonly read: number;
  readonly kept: number;
}

/** Counts the copies. None where the browser has no place for them, or refuses. */
export async function copies(): Promise<Copies> {
  try {
    const names = await caches.keys();
    const read = names.includes(READ) ? (await (await caches.open(READ)).keys()).length : 0;
    const locales = new Set(names.flatMap((name) => parseKept(name)?.locale ?? []));
    return { read, kept: locales.size };
  } catch {
    return { read: 0, kept: 0 };
  }
}

/** The worker's own list of what was read when: it would outlive the pages. */
const READ_WHEN = 'workbox-expiration';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });

/** Empties that list. Deleting it would wait until the worker lets go of it, long after the reader has left. */
async function wipeReadWhen(): Promise<void> {
  const isThere = (await indexedDB.databases()).some(({ name }) => name === READ_WHEN);
  if (!isThere) return;
  const database = await done(indexedDB.open(READ_WHEN));
  const names = [...database.objectStoreNames];
  await Promise.all(
    names.map((name) => done(database.transaction(name, 'readwrite').objectStore(name).clear())),
  );
  database.close();
}

async function wipeCopies(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const scope = registration?.scope;
  // It is registered anew, and makes its part anew, with the next page that is opened.
  await registration?.unregister();
  const isOurs = (name: string) =>
    name === READ ||
    name === READ_FILES ||
    parseKept(name) !== undefined ||
    (scope !== undefined && name.startsWith('workbox-') && name.endsWith(scope));
  await Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name)));
  await wipeReadWhen();
}

/** Removes all of it. */
export async function wipe(): Promise<void> {
  for (const [kind] of texts()) {
    const [shelf, key] = TEXTS[kind];
    shelf().removeItem(key);
  }
  // Where there is no place for copies, there are none.
  await wipeCopies().catch(() => undefined);
}
