/** How long a reader with a slow phone waits for any site's search, and what is sent for it. */
import type { Browser } from 'playwright-core';
import { type MeasuredServer, slowPhone } from '../slow-phone.ts';
import type { SearchPlaces } from './peer.ts';

export interface Wait {
  /** In milliseconds. */
  readonly time: number;
  /** What the server sent meanwhile. */
  readonly bytes: number;
}

/** What is typed, and how long the reader has patience. */
export interface Asked {
  readonly query: string;
  /** Addresses of the pages that have it: a result that leads elsewhere is a guess and does not count. */
  readonly right: readonly string[] | undefined;
  /** In milliseconds. */
  readonly limit: number;
}

/** How long a reader looks at the page before the tap. */
const LOOK = 800;

/** Opens a page with empty caches, then its search, and types at once. Undefined: nothing was found, or not in time. */
export async function waitFor(
  browser: Browser,
  server: MeasuredServer,
  path: string,
  places: SearchPlaces,
  asked: Asked,
): Promise<Wait | undefined> {
  const page = await slowPhone(browser);
  await page.goto(server.origin + path, { waitUntil: 'load' });
  await page.waitForTimeout(LOOK);
  server.sent = 0;
  const time = await page.evaluate(inBrowser, { ...places, ...asked });
  const bytes = server.sent;
  await page.context().close();
  return time === undefined ? undefined : { time, bytes };
}

/** Runs in the browser: acts as a reader and watches for the first result. */
async function inBrowser({
  open,
  input,
  result,
  nothing,
  query,
  right,
  limit,
}: SearchPlaces & Asked): Promise<number | undefined> {
  const start = performance.now();
  const isLate = () => performance.now() - start > limit;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isRight = (found: Element) => {
    const link = found.closest('a') ?? found.querySelector('a');
    // Docusaurus shows results without an address: they are believed.
    return !right || !link || right.includes(link.pathname);
  };
  const opener = document.querySelector<HTMLElement>(open);
  if (!opener) throw new Error(`nothing to tap at ${location.pathname}: ${open}`);
  opener.focus();
  opener.click();
  // A reader's tap and first letter are two events, not one task.
  await new Promise((resolve) => setTimeout(resolve));
  let field: HTMLInputElement | null;
  while (!(field = document.querySelector<HTMLInputElement>(input))) {
    if (isLate()) return undefined;
    await frame();
  }
  field.focus();
  // Typed, not assigned: frameworks that watch the property would not take it for a reader's.
  field.setRangeText(query);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (![...document.querySelectorAll(result)].some(isRight)) {
    if (isLate() || document.querySelector(nothing)) return undefined;
    await frame();
  }
  return performance.now() - start;
}
