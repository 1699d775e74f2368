/**
 * Keeps everything of one language on the device. A release fills a cache of its own; only when the last
 * file is there does the cache count, and only then are older ones removed. So a download that stops half
 * way, for whatever reason, leaves what was there untouched, and goes on where it stopped.
 */
import { type KeepList, type KeptFile, sizeOf } from './list.ts';
import { COMPLETE, keptName, parseKept } from './names.ts';

/** What is on the device in one language. */
export interface Kept {
  readonly release: string;
  /** When the last file arrived, as an ISO date and time. */
  readonly on: string;
  readonly bytes: number;
}

/** How far a download is. */
export interface Progress {
  readonly files: number;
  readonly ofFiles: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

/** Files asked for at the same time: enough to fill a slow line, few enough to stop at once. */
const AT_ONCE = 6;

interface Marker extends Kept {
  readonly files: readonly KeptFile[];
}

async function markerOf(cache: Cache): Promise<Marker | undefined> {
  const entry = await cache.match(COMPLETE);
  return entry ? ((await entry.json()) as Marker) : undefined;
}

/** Complete caches of a language, the newest first. */
async function complete(locale: string): Promise<{ name: string; marker: Marker }[]> {
  const names = (await caches.keys()).filter((name) => parseKept(name)?.locale === locale);
  const found = await Promise.all(
    names.map(async (name) => ({ name, marker: await markerOf(await caches.open(name)) })),
  );
  return found
    .filter((item): item is { name: string; marker: Marker } => item.marker !== undefined)
    .sort((a, b) => b.marker.on.localeCompare(a.marker.on));
}

/** What is kept in a language; nothing where nothing is, or only a part. */
export async function kept(locale: string): Promise<Kept | undefined> {
  return (await complete(locale))[0]?.marker;
}

/** Whether a download of this release was begun and not finished. */
export async function isBegun({ locale, release }: KeepList): Promise<boolean> {
  if (!(await caches.has(keptName(locale, release)))) return false;
  return (await markerOf(await caches.open(keptName(locale, release)))) === undefined;
}

/** The same file in an older cache, so that an update carries only what changed. */
async function fromOlder(file: KeptFile, older: readonly { name: string; marker: Marker }[]) {
  for (const { name, marker } of older) {
    const same = marker.files.some(({ url, revision }) => url === file.url && revision === file.revision);
    const entry = same ? await (await caches.open(name)).match(file.url) : undefined;
    if (entry) return entry;
  }
  return undefined;
}

/**
 * Fills the cache of a release. Rejects with the signal's reason when stopped, with a `QuotaExceededError`
 * when the device is full, with an `Error` when a file cannot be had; what was there before stays.
 */
export async function keep(
  list: KeepList,
  { signal, tell }: { signal: AbortSignal; tell(progress: Progress): void },
): Promise<void> {
  const cache = await caches.open(keptName(list.locale, list.release));
  const older = await complete(list.locale);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname + new URL(url).search));
  const waiting = [...list.files];
  // The first that fails stops the others: a report after the failure would hide it.
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  let files = 0;
  let bytes = 0;
  const ofBytes = sizeOf(list.files);
  const told = ({ bytes: size }: KeptFile) => {
    files += 1;
    bytes += size;
    tell({ files, ofFiles: list.files.length, bytes, ofBytes });
  };
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      either.throwIfAborted();
      if (!there.has(file.url)) {
        const response =
          (await fromOlder(file, older)) ?? (await fetch(file.url, { signal: either, cache: 'no-cache' }));
        if (!response.ok || response.redirected) throw new Error(`${file.url}: ${response.status}`);
        await cache.put(file.url, response);
      }
      if (!either.aborted) told(file);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    failure.abort();
    throw error;
  }
  const marker: Marker = {
    release: list.release,
    on: new Date().toISOString(),
    bytes: ofBytes,
    files: list.files,
  };
  await cache.put(COMPLETE, Response.json(marker));
  await forget(list.locale, keptName(list.locale, list.release));
}

/** Removes what is kept in a language, whole or half, save one cache. */
export async function forget(locale: string, save?: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => parseKept(name)?.locale === locale && name !== save);
  await Promise.all(names.map((name) => caches.delete(name)));
}
