/** How long a reader with a slow phone waits from the first action to the first result, and what is sent for it. */
import type { Browser } from 'playwright-core';
import { type MeasuredServer, median, slowPhone } from '../slow-phone.ts';

export interface Speed {
  /** From the tap on the search to the first page shown, in milliseconds. */
  readonly first: number;
  /** … to the full answer. */
  readonly full: number;
  readonly bytes: number;
  /** The longest that the page could not listen, in milliseconds. */
  readonly longest: number;
}

/** Opens the dialog on a page, types a query at once, and waits. The median of some runs, each with empty caches. */
export async function speedOf(
  browser: Browser,
  server: MeasuredServer,
  path: string,
  query: string,
  runs: number,
): Promise<Speed> {
  const all: Speed[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await slowPhone(browser);
    await page.goto(server.origin + path, { waitUntil: 'load' });
    server.sent = 0;
    all.push({ ...(await page.evaluate(inBrowser, query)), bytes: server.sent });
    await page.context().close();
  }
  const of = (name: keyof Speed) => median(all.map((one) => one[name]));
  return { first: of('first'), full: of('full'), bytes: of('bytes'), longest: of('longest') };
}

/** Runs in the browser: acts as a reader and watches the list. */
async function inBrowser(query: string): Promise<Omit<Speed, 'bytes'>> {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: false });
  const start = performance.now();
  document.querySelector<HTMLElement>('header [data-open-search]')?.click();
  // A reader's tap and first letter are two events, not one task.
  await new Promise((resolve) => setTimeout(resolve));
  const root = document.querySelector('#search-dialog');
  const input = root?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!root || !input) throw new Error('no search on this page');
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  let first = 0;
  while (root.querySelector('[data-search-status]')?.getAttribute('data-state') !== 'done') {
    if (first === 0 && root.querySelector('[data-search-results] > li')) first = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - start > 30_000) throw new Error('no answer');
  }
  const full = performance.now() - start;
  return { first: first || full, full, longest };
}
