import { expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';

const { open } = site();
const shown = '.accounts > li:not([hidden])';

test('the list of accounts narrows by region, kind and need, says how many, and comes back whole', () =>
  visit(open('/en/accounts/', PHONE), async (page) => {
    const count = () => page.locator(shown).count();
    const all = await count();
    await page.locator('list-filter select').first().selectOption({ label: 'Philippines' });
    expect(await page.locator(`${shown} a[href$="/gcash/"]`).count()).toBe(1);
    expect(await page.locator(`${shown} a[href$="/taobao/"]`).count()).toBe(0);
    expect(await page.locator('list-filter output').textContent()).toBe(`${await count()} of ${all} shown`);
    await page.locator('list-filter select').nth(1).selectOption('payment');
    expect(await page.locator('#tier-messages').isVisible()).toBe(false);
    await page.getByLabel('Old number needed').check();
    expect(await page.locator(`${shown} a[href$="/maya/"]`).count()).toBe(1);
    expect(await page.locator(`${shown} a[href$="/gcash/"]`).count()).toBe(0);
    await page.getByLabel('Old number needed').uncheck();
    await page.locator('list-filter select').first().selectOption('');
    await page.locator('list-filter select').nth(1).selectOption('');
    expect(await count()).toBe(all);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  }));

test('a letter of the directory narrows by name or domain', () =>
  visit(open('/accounts/all/p/'), async (page) => {
    await page.locator('list-filter .filter input').fill('ＰＡＹＰＡＬ');
    expect(await page.locator('.entries > li:not([hidden])').count()).toBe(1);
  }));

test('without script the lists are whole and no filter is shown', () =>
  visit(open('/accounts/', { javaScriptEnabled: false }), async (page) => {
    expect(await page.locator('.accounts > li').count()).toBeGreaterThanOrEqual(68);
    expect(await page.locator('list-filter .filter').isVisible()).toBe(false);
    expect(await page.locator('.mine').first().isVisible()).toBe(false);
  }));

test('what to do without the number is one step from the page for the locked-out', () =>
  visit(open('/already-closed/', PHONE), async (page) => {
    await page.locator('#by-service summary').first().click();
    await page.locator('#by-service a[href$="/accounts/apple/#gone"]').click();
    await page.waitForURL('**/accounts/apple/#gone');
    expect(await page.locator('#gone').isVisible()).toBe(true);
  }));
