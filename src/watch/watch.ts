/**
 * Reads sources again and says which of four states each is in: unchanged, changed, blocked (by
 * robots.txt, by the host, by the network) or gone. It is polite: one request at a time to a host, never
 * faster than the host asks, and never past what `robots.txt` closes.
 */
import { digestOf } from './digest.ts';
import { type Robots, robotsFor } from './robots.ts';

export const STATES = ['unchanged', 'changed', 'blocked', 'gone'] as const;
export type State = (typeof STATES)[number];

/** What was seen last time, by address: the digest of the text, and the day on which it was first seen so. */
export type Digests = Readonly<Record<string, { readonly digest: string; readonly since: string }>>;

export interface Outcome {
  readonly url: string;
  readonly state: State;
  /** Why it is blocked or gone: a status, `robots.txt`, or what the network said. */
  readonly detail?: string;
  /** What to store for next time. Blocked and gone sources keep what was stored. */
  readonly digest?: string;
}

export interface WatchOptions {
  readonly agent: string;
  /** Today, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Least time between two requests to a host, in milliseconds; a host's own wish for more is respected. */
  readonly pause: number;
  /** How many hosts are read at a time. */
  readonly hosts?: number;
  /** Milliseconds after which a request counts as blocked. */
  readonly timeout?: number;
}

const GONE: ReadonlySet<number> = new Set([404, 410]);
/** The most that a host may slow us down, in milliseconds: beyond it, its pages count as blocked. */
const LONGEST_PAUSE = 60_000;
/** A host that answers so has had enough of us: the rest of its pages wait for another day. */
const ENOUGH: ReadonlySet<string | undefined> = new Set(['429', '503']);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function get(url: string, { agent, timeout = 30_000 }: WatchOptions): Promise<Response> {
  return fetch(url, {
    headers: { 'user-agent': agent },
    redirect: 'follow',
    signal: AbortSignal.timeout(timeout),
  });
}

/** A host without a `robots.txt` closes nothing; one that cannot give it (5xx, no answer) closes everything: RFC 9309. */
async function robotsOf(origin: string, options: WatchOptions): Promise<Robots | undefined> {
  try {
    const response = await get(`${origin}/robots.txt`, options);
    if (response.status >= 500) return undefined;
    return robotsFor(response.ok ? await response.text() : '', options.agent);
  } catch {
    return undefined;
  }
}

async function read(url: string, before: Digests, options: WatchOptions): Promise<Outcome> {
  try {
    const response = await get(url, options);
    if (GONE.has(response.status)) return { url, state: 'gone', detail: String(response.status) };
    if (!response.ok) return { url, state: 'blocked', detail: String(response.status) };
    const digest = digestOf(
      new Uint8Array(await response.arrayBuffer()),
      response.headers.get('content-type') ?? '',
    );
    // What is read for the first time has nothing to differ from.
    const state = (before[url]?.digest ?? digest) === digest ? 'unchanged' : 'changed';
    return { url, state, digest };
  } catch (error) {
    return { url, state: 'blocked', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function readHost(
  origin: string,
  urls: readonly string[],
  before: Digests,
  options: WatchOptions,
): Promise<Outcome[]> {
  const robots = await robotsOf(origin, options);
  const pause = Math.max(options.pause, (robots?.delay ?? 0) * 1000);
  const outcomes: Outcome[] = [];
  for (const url of urls) {
    const { pathname, search } = new URL(url);
    const last = outcomes.at(-1);
    if (last?.state === 'blocked' && ENOUGH.has(last.detail))
      outcomes.push({ url, state: 'blocked', detail: last.detail });
    else if (!robots?.allows(pathname + search))
      outcomes.push({ url, state: 'blocked', detail: 'robots.txt' });
    else if (pause > LONGEST_PAUSE)
      outcomes.push({ url, state: 'blocked', detail: `asks for ${pause / 1000} s` });
    else {
      await sleep(pause);
      outcomes.push(await read(url, before, options));
    }
  }
  return outcomes;
}

/** Reads addresses again, hosts side by side. The order of the outcomes is that of the addresses. */
export async function watch(
  urls: readonly string[],
  before: Digests,
  options: WatchOptions,
): Promise<Outcome[]> {
  const byHost = Map.groupBy(new Set(urls), (url) => new URL(url).origin);
  const queue = [...byHost];
  const found = new Map<string, Outcome>();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      for (const outcome of await readHost(next[0], next[1], before, options))
        found.set(outcome.url, outcome);
  };
  await Promise.all(Array.from({ length: options.hosts ?? 4 }, work));
  return [...byHost.values()].flat().flatMap((url) => found.get(url) ?? []);
}

/** What to store after a round: new digests with their day, what was not read as it was, addresses no longer watched left out. */
export function digestsAfter(outcomes: readonly Outcome[], before: Digests, today: string): Digests {
  const entries = outcomes.flatMap(({ url, digest }) => {
    const old = before[url];
    if (digest === undefined || old?.digest === digest) return old ? [[url, old] as const] : [];
    return [[url, { digest, since: today }] as const];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
