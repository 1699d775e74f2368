import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';
import { everyTemplate } from '../support/site.ts';

const { open } = site();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(everyTemplate())('$path', ({ path }) => {
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) =>
    visit(
      open(path, { colorScheme, bypassCSP: true, ...(colorScheme === 'dark' ? PHONE : {}) }),
      async (page) => {
        await page.evaluate(axe);
        // Folded parts count as well.
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((details) => (details.open = true)),
        );
        const results = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        const faults = results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`,
        );
        expect(faults).toEqual([]);
      },
    ),
  );

  test('nothing sticks out at 320 px', () =>
    visit(open(path, { viewport: { width: 320, height: 700 } }), async (page) => {
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }));
});
