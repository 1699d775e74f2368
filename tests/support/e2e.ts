import type { Browser, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch } from './browser.ts';
import { serve, type SiteServer } from './server.ts';
import { DIST } from './site.ts';

/** A page in a browser of its own, watched for everything that must not happen. */
export interface Watched {
  readonly page: Page;
  /** Console errors, uncaught errors, violations of the policy, requests to other origins. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** The built site on a real server, and a real browser, for one file of tests. */
export function site(dir = DIST, options: LaunchOptions = {}) {
  let browser: Browser;
  let server: SiteServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(options), serve(dir)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: 1280, height: 860 },
      // A worker between page and server would answer for it: only the tests of the worker let one in.
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.origin) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
    });
    await page.goto(path);
    return { page, faults, close: () => context.close() };
  }

  /**
   * One page that walks from address to address. A browser context costs far more than a page view:
   * tests that leave nothing behind share one.
   */
  function walk(options: BrowserContextOptions = {}) {
    const stay = lodge(options);
    return async (path: string, act: (page: Page) => Promise<void>): Promise<void> => {
      const { page, faults } = await stay(path);
      await act(page);
      expect(faults).toEqual([]);
    };
  }

  /** The same for several tests that look at one view of a page. */
  function lodge(options: BrowserContextOptions = {}) {
    let watched: Watched | undefined;
    return async (path: string): Promise<Watched> => {
      if (watched) {
        watched.faults.length = 0;
        await watched.page.goto(path);
      } else watched = await open(path, options);
      return watched;
    };
  }

  return { open, walk, lodge, server: () => server };
}

/** Opens a page, does something with it, and makes sure that nothing forbidden happened meanwhile. */
export async function visit(opened: Promise<Watched>, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await opened;
  try {
    await act(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

/** A phone in the hand. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
