/**
 * The service worker. It never decides what is new: pages come from the network as long as it answers.
 * Without network they come from what is kept, else from what was read, else the offline page stands in.
 * Files whose address changes with their content (scripts, the search index) are taken from any cache.
 */
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import type { RouteHandlerCallbackOptions } from 'workbox-core/types.js';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly, type Strategy } from 'workbox-strategies';
import { COMPLETE, parseKept, READ, READ_FILES } from './names.ts';

/** As much of a worker's world as is used here: its own types would clash with those of pages. */
declare const self: { readonly location: Location; skipWaiting(): Promise<void> };
/** Written in by the build: files of the shell with their revisions, base path, offline pages by language segment. */
declare const SHELL: { url: string; revision: string | null }[];
declare const BASE: string;
declare const SEGMENTS: string[];

/** How long a page may take before what is on the device is shown instead, in seconds. */
const PATIENCE = 4;
/** Pages read that are remembered. */
const REMEMBERED = 150;

clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(SHELL, { cleanURLs: false, directoryIndex: '' });

/** A file in any complete cache of what is kept. */
async function fromKept(request: Request | string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).filter(parseKept)) {
    const cache = await caches.open(name);
    if ((await cache.match(COMPLETE)) === undefined) continue;
    const found = await cache.match(request, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/** What a route hands on. */
type Handled = Pick<RouteHandlerCallbackOptions, 'request' | 'event'>;

const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));

/** A strategy that looks into what is kept when the network fails, errs or takes too long. */
function orKept(strategy: Strategy) {
  return async ({ request, event }: Handled): Promise<Response> => {
    const network = strategy.handle({ request, event });
    const late = wait(PATIENCE).then(async () => (await fromKept(request)) ?? network);
    try {
      const response = await Promise.race([network, late]);
      return response.status < 500 ? response : ((await fromKept(request)) ?? response);
    } catch (error) {
      const found = await fromKept(request);
      if (found) return found;
      throw error;
    }
  };
}

const isOwn = (url: URL) => url.origin === self.location.origin && url.pathname.startsWith(BASE);
const isHashed = ({ pathname }: URL) => /\/(_astro|pagefind\/[0-9a-f]{12})\//.test(pathname);

const remember = () => new ExpirationPlugin({ maxEntries: REMEMBERED, purgeOnQuotaError: true });

const pages = orKept(
  new NetworkFirst({ cacheName: READ, networkTimeoutSeconds: PATIENCE, plugins: [remember()] }),
);
/** Pages of which no copy may stay behind by itself: somebody may look at the device. */
const isUnsafe = ({ pathname }: URL) => pathname.includes('/situations/unsafe-relationship/');
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isOwn(url) && isUnsafe(url),
  orKept(new NetworkOnly()),
);
registerRoute(({ request, url }) => request.mode === 'navigate' && isOwn(url), pages);

const hashed = new CacheFirst({ cacheName: READ_FILES, plugins: [remember()] });
registerRoute(
  // What is being kept goes past here: it has a cache of its own and need not lie on the device twice.
  ({ request, url }) => isOwn(url) && isHashed(url) && request.cache !== 'no-cache',
  async ({ request, event }) => (await fromKept(request)) ?? hashed.handle({ request, event }),
);

/** Data that a page asks for: the newest, else what there is. The lists of what can be kept are never remembered. */
const data = orKept(new NetworkFirst({ cacheName: READ_FILES, networkTimeoutSeconds: PATIENCE }));
registerRoute(
  ({ request, url }) =>
    // What is being kept is asked for with `no-cache`: an old copy in its place would be a lie.
    isOwn(url) &&
    request.mode !== 'navigate' &&
    request.cache !== 'no-cache' &&
    !url.pathname.startsWith(`${BASE}offline/`),
  data,
);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const path = new URL(request.url).pathname.slice(BASE.length);
  const segment = SEGMENTS.find((name) => name !== '' && path.startsWith(`${name}/`)) ?? '';
  return (await matchPrecache(`${BASE}${segment && `${segment}/`}offline/`)) ?? Response.error();
});

// A new worker takes over at once: pages find what they need by its address, whichever release they are of.
void self.skipWaiting();
