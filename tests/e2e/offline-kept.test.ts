import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { KeepList } from '#offline/list.ts';
import { site } from '../support/e2e.ts';
import { publishNext } from '../support/next-release.ts';
import {
  button,
  cacheNames,
  heading,
  isReady,
  OFFLINE,
  PATIENCE,
  press,
  state,
  withWorker,
} from '../support/offline.ts';
import { DIST, searchFolder } from '../support/site.ts';

vi.setConfig({ testTimeout: 240_000 });

// A copy of the site of its own: tests publish other releases into it.
const dir = mkdtempSync(join(tmpdir(), 'offline-'));
cpSync(DIST, dir, { recursive: true });
const { open, server } = site(dir);
afterEach(() => {
  server().cut(false);
  for (const list of [server().broken, server().held]) list.clear();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const listFile = (locale: string) => join(dir, 'offline', `${locale}.json`);
const listOf = (locale: string) => JSON.parse(readFileSync(listFile(locale), 'utf8')) as KeepList;

describe('kept on the device', () => {
  test('a whole language reads, searches, plans, prints and shows cards without network', async () => {
    const { page, close } = await open('/en/offline/', withWorker);
    await isReady(page);
    await state(page)
      .getByText(/About [\d.]+ MB/)
      .waitFor();
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
    await state(page).getByText('已存好').waitFor(PATIENCE);
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
