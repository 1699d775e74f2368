import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, site } from '../support/e2e.ts';
import { everyTemplate } from '../support/site.ts';

const { walk } = site();
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
