import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long something may take that carries hundreds of files, on a busy machine: it says nothing about whether it works. */
export const PATIENCE = { timeout: 120_000 };

/** A context that lets the service worker in. */
export const withWorker = { serviceWorkers: 'allow' as const };
/** Until the worker answers for this page and the page of the first visit is remembered. */
export const isReady = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const read = await (await caches.open('read')).keys();
          return navigator.serviceWorker.controller?.state === 'activated' && read.length > 0;
        }),
      PATIENCE,
    )
    .toBe(true);
/** Every address of which there is a copy, in whichever cache. */
export const copies = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

export const heading = (page: Page) => page.locator('h1').first().innerText();
export const state = (page: Page) => page.locator('keep-offline [data-part="state"]');
export const button = (page: Page, action: string) => page.locator(`keep-offline [data-do="${action}"]`);
export const press = (page: Page, action: string) => button(page, action).click(PATIENCE);
export const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
/** Title of the page that stands in for one that is not on the device. */
export const OFFLINE = 'Use it without a network';
