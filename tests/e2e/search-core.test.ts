import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageText } from '#integrations/page-text.ts';
import type { SearchEngine } from '#search/engine.ts';
import { site, visit } from '../support/e2e.ts';
import { builtPages, inLocale } from '../support/site.ts';

const { open, server } = site();

const status = (page: Page, root = 'main') => page.locator(`${root} [data-search-status]`);
const items = (page: Page, root = 'main') => page.locator(`${root} [data-search-results] > li`);
const field = (page: Page, root = 'main') => page.locator(`${root} input[name="q"]`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML ?? '');

async function reach(page: Page, state: string, root = 'main'): Promise<void> {
  await status(page, root)
    .and(page.locator(`[data-state="${state}"]`))
    .waitFor();
}

/** Gives a page the search's engine, which the build has bundled out of sight. */
async function exposeEngine(page: Page): Promise<void> {
  await page.route('**/search-src/*', (route) => {
    const name = route.request().url().split('/').at(-1) ?? '';
    const source =
      name === 'expose.js'
        ? EXPOSE
        : readFileSync(new URL(`../../src/search/${name}`, import.meta.url), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.addScriptTag({ type: 'module', url: '/search-src/expose.js' });
  await page.waitForFunction(() => 'SearchEngine' in window);
}

const EXPOSE = `import { SearchEngine } from './engine.ts'; window.SearchEngine = SearchEngine;`;

/** Every piece of 2 to 6 characters of a text that has a Han character in it. */
function pieces(text: string): string[] {
  const characters = [...text];
  const found: string[] = [];
  for (let length = 2; length <= 6; length += 1) {
    for (let start = 0; start + length <= characters.length; start += 1) {
      const piece = characters.slice(start, start + length).join('');
      if (/\p{Script=Han}/u.test(piece)) found.push(piece);
    }
  }
  return found;
}

/** So many pieces of titles, of headings and of sentences are asked for, evenly spread over the site. */
const ASKED = { titles: 250, headings: 150, blocks: 250 };

/** Pieces of titles, headings and sentences, and the page that each must find. */
async function questions(locale: string): Promise<[piece: string, path: string][]> {
  const all: Record<keyof typeof ASKED, [string, string][]> = { titles: [], headings: [], blocks: [] };
  for (const { $, path } of inLocale(await builtPages(), locale)) {
    if ($('main[data-search]').length === 0) continue;
    const { title, sections } = pageText($);
    const add = (kind: keyof typeof ASKED, text: string) =>
      all[kind].push(...pieces(text).map((piece): [string, string] => [piece, path]));
    add('titles', title);
    for (const section of sections) {
      add('headings', section.title);
      for (const block of section.blocks) add('blocks', block);
    }
  }
  return Object.entries(ASKED).flatMap(([kind, count]) => {
    const list = all[kind as keyof typeof ASKED];
    return list.filter((_, at) => at % Math.ceil(list.length / count) === 0);
  });
}

describe('any piece of a Chinese title, heading or sentence finds its page', () => {
  test.each([
    ['zh-hans', '/about/', true],
    ['zh-hans', '/about/', false],
    ['zh-hant', '/zh-hant/about/', false],
  ])('%s from %s, with the browser’s segmenter: %s', async (locale, path, hasSegmenter) => {
    const asked = await questions(locale);
    expect(asked.length).toBeGreaterThan(200);
    const { page, faults, close } = await open('/en/about/');
    if (!hasSegmenter) await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
    await page.goto(path);
    await exposeEngine(page);
    const missed = await page.evaluate(async (list) => {
      const { SearchEngine: Engine } = window as unknown as { SearchEngine: typeof SearchEngine };
      const engine = new Engine('/pagefind/', document.documentElement.lang);
      const lost: string[] = [];
      for (const [piece, wanted] of list) {
        let answer = await engine.search(piece);
        const isFound = () => answer.state === 'done' && answer.results.some(({ url }) => url === wanted);
        while (!isFound() && answer.state === 'done' && answer.more) answer = await answer.more();
        if (!isFound()) lost.push(`${piece} → ${wanted}`);
      }
      return lost;
    }, asked);
    expect(missed).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('typing', () => {
  test('nothing is asked while an input method composes', () =>
    visit(open('/search/'), async (page) => {
      await field(page).focus();
      await field(page).evaluate((input: HTMLInputElement) => {
        input.dispatchEvent(new CompositionEvent('compositionstart'));
        input.value = 'xiao hu';
        input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      });
      await page.waitForTimeout(400);
      expect(await status(page).getAttribute('data-state')).toBe('idle');
      await field(page).evaluate((input: HTMLInputElement) => {
        input.value = '销户';
        input.dispatchEvent(new CompositionEvent('compositionend'));
      });
      await reach(page, 'done');
      expect(new URL(page.url()).searchParams.get('q')).toBe('销户');
    }));

  test('a late answer to an earlier question is dropped', () =>
    visit(open('/en/search/'), async (page) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/pagefind/fragment/*', async (route) => {
        await held;
        await route.continue();
      });
      await field(page).fill('refund');
      await reach(page, 'searching');
      await field(page).fill('qqqqzzzz');
      await reach(page, 'empty');
      release();
      await page.waitForTimeout(500);
      expect(await status(page).getAttribute('data-state')).toBe('empty');
      expect(await items(page).count()).toBe(0);
    }));

  test('the address keeps the words, and an emptied field asks for nothing', () =>
    visit(open('/en/search/'), async (page) => {
      await field(page).fill('refund');
      await reach(page, 'done');
      await page.reload();
      await reach(page, 'done');
      expect(await field(page).inputValue()).toBe('refund');
      await field(page).fill('');
      await reach(page, 'idle');
      expect(new URL(page.url()).search).toBe('');
      expect(await items(page).count()).toBe(0);
    }));

  test('the field of the front page answers when it is entered, and Enter leads to the search page', () =>
    visit(open('/en/'), async (page) => {
      await field(page).focus();
      await page.keyboard.type('refund');
      await reach(page, 'done');
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/search/?q=refund');
      await reach(page, 'done');
    }));
});

describe('results', () => {
  test('begin with the page’s link, and mark what was looked for as one', () =>
    visit(open(`/search/?q=${encodeURIComponent('验证码')}`), async (page) => {
      await reach(page, 'done');
      const first = await items(page).evaluateAll((list) => list.map((li) => li.firstElementChild?.tagName));
      expect(new Set(first)).toEqual(new Set(['A']));
      const marks = await page.locator('main [data-search-results] mark').allTextContents();
      expect(marks).toContain('验证码');
      expect(await page.locator('main [data-search-results]').textContent()).not.toMatch(
        /[\u200b\u2060\ue000\ue001]/,
      );
    }));

  test('come ten at a time, and the focus goes to the next ten', () =>
    visit(open(`/search/?q=${encodeURIComponent('号')}`), async (page) => {
      await reach(page, 'done');
      expect(await items(page).count()).toBe(10);
      await page.locator('main [data-search-more]').click();
      await items(page).nth(10).waitFor();
      expect(
        await items(page)
          .nth(10)
          .locator('a')
          .first()
          .evaluate((a) => a === document.activeElement),
      ).toBe(true);
    }));

  test('are walked with arrows, Home and End; Escape leads back to the field, then closes', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      const root = '#search-dialog';
      await page.locator('header [data-open-search]').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('refund');
      await reach(page, 'done', root);
      const links = await page
        .locator(`${root} [data-search-results] a`)
        .evaluateAll((all) => all.map((a) => a.outerHTML));
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(links[0]);
      await page.keyboard.press('End');
      expect(await focused(page)).toBe(links.at(-1));
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(links.at(-1));
      await page.keyboard.press('Home');
      expect(await focused(page)).toBe(links[0]);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toContain('name="q"');
      expect(await page.locator(root).isVisible()).toBe(true);
      await page.locator(`${root} form[method="dialog"] button`).click();
      await page.locator(root).waitFor({ state: 'hidden' });
      expect(await focused(page)).toContain('data-open-search');
    }));
});

describe('failures', () => {
  test('where WebAssembly is forbidden the page says that search cannot be had, and nothing is thrown', async () => {
    const { page, faults, close } = await open('/en/about/');
    await page.route('**/en/search/*', async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()['content-security-policy'] ?? '').replace("'wasm-unsafe-eval'", '');
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto('/en/search/?q=refund');
    await reach(page, 'error');
    expect(await field(page).inputValue()).toBe('refund');
    expect(await page.locator('main [data-search-retry]').isVisible()).toBe(true);
    expect(faults.filter((fault) => !/Content Security Policy|WebAssembly/.test(fault))).toEqual([]);
    await close();
  });

  test('without a network it is an error, not an empty answer, and typing on tries again', async () => {
    const { page, close } = await open('/en/search/?q=refund');
    await reach(page, 'done');
    await page.context().setOffline(true);
    await field(page).fill('qqqqzzzz');
    await reach(page, 'error');
    await page.context().setOffline(false);
    await field(page).fill('refunds');
    await reach(page, 'done');
    await close();
  });

  test('where the script cannot be had, the form goes to the search page', async () => {
    const { page, close } = await open('/en/guide/ask/');
    server().broken.add('/_astro/');
    await page.keyboard.press('/');
    await page.waitForURL('**/en/search/**');
    server().broken.clear();
    await close();
  });
});
