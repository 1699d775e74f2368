import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';
import { everyTemplate } from '../support/site.ts';

const { open, walk } = site();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page with every folded part open. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`);
  });
  return found;
}

describe('where script has added something', () => {
  test.each(['light', 'dark'] as const)('results on the search page, %s', (colorScheme) =>
    visit(open('/en/search/?q=code', { colorScheme, bypassCSP: true }), async (page) => {
      await page.locator('main [data-search-status][data-state="done"]').waitFor();
      expect(await violations(page)).toEqual([]);
    }),
  );

  test('the search dialog with results', () =>
    visit(open('/guide/ask/', { ...PHONE, colorScheme: 'dark', bypassCSP: true }), async (page) => {
      await page.locator('header [data-open-search]').click();
      await page.locator('#search-dialog input').fill('验证码');
      await page.locator('#search-dialog [data-search-status][data-state="done"]').waitFor();
      expect(await violations(page)).toEqual([]);
    }));

  test('the page for missing addresses', async () => {
    const { page, close } = await open('/nowhere/', { bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test.each(['/', '/en/', '/en/guide/back-up/', '/guide/close/', '/en/search/'])(
  '%s: text twice as large fits a phone',
  (path) =>
    visit(open(path, { ...PHONE, bypassCSP: true }), async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200% }' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      for (const mark of await page.locator('.line .sim, header a, header select').all())
        expect((await mark.boundingBox())?.x ?? 0).toBeLessThan(390);
    }),
);

const light = walk({ colorScheme: 'light', bypassCSP: true });
const dark = walk({ ...PHONE, colorScheme: 'dark', bypassCSP: true });

describe.each(everyTemplate())('$path', ({ path }) => {
  test('light, on a desk', () =>
    light(path, async (page) => {
      expect(await violations(page)).toEqual([]);
    }));

  test('dark, on a phone; nothing sticks out, down to 320 px', () =>
    dark(path, async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }));
});
