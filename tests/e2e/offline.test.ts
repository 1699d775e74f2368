import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { KeepList } from '#offline/list.ts';
import { site } from '../support/e2e.ts';
import { DIST } from '../support/site.ts';

// A copy of the site of its own: one test publishes a second release into it.
const dir = mkdtempSync(join(tmpdir(), 'offline-'));
cpSync(DIST, dir, { recursive: true });
const { open, server } = site(dir);
afterEach(() => {
  server().cut(false);
  server().broken.clear();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const withWorker = { serviceWorkers: 'allow' as const };
/** Until the worker is there and the page of the first visit is remembered. */
const isReady = (page: Page) =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return (await caches.has('read')) && (await (await caches.open('read')).keys()).length > 0;
  });
const heading = (page: Page) => page.locator('h1').first().innerText();
const state = (page: Page) => page.locator('keep-offline [data-part="state"]');
const press = (page: Page, action: string) => page.locator(`keep-offline [data-do="${action}"]`).click();
const listFile = (locale: string) => join(dir, 'offline', `${locale}.json`);
const listOf = (locale: string) => JSON.parse(readFileSync(listFile(locale), 'utf8')) as KeepList;

describe('after one visit', () => {
  test('a page that was read opens without network; one that was not gives the offline page', async () => {
    const { page, close } = await open('/en/guide/close/', withWorker);
    await isReady(page);
    const read = await heading(page);
    server().cut(true);
    await page.reload();
    expect(await heading(page)).toBe(read);
    await page.goto('/en/guide/ask/');
    expect(await heading(page)).toBe('Use it without a network');
    await page.goto('/zh-hant/guide/ask/');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await close();
  });

  test('the page for people who are not safe leaves no copy behind', async () => {
    const { page, close } = await open('/en/guide/', withWorker);
    await isReady(page);
    await page.goto('/en/situations/unsafe-relationship/');
    await page.waitForLoadState('networkidle');
    const remembered = await page.evaluate(async () =>
      (await (await caches.open('read')).keys()).map(({ url }) => url),
    );
    expect(remembered.join('\n')).not.toContain('unsafe');
    await close();
  });
});

describe('kept on the device', () => {
  test('a whole language reads, searches and plans without network', { timeout: 120_000 }, async () => {
    const { page, close } = await open('/en/offline/', withWorker);
    await isReady(page);
    expect(await state(page).innerText()).toMatch(/About [\d.]+ MB/);
    await press(page, 'keep');
    await state(page).getByText('Saved on').waitFor({ timeout: 90_000 });
    server().cut(true);
    for (const path of [
      '/en/guide/ask/',
      '/en/regions/gb/',
      '/en/plan/',
      '/en/cards/ja/',
      '/en/letters/refund/',
    ]) {
      await page.goto(path);
      expect(await heading(page), path).not.toBe('Use it without a network');
    }
    await page.goto('/en/search/?q=refund');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.goto('/en/offline/');
    await press(page, 'remove');
    await state(page).getByText('Removed').waitFor();
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('kept-'))),
    ).toEqual([]);
    await close();
  });

  test(
    'stopped half way it counts for nothing, and goes on where it stopped',
    { timeout: 120_000 },
    async () => {
      const { page, close } = await open('/zh-hant/offline/', withWorker);
      await isReady(page);
      await press(page, 'keep');
      await page.locator('keep-offline progress').waitFor();
      await press(page, 'stop');
      await page.locator('keep-offline [data-do="resume"]').waitFor();
      server().requests.length = 0;
      await press(page, 'resume');
      await page.locator('keep-offline [data-do="remove"]').waitFor({ timeout: 90_000 });
      await page.waitForFunction(() =>
        document.querySelector('keep-offline progress')?.hasAttribute('hidden'),
      );
      expect(server().requests.length).toBeLessThan(listOf('zh-hant').files.length);
      await close();
    },
  );

  test(
    'an update that fails leaves the old release whole; one that succeeds replaces it',
    { timeout: 180_000 },
    async () => {
      const { page, close } = await open('/offline/', withWorker);
      await isReady(page);
      await press(page, 'keep');
      await page.locator('keep-offline [data-do="remove"]').waitFor({ timeout: 90_000 });

      // A second release: one page changed, a tab of the first still open.
      const first = listOf('zh-hans');
      const url = first.files.find((file) => file.url === '/guide/ask/')?.url ?? '';
      const file = join(dir, url, 'index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1[^>]*>[^]*?<\/h1>/, '<h1>第二版</h1>'));
      const files = first.files.map((entry) =>
        entry.url === url ? { ...entry, revision: 'changed' } : entry,
      );
      writeFileSync(listFile('zh-hans'), JSON.stringify({ ...first, release: 'bbbbbbbbbbbb', files }));

      server().broken.add('/guide/ask/');
      await page.reload();
      await press(page, 'update');
      await page.locator('keep-offline [data-do="resume"]').waitFor();
      server().cut(true);
      await page.goto('/guide/ask/');
      expect(await heading(page)).not.toBe('第二版');

      server().cut(false);
      server().broken.clear();
      await page.goto('/offline/');
      server().requests.length = 0;
      await page.locator('keep-offline [data-do]:not([hidden])').first().click();
      await state(page).getByText('已存好，').waitFor({ timeout: 60_000 });
      // Only what changed was fetched.
      expect(server().requests.filter((path) => path.startsWith('/guide/'))).toEqual(['/guide/ask/']);
      server().cut(true);
      await page.goto('/guide/ask/');
      expect(await heading(page)).toBe('第二版');
      await close();
    },
  );
});

test('where storage is refused the page says so and the site works', async () => {
  const { page, close } = await open('/en/guide/', { serviceWorkers: 'block' });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'caches'));
  await page.goto('/en/offline/');
  expect(await state(page).innerText()).toMatch(/lets no site save anything/);
  await close();
});
