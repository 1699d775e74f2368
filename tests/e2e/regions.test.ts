import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';

const { open, server } = site();

describe('the list of regions', () => {
  test.each([
    ['菲律宾', 'PH'],
    ['phil', 'PH'],
    ['+63', 'PH'],
    ['ph', 'PH'],
    ['uk', 'GB'],
    ['大马', 'MY'],
  ])('typing %s leaves %s', (typed, code) =>
    visit(open('/regions/', PHONE), async (page) => {
      await page.locator('region-filter input').fill(typed);
      const shown = page.locator('a[data-region]:visible');
      expect(
        await shown.evaluateAll((all) => all.map((a) => (a as HTMLElement).dataset['region'])),
      ).toContain(code);
      expect(await page.locator('[data-region="CN"]').isVisible()).toBe(false);
    }),
  );

  test('what fits nothing is said, and taking it back shows everything', () =>
    visit(open('/en/regions/'), async (page) => {
      const input = page.locator('region-filter input');
      await input.fill('zzz');
      expect(await page.locator('region-filter [role="status"]').innerText()).toMatch(/Nothing fits/);
      await input.fill('');
      expect(await page.locator('a[data-region]:visible').count()).toBeGreaterThan(40);
    }));

  test('without script every region is there, and no field that does nothing', () =>
    visit(open('/regions/', { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('a[data-region]:visible').count()).toBeGreaterThan(40);
      expect(await page.locator('region-filter input').isVisible()).toBe(false);
    }));
});

test('sources are filtered by region, kind and age together', () =>
  visit(open('/en/about/sources/'), async (page) => {
    const selects = page.locator('source-filter select');
    const all = await page.locator('source-filter li').count();
    await selects.nth(0).selectOption('at-cn');
    await selects.nth(1).selectOption('law');
    const shown = await page.locator('source-filter li:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all / 20);
    expect(await page.locator('source-filter output').innerText()).toBe(`${shown} shown`);
  }));

describe('where is your number from?', () => {
  const ask = '/en/guide/close/';

  test('nothing is fetched and nothing kept before the reader asks', () =>
    visit(open(ask), async (page) => {
      server().requests.length = 0;
      await page.waitForTimeout(200);
      expect(server().requests.filter((path) => /regions|RegionalScript/.test(path))).toEqual([]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('shows what the region says for this step, with sources; forgets it unless told otherwise', () =>
    visit(open(ask, PHONE), async (page) => {
      await page.locator('.start').click();
      await page.locator('region-facts select').selectOption('PH');
      await page.locator('region-facts .fact').first().waitFor();
      expect(await page.locator('region-facts').innerText()).toMatch(/Primary source|secondary/);
      expect(await page.locator('region-facts [id]').count()).toBe(0);
      expect(await page.locator('region-facts > div > a').getAttribute('href')).toBe('/en/regions/ph/');
      await page.locator('region-facts summary').first().click();
      expect(await page.locator('region-facts .fact li').first().isVisible()).toBe(true);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('remembers the region when told to, on every page, until told to forget', () =>
    visit(open(ask), async (page) => {
      await page.locator('.start').click();
      await page.locator('region-facts select').selectOption('MY');
      await page.locator('region-facts input').check();
      expect(await page.evaluate(() => localStorage.getItem('place'))).toBe('MY');
      await page.goto('/guide/confirm/');
      await page.locator('.start').click();
      await page.locator('region-facts .fact').first().waitFor();
      expect(await page.locator('region-facts select').inputValue()).toBe('MY');
      await page.locator('region-facts input').uncheck();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('a stored value that is no region does no harm', () =>
    visit(open(ask), async (page) => {
      await page.evaluate(() => localStorage.setItem('place', '"><img src=x>'));
      await page.locator('.start').click();
      await page.locator('region-facts select').waitFor();
      expect(await page.locator('region-facts select').inputValue()).toBe('');
    }));

  test('a region that cannot be loaded is said calmly, with the way to its page', async () => {
    const { page, close } = await open(ask);
    await page.locator('.start').click();
    await page.locator('region-facts select').waitFor();
    server().broken.add('/en/regions/ph/');
    await page.locator('region-facts select').selectOption('PH');
    await page.locator('region-facts [role="status"]:not(:empty)').waitFor();
    await page.waitForFunction(() =>
      /could not be loaded/.test(document.querySelector('region-facts')?.textContent ?? ''),
    );
    expect(await page.locator('region-facts > div > a').getAttribute('href')).toBe('/en/regions/ph/');
    server().broken.clear();
    await close();
  });

  test('without script there is a link', () =>
    visit(open(ask, { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('.start').isVisible()).toBe(false);
      await page.locator('region-facts a').click();
      await page.waitForURL('**/en/regions/');
    }));
});

test('a link to a fact unfolds its sources', () =>
  visit(open('/en/regions/cn/#cn-closing-right-to-cancel'), async (page) => {
    expect(await page.locator('#cn-closing-right-to-cancel details').getAttribute('open')).not.toBeNull();
  }));

test('a region prints with its sources open', () =>
  visit(open('/en/regions/cn/'), async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.fact li').first().isVisible()).toBe(true);
    expect(await page.locator('header').first().isVisible()).toBe(false);
  }));
