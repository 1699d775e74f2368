/** Names of the caches on the reader's device. Pure; shared by pages and the service worker. */

/** Pages that were read. */
export const READ = 'read';
/** What they loaded: files whose address changes with their content, and data. */
export const READ_FILES = 'read-files';

const KEPT = /^kept-([a-z-]+)-([0-9a-f]{12})$/;

/** The cache of everything in one language of one release. */
export function keptName(locale: string, release: string): string {
  return `kept-${locale}-${release}`;
}

/** The language and release that a cache is for; nothing for any other cache. */
export function parseKept(name: string): { locale: string; release: string } | undefined {
  const [, locale, release] = KEPT.exec(name) ?? [];
  return locale && release ? { locale, release } : undefined;
}

/**
 * Address of the entry that is written last: a cache without it is half filled, and nobody reads from it.
 * Its body says what is in the cache and when it was completed.
 */
export const COMPLETE = '/__complete__';
