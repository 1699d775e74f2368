/** What is used of Pagefind's browser module (1.6), and how it is started. Its files come from the site's own origin. */

/** A page that has all the words asked for. */
export interface PagefindHit {
  readonly id: string;
  /** Places of the words that answer, counted from the page's first. */
  readonly words: readonly number[];
}

export interface PagefindInstance {
  search(words: string): Promise<{ readonly results: readonly PagefindHit[] }>;
}

/** A running search, and which state of the index it reads. */
export interface Started {
  readonly pagefind: PagefindInstance;
  readonly hash: string;
  /** Settled when all that it fetches before any part of its index has arrived, or cannot be had. */
  readonly files: Promise<unknown>;
}

interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

/** Which state of a language's index is the present one. */
interface IndexEntry {
  readonly hash: string;
}

/** An empty WebAssembly module: where it does not compile (old browser, policy), the index cannot be read either. */
const EMPTY_WASM = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Throws where WebAssembly is missing or forbidden, before anything is fetched for it. */
function demandWasm(): void {
  new WebAssembly.Module(EMPTY_WASM);
}

/**
 * What Pagefind's entry file says of a language; throws where that is nothing, since Pagefind would then
 * search its biggest index, in another language. With another `tag` than the page's preload has, no cache
 * answers, so that an index that was replaced is noticed.
 */
export async function fetchEntry(bundle: string, language: string, tag = ''): Promise<IndexEntry> {
  const response = await fetch(`${bundle}pagefind-entry.json?ts=${tag}`);
  const { languages } = (await response.json()) as { languages: Readonly<Record<string, IndexEntry>> };
  const entry = languages[language];
  if (!entry) throw new Error(`No search index for ${language}`);
  return entry;
}

/** Differs from any that was used before. */
export function freshTag(): string {
  return Date.now().toString(36);
}

/**
 * Starts Pagefind, in its worker: on a slow phone its work would hold the page up for a quarter of a second.
 * The files that it would ask for one after the other are fetched at once, those of which the name is not
 * known yet as soon as it is, so that it finds them in the browser's cache.
 *
 * @param bundle address of its folder, with a slash at the end
 * @param language of the index, lower-case, as `<html lang>` has it
 * @param tag empty where caches may answer; where they failed once, something never used before
 */
export async function startPagefind(bundle: string, language: string, tag: string): Promise<Started> {
  demandWasm();
  const renew = tag === '' ? 'default' : 'reload';
  const ahead = (file: string) => fetchAhead(bundle + file, renew);
  // Where something failed before, what a cache may hold of it is replaced first.
  const files = Promise.all([ahead('pagefind-worker.js'), ahead(`wasm.${language}.pagefind`)]);
  if (tag !== '') await files;
  const [{ createInstance }, { hash }] = await Promise.all([
    // A browser may remember that a module could not be fetched.
    import(/* @vite-ignore */ `${bundle}pagefind.js${tag && `?ts=${tag}`}`) as Promise<PagefindModule>,
    fetchEntry(bundle, language, tag).then((entry) => {
      void ahead(`pagefind.${entry.hash}.pf_meta`);
      return entry;
    }),
  ]);
  return { pagefind: createInstance({ basePath: bundle, metaCacheTag: tag }), hash, files };
}

/** Puts a file into the browser's cache. That it fails is found out by who needs it. */
async function fetchAhead(url: string, cache: RequestCache): Promise<void> {
  await fetch(url, { cache })
    .then((response) => response.arrayBuffer())
    .catch(() => undefined);
}

/** Pagefind leaves a promise of its own unheard when it cannot start; the failure is told by our answer instead. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const hush = (event: PromiseRejectionEvent) => {
    const { stack } = event.reason instanceof Error ? event.reason : { stack: '' };
    if (/pagefind/i.test(`${event.reason} ${stack}`)) event.preventDefault();
  };
  addEventListener('unhandledrejection', hush);
  try {
    return await work();
  } finally {
    // Unheard promises are told of after the task in which they fail.
    setTimeout(() => removeEventListener('unhandledrejection', hush), 1000);
  }
}
