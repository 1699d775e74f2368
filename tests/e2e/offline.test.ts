import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { KeepList } from '#offline/list.ts';
import { site } from '../support/e2e.ts';
import { publishNext } from '../support/next-release.ts';
import { DIST, searchFolder } from '../support/site.ts';

// Hundreds of files are carried: how long that takes says nothing about whether it works.
vi.setConfig({ testTimeout: 240_000 });
const PATIENCE = { timeout: 120_000 };

// A copy of the site of its own: tests publish other releases into it.
const dir = mkdtempSync(join(tmpdir(), 'offline-'));
cpSync(DIST, dir, { recursive: true });
const { open, server } = site(dir);
afterEach(() => {
  server().cut(false);
  for (const list of [server().broken, server().held]) list.clear();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const withWorker = { serviceWorkers: 'allow' as const };
/** Until the worker answers for this page and the page of the first visit is remembered. */
const isReady = (page: Page) =>
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
const copies = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
const heading = (page: Page) => page.locator('h1').first().innerText();
const state = (page: Page) => page.locator('keep-offline [data-part="state"]');
const button = (page: Page, action: string) => page.locator(`keep-offline [data-do="${action}"]`);
const press = (page: Page, action: string) => button(page, action).click(PATIENCE);
const listFile = (locale: string) => join(dir, 'offline', `${locale}.json`);
const listOf = (locale: string) => JSON.parse(readFileSync(listFile(locale), 'utf8')) as KeepList;
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const OFFLINE = 'Use it without a network';

describe('after one visit', () => {
  test('a page that was read opens without network; one that was not gives the offline page', async () => {
    const { page, close } = await open('/en/guide/close/', withWorker);
    await isReady(page);
    const read = await heading(page);
    server().cut(true);
    await page.reload();
    expect(await heading(page)).toBe(read);
    await page.goto('/en/guide/ask/');
    expect(await heading(page)).toBe(OFFLINE);
    expect(await page.locator('read-pages li a').first().getAttribute('href')).toBe('/en/guide/close/');
    await page.goto('/zh-hant/guide/ask/');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await close();
  });

  test('the page for people who are not safe leaves no copy behind', async () => {
    const { page, close } = await open('/en/guide/', withWorker);
    await isReady(page);
    await page.goto('/en/situations/unsafe-relationship/');
    // A page that is remembered comes after it, so that whatever was to be remembered has been.
    await page.goto('/en/faq/');
    await expect.poll(() => copies(page), PATIENCE).toContain('/en/faq/');
    expect((await copies(page)).join('\n')).not.toContain('unsafe');
    await close();
  });

  // Once it was remembered neither by the worker, past which it came, nor by itself, since there was a worker by then.
  test('a page that the worker takes over while it loads is remembered', async () => {
    const { page, close } = await open('/robots.txt', withWorker);
    await page.addInitScript(() => {
      // The last moment: the worker has the page before anything asks for it.
      globalThis.requestIdleCallback = ((begin: () => void) => {
        const wait = () => (navigator.serviceWorker.controller ? begin() : setTimeout(wait, 20));
        wait();
      }) as unknown as typeof requestIdleCallback;
    });
    await page.goto('/en/faq/');
    await page.evaluate(() => navigator.serviceWorker.register('/sw.js'));
    await expect.poll(() => copies(page), PATIENCE).toContain('/en/faq/');
    await close();
  });

  test('where this page cannot be remembered, the worker comes all the same', async () => {
    const { page, close } = await open('/robots.txt', withWorker);
    await page.addInitScript(() => {
      Cache.prototype.add = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.goto('/en/guide/');
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), PATIENCE)
      .toBe('activated');
    await page.goto('/en/guide/close/');
    await isReady(page);
    await close();
  });
});

test.each([
  ['/', '销号指南', 'zh-Hans'],
  ['/zh-hant/', '銷號指南', 'zh-Hant'],
  ['/en/', 'Closing Guide', 'en'],
])('%s can be put on the home screen, under its own name and start page', async (path, name, lang) => {
  const { page, close } = await open(path, withWorker);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as {
    icons: { src: string; sizes: string; purpose: string }[];
  } & Record<string, string>;
  expect(manifest).toMatchObject({ name, lang, start_url: path, scope: '/', display: 'minimal-ui' });
  expect(new URL(url).pathname).toBe(`${path}manifest.webmanifest`);
  for (const size of ['192x192', '512x512']) {
    const icon = manifest.icons.find(({ sizes }) => sizes === size);
    expect(icon?.purpose).toContain('maskable');
    const drawn = await page.evaluate(async (src) => {
      const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
      return `${width}x${height}`;
    }, icon?.src ?? '');
    expect(drawn).toBe(size);
  }
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  await close();
});

describe('kept on the device', () => {
  test('a whole language reads, searches, plans, prints and shows cards without network', async () => {
    const { page, close } = await open('/en/offline/', withWorker);
    await isReady(page);
    expect(await state(page).innerText()).toMatch(/About [\d.]+ MB/);
    await press(page, 'keep');
    await state(page).getByText('Saved on').waitFor(PATIENCE);
    server().cut(true);
    for (const path of [
      '/en/guide/ask/',
      '/en/regions/gb/',
      '/en/topics/number-reuse/',
      '/en/accounts/apple/',
    ]) {
      await page.goto(path);
      expect(await heading(page), path).not.toBe(OFFLINE);
    }

    await page.goto('/en/search/?q=refund');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    expect(await heading(page)).not.toBe(OFFLINE);

    await page.goto('/en/plan/');
    const box = page.locator('#task-whose-name input[type="checkbox"]').first();
    await box.check();
    await page.locator('select[name="region"]').selectOption('GB');
    await page.locator('[data-facts] .fact').first().waitFor({ state: 'attached' });
    await page.reload();
    await page.locator('#task-whose-name[data-status="done"]').waitFor();

    await page.goto('/en/letters/refund/');
    await page.locator('#letter-region option[value="DE"]').waitFor({ state: 'attached' });
    await page.selectOption('#letter-region', 'DE');
    await page.locator('[data-desk="foreign"][lang="de"] p').first().waitFor();

    await page.goto('/en/cards/ja/');
    await page.locator('card-deck .tools [data-action="show"]').click();
    await page.locator('card-deck dialog [data-part="clerk"]:not(:empty)').waitFor();

    await page.goto('/en/guide/print/');
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(50_000);

    await page.goto('/en/offline/');
    await press(page, 'remove');
    await state(page).getByText('Removed').waitFor();
    expect((await cacheNames(page)).filter((name) => name.startsWith('kept-'))).toEqual([]);
    await close();
  });

  test('a full device is told; stopped half way it counts for nothing, and goes on where it stopped', async () => {
    const { page, close } = await open('/zh-hant/offline/', withWorker);
    await isReady(page);
    const session = await page.context().newCDPSession(page);
    const { origin } = server();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
    await press(page, 'keep');
    await state(page).getByText('空間不夠').waitFor(PATIENCE);
    await session.send('Storage.overrideQuotaForOrigin', { origin });

    // Held before the end, so that there is a moment at which to stop.
    server().held.add('/zh-hant/letters/');
    await press(page, 'resume');
    await press(page, 'stop');
    await button(page, 'resume').waitFor();
    server().held.clear();
    server().requests.length = 0;
    await press(page, 'resume');
    await button(page, 'remove').waitFor(PATIENCE);
    await page.locator('keep-offline progress').waitFor({ state: 'hidden', ...PATIENCE });
    expect(server().requests.length).toBeLessThan(listOf('zh-hant').files.length);

    // What a browser clears by itself is told, with the day on which it had been saved.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.startsWith('kept-')) await caches.delete(name);
    });
    await page.reload();
    await state(page).getByText('清掉').waitFor();
    expect(await button(page, 'keep').isVisible()).toBe(true);
    await close();
  });

  test('an update that fails leaves the old release whole; one that succeeds replaces it', async () => {
    const { page, close } = await open('/offline/', withWorker);
    await isReady(page);
    await press(page, 'keep');
    await button(page, 'remove').waitFor(PATIENCE);

    // A second release: one page changed, a tab of the first still open.
    const first = listOf('zh-hans');
    const url = first.files.find((file) => file.url === '/guide/ask/')?.url ?? '';
    const file = join(dir, url, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1[^>]*>[^]*?<\/h1>/, '<h1>第二版</h1>'));
    const files = first.files.map((entry) => (entry.url === url ? { ...entry, revision: 'changed' } : entry));
    writeFileSync(listFile('zh-hans'), JSON.stringify({ ...first, release: 'bbbbbbbbbbbb', files }));

    server().broken.add('/guide/ask/');
    await page.reload();
    await press(page, 'update');
    await button(page, 'resume').waitFor(PATIENCE);
    server().cut(true);
    await page.goto('/guide/ask/');
    expect(await heading(page)).not.toBe('第二版');

    server().cut(false);
    server().broken.clear();
    await page.goto('/offline/');
    server().requests.length = 0;
    await page.locator('keep-offline [data-do]:not([hidden])').first().click();
    await state(page).getByText('已存好，').waitFor(PATIENCE);
    // Only what changed was fetched.
    expect(server().requests.filter((path) => path.startsWith('/guide/'))).toEqual(['/guide/ask/']);
    server().cut(true);
    await page.goto('/guide/ask/');
    expect(await heading(page)).toBe('第二版');
    await close();
  });

  test('two releases in a row with a tab open: each page finds the parts of its own release, or says so', async () => {
    /** The release of which a page is: its search index carries the name. */
    const releaseOf = (page: Page) =>
      page
        .locator('site-search')
        .first()
        .evaluate(
          (search) => /pagefind\/([0-9a-f]{12})\//.exec((search as HTMLElement).dataset['bundle'] ?? '')?.[1],
        );
    const searchDialog = async (page: Page) => {
      await page.locator('header [data-open-search]').click();
      await page.locator('#search-dialog input').fill('refund');
      const status = page.locator('#search-dialog [data-search-status]');
      await status.and(page.locator('[data-state="done"], [data-state="error"]')).waitFor(PATIENCE);
      return status.getAttribute('data-state');
    };
    const [, , first = ''] = searchFolder(dir).split('/');
    const { page: old, close } = await open('/en/offline/', withWorker);
    await isReady(old);
    await press(old, 'keep');
    await state(old).getByText('Saved on').waitFor(PATIENCE);

    // The second release is fetched half: what is kept of the first stays whole.
    publishNext(dir, 'cccccccccccc');
    server().held.add('/en/regions/');
    const fresh = await old.context().newPage();
    await fresh.goto('/en/guide/ask/');
    expect(await releaseOf(fresh)).toBe('cccccccccccc');
    await expect.poll(() => cacheNames(fresh), PATIENCE).toContain('kept-en-cccccccccccc');
    server().cut(true);
    await old.goto('/en/guide/confirm/');
    expect(await releaseOf(old)).toBe(first);
    expect(await searchDialog(old)).toBe('done');

    // Then whole: the first one goes, and a tab that still shows it says that it cannot search.
    server().cut(false);
    server().held.clear();
    await fresh.goto('/en/guide/ask/');
    await expect.poll(() => cacheNames(fresh), PATIENCE).not.toContain(`kept-en-${first}`);
    server().cut(true);
    expect(await releaseOf(old)).toBe(first);
    await old.locator('#search-dialog input').fill('recovery codes');
    await old
      .locator('#search-dialog [data-search-status]')
      .and(old.locator('[data-state="done"], [data-state="error"]'))
      .waitFor(PATIENCE);
    await old.goto('/en/guide/back-up/');
    expect(await releaseOf(old)).toBe('cccccccccccc');
    expect(await searchDialog(old)).toBe('done');
    await close();
  });
});

test('where storage is refused the page says so and the site works', async () => {
  const { page, close } = await open('/en/guide/', { serviceWorkers: 'block' });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'caches'));
  await page.goto('/en/offline/');
  expect(await state(page).innerText()).toMatch(/lets no site save anything/);
  await close();
});
