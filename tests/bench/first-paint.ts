import type { Browser } from 'playwright-core';
import { type MeasuredServer, slowPhone } from './slow-phone.ts';

/** What a reader with a slow phone sees of a page, and what is sent for it. */
export interface FirstPaint {
  /** From the request to the first text or picture, in milliseconds. */
  readonly paint: number;
  /** Sent until the page has loaded. */
  readonly bytes: number;
  /** How far things moved while they were read: the sum of layout shifts. */
  readonly shift: number;
}

/** Opens a page on the slow phone with empty caches. */
export async function firstPaint(
  browser: Browser,
  server: MeasuredServer,
  path: string,
): Promise<FirstPaint> {
  const page = await slowPhone(browser);
  server.sent = 0;
  await page.goto(server.origin + path, { waitUntil: 'load' });
  const { paint, shift } = await page.evaluate(async () => {
    const first = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    while (first() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const shifts = await new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 100);
    });
    return { paint: first() ?? 0, shift: shifts };
  });
  await page.context().close();
  return { paint, bytes: server.sent, shift };
}
