import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';

const { open } = site();
const dialog = 'card-deck dialog';

describe('the show mode', () => {
  test('fills the screen with one sentence, as large as fits, also when the phone is turned', () =>
    visit(open('/cards/de/', PHONE), async (page) => {
      // A window that fills the screen cannot be turned: this phone has no full screen, as some have none.
      await page.evaluate(() => Object.assign(document.documentElement, { requestFullscreen: undefined }));
      await page.locator('card-deck .tools [data-action="show"]').click();
      const text = page.locator(`${dialog} [data-part="clerk"]`);
      const sizeOf = () => text.evaluate((el) => parseFloat(getComputedStyle(el).fontSize));
      const fits = () =>
        text.evaluate(
          (el) =>
            (el.parentElement as HTMLElement).scrollHeight <=
              (el.parentElement as HTMLElement).clientHeight && el.scrollWidth <= el.clientWidth,
        );
      expect(await text.innerText()).toContain('kündigen');
      expect(await sizeOf()).toBeGreaterThan(40);
      expect(await fits()).toBe(true);
      const box = await page.locator(dialog).boundingBox();
      expect([box?.width, box?.height]).toEqual([390, 844]);
      await page.setViewportSize({ width: 844, height: 390 });
      await expect.poll(fits).toBe(true);
      expect(await sizeOf()).toBeGreaterThan(30);
      for (let card = 1; card < 15; card++) {
        await page.locator(`${dialog} [data-action="next"]`).click();
        expect(await fits(), await text.innerText()).toBe(true);
      }
      expect(await page.locator(`${dialog} [data-action="next"]`).isDisabled()).toBe(true);
      await page.locator(`${dialog} [data-action="close"]`).click();
      expect(await page.locator(dialog).isVisible()).toBe(false);
    }));

  test.each(['de', 'ta', 'ko', 'ja', 'ar'])('no word is cut at the edge of the screen: %s', (lang) =>
    visit(open(`/en/cards/${lang}/`, PHONE), async (page) => {
      await page.evaluate(() => Object.assign(document.documentElement, { requestFullscreen: undefined }));
      await page.locator('card-deck .tools [data-action="show"]').click();
      for (const size of [PHONE.viewport, { width: 844, height: 390 }]) {
        if (size) await page.setViewportSize(size);
        for (let card = 0; card < 15; card++) {
          const [left, right, width] = await page
            .locator(`${dialog} [data-part="clerk"]`)
            .evaluate((text) => {
              const words = document.createRange();
              words.selectNodeContents(text);
              const box = words.getBoundingClientRect();
              return [box.left, box.right, innerWidth];
            });
          expect(left, `${lang} ${card}`).toBeGreaterThanOrEqual(-1);
          expect(right, `${lang} ${card}`).toBeLessThanOrEqual((width ?? 0) + 1);
          if (card < 14) await page.keyboard.press('ArrowRight');
        }
        for (let card = 0; card < 14; card++) await page.keyboard.press('ArrowLeft');
      }
    }),
  );

  test('turns by swipe and by key, and opens at the card that was chosen', () =>
    visit(open('/en/cards/ja/', PHONE), async (page) => {
      await page.locator('#your-name [data-action="show"]').click();
      const count = page.locator(`${dialog} [data-part="count"]`);
      await expect.poll(() => count.innerText()).toBe('11 / 15');
      await page.mouse.move(300, 300);
      await page.mouse.down();
      await page.mouse.move(150, 300, { steps: 4 });
      await page.mouse.up();
      expect(await count.innerText()).toBe('12 / 15');
      await page.keyboard.press('ArrowLeft');
      expect(await count.innerText()).toBe('11 / 15');
      await page.keyboard.press('Escape');
      expect(await page.locator(dialog).isVisible()).toBe(false);
    }));
});

test('the regulator is named from the region’s record, for clerk and reader', () =>
  visit(open('/cards/en/'), async (page) => {
    await page.selectOption('card-deck select', 'GB');
    await page.locator('#do-not-agree [data-part="clerk"]', { hasText: 'Ofcom' }).waitFor();
    expect(await page.locator('#do-not-agree [data-part="own"]').innerText()).toContain('英国通信管理局');
    await page.selectOption('card-deck select', '');
    expect(await page.locator('#do-not-agree [data-part="clerk"]').innerText()).toContain(
      'telecoms regulator',
    );
  }));

// Once a choice made while the script was on its way named nobody.
test('a region chosen before the script arrives is named when it does', async () => {
  const { page, faults, close } = await open('/en/cards/en/');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await page.selectOption('card-deck select', 'GB');
  release();
  await page.locator('#do-not-agree [data-part="clerk"]', { hasText: 'Ofcom' }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('pages in Traditional Chinese leave the clerk’s language alone', () =>
  visit(open('/zh-hant/cards/ja/'), async (page) => {
    const text = await page.locator('.deck').innerText();
    expect(text).toContain('この電話番号を解約したいです。');
    expect(text).toContain('我要註銷這個電話號碼。');
  }));

describe('print', () => {
  test.each([
    ['sheet', 1],
    ['pocket', 2],
  ])('as a %s', (choice, columns) =>
    visit(open('/en/cards/de/', { javaScriptEnabled: false }), async (page) => {
      await page.locator(`#print-${choice}`).check();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('card-deck .tools').isVisible()).toBe(false);
      const lefts = await page
        .locator('.deck .card')
        .evaluateAll((all) => new Set(all.map((card) => card.getBoundingClientRect().left)).size);
      expect(lefts).toBe(columns);
    }),
  );
});
