import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site, visit } from '../support/e2e.ts';

const { open } = site();

/** Presses Tab until what has the focus matches, as somebody without a mouse does. Fails when it cannot be reached. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}
/** The address of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.getAttribute('href'));

describe('without a mouse', () => {
  test('from the front page to a result of the search', () =>
    visit(open('/en/'), async (page) => {
      await tabTo(page, 'main input[name="q"]');
      await page.keyboard.type('auto top-up');
      await page.locator('main [data-search-status][data-state="done"]').waitFor();
      await page.keyboard.press('ArrowDown');
      const option = page.locator('main [role="option"][aria-selected="true"]');
      const target = (await option.getAttribute('href')) ?? '';
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant'))).toBe(
        await option.getAttribute('id'),
      );
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${target}`);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }));

  test('from the list of regions to one of them', () =>
    visit(open('/en/regions/'), async (page) => {
      await tabTo(page, 'region-filter input');
      await page.keyboard.type('phil');
      await page.locator('[data-region="CN"]').waitFor({ state: 'hidden' });
      await tabTo(page, 'a[data-region]');
      expect(await focused(page)).toBe('/en/regions/ph/');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/regions/ph/');
    }));

  test('a plan: answer, give a day, tick, save as a file, wipe', () =>
    visit(open('/en/plan/'), async (page) => {
      await page.locator('#task-whose-name [data-controls]').waitFor({ state: 'attached' });
      await tabTo(page, 'input[name="reason"]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'input[name="day"]');
      await page.keyboard.type('05312031');
      expect(await page.inputValue('input[name="day"]')).toBe('2031-05-31');
      await tabTo(page, '#task-whose-name input[type="checkbox"]');
      await page.keyboard.press('Space');
      await page.locator('#task-whose-name[data-status="done"]').waitFor();
      await tabTo(page, '[data-export]');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(await readFile(await download.path(), 'utf8')).toContain('whose-name');
      await tabTo(page, 'what-is-stored summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '[data-wipe-now]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  test('a letter: fill it in, choose its region, save it', () =>
    visit(open('/en/letters/refund/'), async (page) => {
      await page.locator('#letter-region option[value="DE"]').waitFor({ state: 'attached' });
      await tabTo(page, '#letter-region');
      await page.keyboard.type('Germ');
      await page.locator('[data-desk="foreign"][lang="de"] p').first().waitFor();
      await tabTo(page, '#field-holder');
      await page.keyboard.type('Ann');
      await tabTo(page, '[data-action="text"]');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(await readFile(await download.path(), 'utf8')).toContain('Ann');
    }));

  test('a card: show it, turn it, close it; the focus comes back to the card that was shown', () =>
    visit(open('/en/cards/ja/'), async (page) => {
      await tabTo(page, '.deck [data-card] [data-action="show"]');
      await page.keyboard.press('Enter');
      const dialog = page.locator('card-deck dialog');
      await dialog.locator('[data-part="clerk"]:not(:empty)').waitFor();
      await tabTo(page, 'card-deck dialog [data-action="next"]');
      await page.keyboard.press('Enter');
      expect(await dialog.locator('[data-part="count"]').innerText()).toBe('2 / 15');
      await page.keyboard.press('ArrowRight');
      expect(await dialog.locator('[data-part="count"]').innerText()).toBe('3 / 15');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      const at = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[data-card]')].indexOf(
            document.activeElement?.closest('[data-card]') as Element,
          ),
        );
      await expect.poll(at).toBe(2);
    }));

  test('nothing holds the focus: from the first link of a page to its last, and back', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await tabTo(page, 'footer a');
      await tabTo(page, '.skip', 'Shift+Tab');
    }));
});

describe('by ear', () => {
  /** The accessibility tree of a part of a page, as text. */
  const tree = (page: Page, selector: string) => page.locator(selector).first().ariaSnapshot();

  test('the parts of a page are landmarks with names, and headings go down step by step', () =>
    visit(open('/en/guide/close/'), async (page) => {
      const heard = await tree(page, 'body');
      for (const part of [
        /^- link "Skip to/m,
        /^- banner:/m,
        /^- main:/m,
        /^- contentinfo/m,
        /navigation "[^"]+"/,
        /heading "Close the line and leave with a dated receipt" \[level=1\]/,
        /checkbox "[^"]+"/,
        /status/,
      ])
        expect(heard).toMatch(part);
      expect(heard).not.toMatch(/navigation:|(button|link|checkbox|combobox|searchbox)( \[[^\]]*\])*:?$/m);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map(({ localName }) => Number(localName[1])));
      levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
    }));

  test.each([
    '/en/',
    '/en/plan/',
    '/en/letters/closing-request/',
    '/en/cards/ja/',
    '/en/accounts/',
    '/en/regions/',
    '/en/about/sources/',
    '/en/search/',
    '/en/offline/',
    '/zh-hant/plan/',
  ])('%s: everything that can be worked has a name', (path) =>
    visit(open(path), async (page) => {
      const heard = await tree(page, 'body');
      const nameless =
        /^\s*- (button|link|checkbox|radio|combobox|searchbox|textbox|dialog|progressbar|spinbutton)( \[[^\]]*\])*:?$/gm;
      expect(heard.match(nameless) ?? []).toEqual([]);
    }),
  );

  test('the search is a combobox that tells its options, and how many pages were found', () =>
    visit(open('/en/guide/'), async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('refund');
      await page.locator('#search-dialog [data-search-status][data-state="done"]').waitFor();
      const heard = await tree(page, '#search-dialog');
      expect(heard).toMatch(/dialog "Search[^"]*"/);
      expect(heard).toMatch(/combobox "[^"]+"[^\n]*\[expanded\]/);
      expect(heard).toMatch(/listbox "[^"]+"/);
      expect(heard).toMatch(/option "[^"]+"/);
      expect(heard).toMatch(/status: \d+ pages/);
    }));

  test('what changes is told: ticks and dates of a plan, what a filter leaves', () =>
    visit(open('/en/plan/'), async (page) => {
      await page.locator('#task-whose-name input[type="checkbox"]').first().check();
      const told = page.locator('[role="status"], [aria-live="polite"], output');
      await expect.poll(async () => (await told.allInnerTexts()).join('\n')).toMatch(/1 of \d+ finished/);
      await page.goto('/en/regions/');
      await page.locator('region-filter input').fill('zzz');
      expect(await tree(page, 'region-filter')).toMatch(/status: "?Nothing fits/);
      await page.goto('/en/accounts/');
      await page.getByLabel('Old number needed').check();
      expect(await tree(page, 'list-filter')).toMatch(/status: \d+ of \d+ shown/);
    }));
});
