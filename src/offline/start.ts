/** Makes the site work without network after the first visit, and brings what is kept up to date. */
import { READ, READ_FILES } from './names.ts';

/** Whether something is kept that belongs to an older release. */
async function isOutdated(): Promise<boolean> {
  const names = await caches.keys();
  return names.some((name) => name.startsWith('kept-') && !name.endsWith(__RELEASE__));
}

/** The page of the first visit came before any worker: it is remembered here, with the scripts that it loaded. */
async function rememberThis(): Promise<void> {
  // Somebody may look at the device: of this page no copy stays behind by itself.
  if (location.pathname.includes('/situations/unsafe-relationship/')) return;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = loaded.filter((name) => new URL(name).pathname.includes('/_astro/'));
  await (await caches.open(READ)).add(location.pathname);
  await (await caches.open(READ_FILES)).addAll([...new Set(files)]);
  // The list of what is stored may be on this very page.
  dispatchEvent(new Event('stored-changed'));
}

/** Registers the worker. Rejects where storage is refused, or the host does not serve the worker. */
export async function start(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  if (isFirst) await rememberThis();
  if (await isOutdated()) await (await import('./update.ts')).updateKept(base, __RELEASE__);
}
