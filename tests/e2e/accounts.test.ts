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

test.each(['', 'zh-hant/', 'en/'])(
  'a phone shows at once what to do before closing and what to do when it is too late: /%saccounts/',
  (locale) =>
    // The longest instructions, a service of which little is known, and one of which nothing is.
    visit(open(`/${locale}accounts/google/`, PHONE), async (page) => {
      for (const id of ['google', 'taobao', 'didi']) {
        await page.goto(page.url().replace(/accounts\/.*/, `accounts/${id}/`));
        for (const part of ['before', 'gone']) {
          const heading = await page.locator(`#${part}`).boundingBox();
          expect(heading && heading.y + heading.height).toBeLessThan(page.viewportSize()?.height ?? 0);
        }
      }
    }),
);

test('the list of accounts narrows by any of the names of an account', () =>
  visit(open('/accounts/', PHONE), async (page) => {
    for (const [typed, id] of [
      ['淘宝', 'taobao'],
      ['天猫', 'taobao'],
      ['工行', 'icbc'],
      ['163邮箱', 'netease-mail'],
      ['gmail', 'google'],
    ] as const) {
      await page.locator('list-filter input[type=search]').fill(typed);
      expect(await page.locator(`${shown} a[href$="/${id}/"]`).count()).toBe(1);
      expect(await page.locator(shown).count()).toBeLessThan(5);
    }
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
