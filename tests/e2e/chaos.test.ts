import { globSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { PHONE, site } from '../support/e2e.ts';
import { DIST, TEMPLATES } from '../support/site.ts';

const { open, server } = site();
afterEach(() => {
  for (const list of [server().broken, server().dripping, server().held]) list.clear();
});

/** What the browser itself writes of a file that did not come. Everything else is our fault. */
const OF_BROWSER =
  /^Failed to load resource|^A bad HTTP response code|ERR_CONNECTION|^Loading module from|^Cache\.add/;
/** Addresses with which a page begins to work at once, where it has something to work on. */
const BUSY: Partial<Record<string, string>> = {
  '/search/': '?q=refund',
  '/plan/': '#reason=lost&region=DE&day=2031-05-31',
  '/letters/closing-request/': '#region=DE',
};

/** Walks through every template, as it stands in a browser in which something is wrong, and reads each. */
async function readAll(options: BrowserContextOptions, prepare: (page: Page) => Promise<unknown>) {
  const { page, faults, close } = await open('/robots.txt', { ...PHONE, ...options });
  await prepare(page);
  const unreadable: string[] = [];
  for (const path of TEMPLATES) {
    await page.goto(`/en${path}${BUSY[path] ?? ''}`, { waitUntil: 'load' });
    const words = (await page.locator('main').innerText()).length;
    if (!(await page.locator('h1').isVisible()) || words < 200) unreadable.push(path);
  }
  // What begins when the page is idle has begun.
  if (options.javaScriptEnabled !== false)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1800)));
  const ours = faults.filter((fault) => !OF_BROWSER.test(fault));
  await close();
  expect({ unreadable, ours }).toEqual({ unreadable: [], ours: [] });
}

describe('every page can be read, and nothing throws', () => {
  test('without script', () => readAll({ javaScriptEnabled: false }, async () => undefined));

  test('where storage is refused, and even its name may not be said', () =>
    readAll({ serviceWorkers: 'allow' }, (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
      }),
    ));

  test('in a browser that lacks what newer ones have', () =>
    readAll({}, (page) =>
      page.addInitScript(() => {
        const without = (from: object, ...names: string[]) => {
          for (const name of names) Reflect.deleteProperty(from, name);
        };
        without(globalThis, 'requestIdleCallback', 'scheduler', 'WebAssembly', 'speechSynthesis', 'caches');
        without(globalThis, 'CompressionStream', 'DecompressionStream', 'BroadcastChannel');
        without(Intl, 'Segmenter', 'DisplayNames');
        without(Navigator.prototype, 'wakeLock', 'clipboard', 'share', 'serviceWorker', 'storage');
        without(HTMLDialogElement.prototype, 'showModal');
        without(Element.prototype, 'checkVisibility', 'requestFullscreen');
      }),
    ));

  test.each(['1999-12-31T23:30:00Z', '2099-02-28T12:00:00Z'])('where the clock says %s', (now) =>
    readAll({}, (page) => page.clock.setSystemTime(new Date(now))),
  );

  test('where not one script arrives', () => readAll({}, async () => server().broken.add('/_astro/')));

  test('where the worker is blocked by the network, or by the browser', async () => {
    await readAll({ serviceWorkers: 'allow' }, async () => server().broken.add('/sw.js'));
    await readAll({ serviceWorkers: 'allow' }, (page) =>
      page.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () =>
          Promise.reject(new DOMException('blocked', 'SecurityError'));
      }),
    );
  });
});

describe('a script that is missing', () => {
  const named = (pattern: string) => `/_astro/${globSync(pattern, { cwd: `${DIST}/_astro` })[0]}`;
  /** Opens a page without one of its files, acts, and demands that nothing of ours throws. */
  async function without(pattern: string, path: string, act: (page: Page) => Promise<void>) {
    server().broken.add(named(pattern));
    const { page, faults, close } = await open(path, PHONE);
    await act(page);
    expect(faults.filter((fault) => !OF_BROWSER.test(fault))).toEqual([]);
    await close();
  }

  test('the search: the page says so, and offers to try again', () =>
    without('SearchScript.*.js', '/en/search/?q=refund', async (page) => {
      await page.locator('main [data-search-error]').waitFor();
      server().broken.clear();
      await page.locator('main [data-search-error] button').click();
      await page.locator('main [data-search-results] li').first().waitFor();
    }));

  test('the search in its dialog: what was typed goes to the search page', () =>
    without('SearchScript.*.js', '/en/guide/', async (page) => {
      await page.locator('header [data-open-search]').click();
      await page.waitForURL('**/en/search/**');
    }));

  test('the cards: they are read as a list', () =>
    without('deck.*.js', '/en/cards/ja/', async (page) => {
      expect(await page.locator('.deck .card').count()).toBe(15);
    }));

  test('the plan: the whole checklist with its conditions', () =>
    without('plan.*.js', '/en/plan/', async (page) => {
      expect(await page.locator('[data-task]:visible').count()).toBeGreaterThan(70);
    }));

  test.each([
    ['the calendar', 'ics.*.js', '[data-calendar]'],
    ['the picture of the link', 'dist.*.js', '[data-make-link]'],
  ])('%s: it is said, and the plan stays', (_, pattern, button) =>
    without(pattern, '/en/plan/#reason=unused&day=2031-05-31', async (page) => {
      await page.locator('#task-whose-name [data-controls]').waitFor({ state: 'attached' });
      await page.locator(button).click();
      await page.locator('[data-message]', { hasText: 'could not be loaded' }).waitFor();
      expect(await page.locator('[data-task]:visible').count()).toBeGreaterThan(10);
    }),
  );

  test('the document of a letter: it is said, and the letter stays', () =>
    without('docx.*.js', '/en/letters/refund/', async (page) => {
      await page.fill('#field-holder', 'Ann');
      await page.locator('[data-action="docx"]').click();
      await page.locator('[data-desk="status"]', { hasText: 'could not be loaded' }).waitFor();
      expect(await page.locator('[data-desk="own"]').innerText()).toContain('Ann');
    }));
});

describe('storage that is full', () => {
  const full = async (path: string) => {
    const watched = await open('/robots.txt', PHONE);
    await watched.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await watched.page.goto(path);
    return watched;
  };

  test('the plan says that it will not last, and works', async () => {
    const { page, faults, close } = await full('/en/plan/');
    const box = page.locator('#task-whose-name input[type="checkbox"]').first();
    await box.check();
    await page.locator('[data-trouble-text]:not(:empty)').waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('a region is not remembered, and the box says so', async () => {
    const { page, faults, close } = await full('/en/guide/close/');
    await page.locator('.start').click();
    await page.locator('region-facts select').selectOption('PH');
    await page.locator('region-facts input').click();
    expect(await page.locator('region-facts input').isChecked()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('a letter is written all the same; the colours change for this page', async () => {
    const { page, faults, close } = await full('/en/letters/refund/');
    await page.locator('[data-desk="keep"]').click();
    await page.fill('#field-holder', 'Ann');
    expect(await page.locator('[data-desk="own"]').innerText()).toContain('Ann');
    await page.locator('theme-choice select').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(faults).toEqual([]);
    await close();
  });
});

test('where WebAssembly is forbidden, titles answer and the page says that the text was not searched', async () => {
  const { page, faults, close } = await open('/robots.txt', PHONE);
  await page.addInitScript(() => {
    WebAssembly.Module = class {
      constructor() {
        throw new WebAssembly.CompileError('forbidden');
      }
    } as unknown as typeof WebAssembly.Module;
  });
  await page.goto('/en/search/?q=refund');
  await page.locator('main [data-search-status][data-state="error"]').waitFor();
  expect(await page.locator('main [data-search-results] li').count()).toBeGreaterThan(0);
  expect(await page.locator('main [data-search-status]').innerText()).toMatch(/only titles/);
  expect(faults).toEqual([]);
  await close();
});

describe('a network that drips', () => {
  test.each(['/en/guide/close/', '/en/plan/', '/regions/cn/'])(
    '%s is read while the rest of it is on its way',
    async (path) => {
      server().dripping.add(path);
      const { page, faults, close } = await open('/robots.txt', PHONE);
      await page.goto(path, { waitUntil: 'commit' });
      await page.locator('h1').waitFor();
      await page.locator('main p').first().waitFor();
      expect(await page.evaluate(() => document.readyState)).toBe('loading');
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('scripts that never end hold up no page', async () => {
    server().dripping.add('/_astro/');
    const { page, faults, close } = await open('/robots.txt', PHONE);
    for (const path of TEMPLATES.slice(0, 12)) {
      await page.goto(`/en${path}`, { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
    expect(faults.filter((fault) => !OF_BROWSER.test(fault))).toEqual([]);
    await close();
  });

  test('an index that never ends: the page says that it searches, and titles answer meanwhile', async () => {
    const { page, faults, close } = await open('/en/guide/', PHONE);
    server().dripping.add('/pagefind/');
    // The names come; the text does not.
    await page.route('**/names.*.json', (route) => {
      server().dripping.clear();
      return route.continue();
    });
    await page.goto('/en/search/?q=refund');
    await page.locator('main [data-search-status]:not(:empty)').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
