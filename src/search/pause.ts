import type { Pause } from './lexicon.ts';

/** Longer than this the page is not kept from drawing and listening, in milliseconds; on a slow phone it is some times longer. */
const SLICE = 8;

interface Scheduler {
  postTask?: (task: () => void) => Promise<void>;
}

let resumed = 0;

/**
 * Lets the browser draw and listen before the work goes on, if it has gone on for some time. A task of its own,
 * not `scheduler.yield()`: work that goes on first keeps Pagefind from being started with what has arrived.
 */
export const pause: Pause = async () => {
  if (performance.now() - resumed < SLICE) return;
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  await (scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => setTimeout(resolve)));
  resumed = performance.now();
};
