/** Makes the site work without network after the first visit, and brings what is kept up to date. */
import { READ, READ_FILES } from './names.ts';

/** Whether something is kept that belongs to an older release. */
async function isOutdated(): Promise<boolean> {
  const names = await caches.keys();
  return names.some((name) => name.startsWith('kept-') && !name.endsWith(__RELEASE__));
}

/** Whether this page came past the worker, which remembers what comes through it. It may have taken the page over since. */
function cameWithoutWorker(): boolean {
  const [view] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !view?.workerStart;
}

/** A page that came before any worker is remembered here, with the scripts that it loaded. */
async function rememberThis(): Promise<void> {
  // Somebody may look at the device: of this page no copy stays behind by itself.
  if (location.pathname.includes('/situations/unsafe-relationship/')) return;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = loaded.filter((name) => new URL(name).pathname.includes('/_astro/'));
  // Past the worker, which may have come meanwhile and would keep a second copy.
  await (await caches.open(READ)).add(new Request(location.pathname, { cache: 'no-cache' }));
  const cache = await caches.open(READ_FILES);
  // One that did not come keeps no other back.
  await Promise.allSettled([...new Set(files)].map((file) => cache.add(file)));
  // The list of what is stored may be on this very page.
  dispatchEvent(new Event('stored-changed'));
}

/** Registers the worker. Rejects where storage is refused, or the host does not serve the worker. */
export async function start(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // Where workers are blocked some browsers answer with nothing instead of refusing.
  const registered = (await navigator.serviceWorker.register(`${base}sw.js`, { scope: base })) as unknown;
  if (!registered) return;
  // What is kept is brought up to date even where this page cannot be remembered.
  if (cameWithoutWorker()) await rememberThis().catch(() => undefined);
  if (await isOutdated()) await (await import('./update.ts')).updateKept(base, __RELEASE__);
}
