import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';

const { open } = site();

describe('“Where is your number from?” on the front page', () => {
  test('without script it is a list of links that unfolds', () =>
    visit(open('/en/', { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('region-choice select').isVisible()).toBe(false);
      await page.locator('region-choice summary').click();
      await page.locator('region-choice').getByRole('link', { name: 'Philippines' }).click();
      expect(new URL(page.url()).pathname).toBe('/en/regions/ph/');
    }));

  test('leads to the region’s page by keyboard, and keeps nothing', () =>
    visit(open('/zh-hant/', PHONE), async (page) => {
      const select = page.locator('region-choice select');
      await select.selectOption('TW');
      await select.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/zh-hant/regions/tw/');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('a choice is remembered only where the reader says so, and forgotten again', () =>
    visit(open('/en/'), async (page) => {
      const choice = page.locator('region-choice');
      await choice.locator('select').selectOption('HK');
      await choice.locator('input').check();
      await page.goto('/guide/close/');
      await page.locator('region-facts button').click();
      await page.locator('region-facts select').waitFor();
      expect(await page.locator('region-facts select').inputValue()).toBe('HK');
      await page.goto('/');
      expect(await choice.locator('select').inputValue()).toBe('HK');
      await choice.locator('input').uncheck();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('nothing chosen leads nowhere, and the field has the focus', () =>
    visit(open('/'), async (page) => {
      await page.locator('region-choice button').click();
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    }));
});

describe('what is stored', () => {
  test('is listed on the page about privacy, copies of pages as well, and wiped as a whole', () =>
    visit(open('/en/guide/', { serviceWorkers: 'allow' }), async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.evaluate(() => {
        localStorage.setItem('place', 'HK');
        localStorage.setItem('theme', 'dark');
        localStorage.setItem('not-ours', 'stays');
        sessionStorage.setItem('letters', '{"values":{},"ticked":[]}');
      });
      await page.goto('/en/about/privacy/');
      const stored = page.locator('what-is-stored');
      for (const line of [
        'Light or dark: dark',
        'The region you asked to be remembered: HK',
        'What you filled into letters',
        'Pages you have read',
      ])
        await stored.getByText(line).waitFor();
      await stored.locator('summary').click();
      await stored.locator('[data-wipe-now]').click();
      await stored.getByText('It is gone.').waitFor();
      const left = await page.evaluate(async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        readWhen: await new Promise<number>((resolve) => {
          const open = indexedDB.open('workbox-expiration');
          open.onsuccess = () => {
            const store = open.result.transaction('cache-entries').objectStore('cache-entries');
            const count = store.count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
      }));
      expect(left).toEqual({ local: ['not-ours'], session: [], caches: [], workers: 0, readWhen: 0 });
    }));
});
