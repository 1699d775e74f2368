import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';
import { everyTemplate } from '../support/site.ts';

const { open, walk } = site();

describe('a newcomer', () => {
  test('walks from the front page through all six steps', () =>
    visit(open('/', PHONE), async (page) => {
      await page.locator('.door a').first().click();
      await page.waitForURL('**/guide/');
      await page.locator('.actions .button').first().click();
      for (const step of ['decide', 'back-up', 'ask', 'close', 'confirm', 'destroy', 'tips']) {
        await page.waitForURL(`**/guide/${step}/`);
        await page.locator('[rel="next"]').or(page.locator('[data-part="next"] .up')).first().click();
      }
      await page.waitForURL('**/guide/');
    }));

  test('unfolds a reason, ticks an item, and nothing is stored', () =>
    visit(open('/en/guide/back-up/'), async (page) => {
      const item = page.locator('.item').first();
      await item.locator('summary').click();
      expect(await item.locator('details').getAttribute('open')).not.toBeNull();
      await item.locator('label').click();
      expect(await item.locator('input').isChecked()).toBe(true);
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      ).toEqual([0, 0, '']);
    }));

  test('follows a link to a folded part and sees it unfolded', () =>
    visit(open('/en/guide/close/#refused'), async (page) => {
      expect(await page.locator('#refused').getAttribute('open')).not.toBeNull();
    }));

  // Once a broken escape sequence stopped the script that every page needs.
  test.each(['#%E0%A4%A', '#%', '#<img>', '#nowhere'])('an address that ends in %s does no harm', (hash) =>
    visit(open(`/en/guide/ask/${hash}`), async (page) => {
      expect(await page.locator('h1').isVisible()).toBe(true);
    }),
  );

  test('gets help on an address that does not exist', async () => {
    const { page, close } = await open('/en/no-such-page/');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('[lang="en"] a[href="/en/guide/"]').count()).toBe(1);
    expect(await page.locator('main form[role="search"], main search form').count()).toBe(1);
    await close();
  });
});

describe('languages', () => {
  test('the switch keeps the page', () =>
    visit(open('/guide/confirm/'), async (page) => {
      await page.locator('header a[hreflang="zh-Hant"]').click();
      await page.waitForURL('**/zh-hant/guide/confirm/');
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
      await page.locator('header a[hreflang="en"]').click();
      await page.waitForURL('**/en/guide/confirm/');
      await page.locator('header a[hreflang="zh-Hans"]').click();
      await page.waitForURL(/:\d+\/guide\/confirm\/$/);
    }));
});

describe('appearance', () => {
  test('a choice is kept, is there before the first paint of the next page, and can be taken back', () =>
    visit(open('/en/'), async (page) => {
      const select = page.locator('theme-choice select');
      await select.selectOption('dark');
      await page.goto('/en/guide/');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
      await page.locator('theme-choice select').selectOption('device');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    }));

  test('what was stored by something else does no harm', () =>
    visit(open('/en/'), async (page) => {
      await page.evaluate(() => localStorage.setItem('theme', '"><img src=x>'));
      await page.reload();
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
      expect(await page.locator('theme-choice select').inputValue()).toBe('device');
    }));
});

describe('the keyboard alone', () => {
  test('skips to the text, then reaches the first item and ticks it', () =>
    visit(open('/en/guide/decide/'), async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.matches('input[type="checkbox"]'))) break;
      }
      await page.keyboard.press('Space');
      expect(await page.locator('.item input').first().isChecked()).toBe(true);
    }));
});

describe('without script', () => {
  test.each(['/', '/zh-hant/guide/close/', '/en/guide/close/'])('%s is whole', (path) =>
    visit(open(path, { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('theme-choice').isVisible()).toBe(false);
      const folds = page.locator('main .body details');
      if ((await folds.count()) > 0) {
        await folds.first().locator('summary').click();
        expect(await folds.first().locator(':scope > :not(summary)').first().isVisible()).toBe(true);
      }
      await page.locator('header a[href$="/search/"]').click();
      expect(await page.locator('.site-map a').count()).toBeGreaterThan(10);
    }),
  );
});

describe('Chinese as it is drawn', () => {
  const drawn = walk();
  const chinese = everyTemplate().filter(({ lang }) => lang !== 'en');
  test.each(chinese)('$path: no stray space between Han characters', ({ path }) =>
    drawn(path, async (page) => {
      // Inside one piece of text: between two elements a space is there on purpose. Names of foreign sources are theirs.
      const stray = await page.evaluate(() => {
        const gap = /.{0,8}[\p{Script=Han}，。；：、？！] +[\p{Script=Han}，。；：、？！].{0,8}/u;
        const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const parent = node.parentElement;
          const isForeign =
            parent?.closest('[lang]')?.tagName !== 'HTML' || parent.closest('cite, a[href^="http"]') !== null;
          const match = isForeign ? null : gap.exec(node.textContent ?? '');
          if (match) found.push(match[0]);
        }
        return found;
      });
      expect(stray).toEqual([]);
    }),
  );
});

describe('print', () => {
  test('the furniture is gone, the reasons are open, the record is there', () =>
    visit(open('/en/guide/print/'), async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('body > header').isVisible()).toBe(false);
      expect(await page.locator('.item p').first().isVisible()).toBe(true);
      expect(await page.locator('.record td').count()).toBeGreaterThanOrEqual(12);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.length).toBeGreaterThan(50_000);
    }));

  test('a step prints its folded reasons', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await page.emulateMedia({ media: 'print' });
      const heights = await page
        .locator('.item details p')
        .evaluateAll((all) => all.map((p) => p.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(3);
      expect(heights.every((height) => height > 0)).toBe(true);
    }));
});

test('a link to a section can be copied', async () => {
  const { page, close } = await open('/en/guide/ask/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('a[data-copy-link]').first().click();
  await page.waitForFunction(() => document.getElementById('said')?.textContent !== '');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/guide\/ask\/#[a-z-]+$/);
  await close();
});
