import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PHONE, site, visit, type Watched } from '../support/e2e.ts';
import { addLooks, clipped, lostFocus, moving, outside, SPACING } from '../support/layout.ts';
import { everyTemplate } from '../support/site.ts';

const { open, lodge, walk } = site();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** AAA contrast, 7:1 (4.5:1 where text is large), includes AA; targets of 24 px are AA and off by default. */
const RULES: RunOptions = {
  resultTypes: ['violations'],
  rules: {
    'color-contrast': { enabled: false },
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
};

/** What axe finds on a page with every folded part open, and everything laid out that is so only near the reader. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (options) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const style = document.createElement('style');
    style.textContent = '* { content-visibility: visible !important }';
    document.head.append(style);
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`);
  }, RULES);
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

  test('a plan with answers, ticks and dates', () =>
    visit(open('/en/plan/#reason=lost&region=DE&day=2031-05-31', { bypassCSP: true }), async (page) => {
      await page.locator('#task-block-line input[type="checkbox"]').first().check();
      expect(await violations(page)).toEqual([]);
    }));

  test('a card that fills the screen', () =>
    visit(open('/en/cards/ar/', { ...PHONE, bypassCSP: true }), async (page) => {
      await page.locator('card-deck .tools [data-action="show"]').click();
      await page.locator('card-deck dialog [data-part="clerk"]:not(:empty)').waitFor();
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

describe('in the reader’s own colours', () => {
  const forced = walk({ forcedColors: 'active', colorScheme: 'dark' });
  /** Whether two elements are drawn differently. */
  const differ = async (page: Page, one: string, other: string) => {
    const [a, b] = [
      await page.locator(one).first().screenshot(),
      await page.locator(other).first().screenshot(),
    ];
    return !a.equals(b);
  };

  test('how well a fact is borne out is still told apart, where only the mark says it', () =>
    forced('/en/about/sources/', async (page) => {
      const marks = ['primary', 'two-secondary', 'single-secondary'].map((each) => `.key .mark.${each}`);
      for (const [at, mark] of marks.entries())
        for (const other of marks.slice(at + 1)) expect(await differ(page, mark, other), mark).toBe(true);
    }));

  test('a tick, the step of the present page, the bars of a chart and the focus are seen', () =>
    forced('/en/guide/close/', async (page) => {
      const boxes = page.locator('.item input');
      await boxes.first().check();
      const [ticked, open] = [await boxes.nth(0).screenshot(), await boxes.nth(1).screenshot()];
      expect(ticked.equals(open)).toBe(false);
      const box = boxes.nth(1);
      const before = await page.locator('.item label').nth(1).screenshot();
      await boxes.nth(0).focus();
      await page.keyboard.press('Tab');
      await box.focus();
      expect(await box.evaluate((el) => getComputedStyle(el).outlineStyle)).toBe('solid');
      expect((await page.locator('.item label').nth(1).screenshot()).equals(before)).toBe(false);
      expect(await differ(page, '.line [aria-current] .sim', '.line li:not(:has([aria-current])) .sim')).toBe(
        true,
      );
      await page.goto('/en/topics/number-reuse/');
      const bar = page.locator('main svg:has(.solid)').first();
      const drawn = await bar.screenshot();
      await bar.evaluate((svg) => svg.replaceChildren());
      expect((await bar.screenshot()).equals(drawn)).toBe(false);
    }));
});

const see = lodge({ ...PHONE, bypassCSP: true });

describe.each(everyTemplate())('$path', ({ path }) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await see(path);
    await addLooks(watched.page);
  });

  test('light, on a desk', async () => {
    const { page } = watched;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null, forcedColors: null });
    await page.setViewportSize({ width: 1280, height: 860 });
    expect(await violations(page)).toEqual([]);
  });

  test('dark, on a phone; nothing sticks out, down to 320 px', async () => {
    const { page } = watched;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await outside(page)).toEqual([]);
  });

  // 1280 × 1024 at 400 %. The focus goes through the page with everything unfolded.
  test('calm, and four times as large: nothing moves, is cut off or covers what has the focus', async () => {
    const { page } = watched;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await moving(page)).toEqual([]);
    expect(await outside(page)).toEqual([]);
    expect(await clipped(page)).toEqual([]);
    expect(await lostFocus(page)).toEqual([]);
  });

  test('with the reader’s own distances no text is cut off', async () => {
    const { page, faults } = watched;
    await page.addStyleTag({ content: SPACING });
    for (const size of [
      { width: 390, height: 844 },
      { width: 1280, height: 860 },
    ]) {
      await page.setViewportSize(size);
      expect(await outside(page)).toEqual([]);
      expect(await clipped(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
