import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';

const { open, server } = site();

async function settled(page: Page, root = 'main'): Promise<string> {
  const status = page.locator(`${root} [data-search-status]`);
  await status.and(page.locator('[data-state="done"], [data-state="empty"], [data-state="error"]')).waitFor();
  return (await status.getAttribute('data-state')) ?? '';
}

const hrefs = (page: Page, root = 'main') =>
  page
    .locator(`${root} ol[data-search-results] > li`)
    .evaluateAll((items) => items.map((li) => li.querySelector('a')?.getAttribute('href') ?? ''));

describe('finding in three languages', () => {
  test.each([
    ['/search/', 'TM卡怎么注销', '/tm-card/'],
    ['/search/', '携号转网', '/situations/keep-the-number/'],
    ['/search/', '自动充值', '/guide/confirm/'],
    ['/search/', '剪卡', '/guide/destroy/'],
    ['/search/', '前机主', '/next-holder/'],
    ['/search/', '验证码', '/guide/back-up/'],
    ['/zh-hant/search/', '驗證碼', '/zh-hant/guide/back-up/'],
    ['/zh-hant/search/', '註銷', '/zh-hant/guide/'],
    ['/zh-hant/search/', '備份', '/zh-hant/guide/back-up/'],
    ['/en/search/', 'auto top-up', '/en/guide/confirm/'],
    ['/en/search/', 'recovery codes', '/en/guide/back-up/'],
    ['/en/search/', 'TM card', '/en/tm-card/'],
    ['/en/search/', 'debt collectors', '/en/next-holder/'],
  ])('%s %s → %s', (path, query, wanted) =>
    visit(open(`${path}?q=${encodeURIComponent(query)}`), async (page) => {
      expect(await settled(page)).toBe('done');
      const found = (await hrefs(page)).map((href) => href.split('#')[0]);
      expect(found.slice(0, 3)).toContain(wanted);
      expect(await page.locator('main [data-search-results] mark').count()).toBeGreaterThan(0);
      const count = /\d+/.exec((await page.locator('main [data-search-status]').textContent()) ?? '')?.[0];
      expect(Number(count)).toBeGreaterThanOrEqual(found.length);
    }),
  );

  test('Chinese does not depend on the browser’s own segmenter', async () => {
    const { page, faults, close } = await open('/en/');
    await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
    await page.goto(`/search/?q=${encodeURIComponent('携号转网')}`);
    expect(await settled(page)).toBe('done');
    expect((await hrefs(page)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a hit leads to its section', () => {
  // Once every hit was filed under the lists of the first screen, because sections named no heading id.
  test.each([
    ['/search/', '押金', '/guide/confirm/#'],
    ['/en/search/', 'cut through the chip', '/en/guide/destroy/#'],
    ['/en/search/', 'take the SIM out', '/en/guide/back-up/#rehearsal'],
  ])('%s %s → %s', (path, query, wanted) =>
    visit(open(`${path}?q=${encodeURIComponent(query)}`), async (page) => {
      expect(await settled(page)).toBe('done');
      const links = await page
        .locator('main [data-search-results] a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      const sections = links.filter((href) => href.startsWith(wanted));
      expect(sections.length).toBeGreaterThan(0);
      expect(sections.some((href) => !/#(ready|now|do-not)$/.test(href))).toBe(true);
    }),
  );
});

describe('a thing without a page of its own', () => {
  test.each([
    ['a word', '/search/', '靓号', '/glossary/#vanity-number'],
    ['a question', '/en/search/', 'Is parking the number better than closing it?', '/en/faq/#park-or-close'],
    ['a myth', '/search/', '把eSIM删掉，套餐就停了', '/myths/#delete-esim'],
    ['an operator', '/en/search/', 'giffgaff', '/en/regions/gb/#operator-giffgaff'],
    ['a sentence of the counter cards', '/search/', '请退还余额和押金', '/cards/#return-balance'],
    ['a service of the directory', '/search/', '1Password', '/accounts/all/0-9/#n-1password-com'],
    ['… of two words', '/zh-hant/search/', 'Deutsche Bank', '/zh-hant/accounts/all/d/#deutsche-bank-de'],
  ])('%s is found and leads to its place', (_, path, query, wanted) =>
    visit(open(`${path}?q=${encodeURIComponent(query)}`), async (page) => {
      expect(await settled(page)).toBe('done');
      const links = await page
        .locator('main [data-search-results] > li')
        .evaluateAll((all) =>
          all.slice(0, 3).flatMap((li) => [...li.querySelectorAll('a')].map((a) => a.getAttribute('href'))),
        );
      expect(links).toContain(wanted);
      const target = await page.request.get(wanted);
      expect(await target.text()).toContain(`id="${wanted.split('#')[1]}"`);
    }),
  );
});

test('the region that the reader asked to be remembered comes first', async () => {
  const { page, close } = await open('/en/about/');
  const first = async () => {
    await page.goto(`/en/search/?q=${encodeURIComponent('prepaid refund by law')}&type=region`);
    await settled(page);
    return (await hrefs(page)).filter((href) => href.includes('/regions/'))[0]?.split('#')[0];
  };
  const before = await first();
  const kept = before === '/en/regions/fr/' ? 'DE' : 'FR';
  await page.evaluate((code) => localStorage.setItem('place', code), kept);
  expect(await first()).toBe(`/en/regions/${kept.toLowerCase()}/`);
  await close();
});

describe('the dialog', () => {
  // Once it stayed open over the page that it had led to.
  test('closes when the result lies on the same page', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await page.keyboard.press('Control+K');
      await page.locator('#search-dialog input').fill('questions');
      expect(await settled(page, '#search-dialog')).toBe('done');
      const here = page.locator('#search-dialog ol a[href^="/en/guide/ask/#"]').first();
      await here.click();
      await page.locator('#search-dialog').waitFor({ state: 'hidden' });
      expect(page.url()).toContain('/en/guide/ask/#');
    }));

  test('opens with Ctrl-K and is worked by keyboard alone', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await page.keyboard.press('Control+K');
      const dialog = page.locator('#search-dialog');
      await dialog.waitFor();
      await page.keyboard.type('refund');
      expect(await settled(page, '#search-dialog')).toBe('done');
      await page.keyboard.press('ArrowDown');
      const chosen = page.locator('#search-dialog [role="option"][aria-selected="true"]');
      const target = await chosen.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${target}`);
    }));

  test('Escape closes it, and the focus goes back to where it was', () =>
    visit(open('/en/'), async (page) => {
      await page.keyboard.press('Control+K');
      await page.locator('#search-dialog input').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('#search-dialog').waitFor({ state: 'hidden' });
      await page.locator('header [data-open-search]').click();
      await page.locator('#search-dialog input').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.matches('[data-open-search]'))).toBe(true);
    }));

  test('it closes with its button, with a tap beside it that opens nothing, and when the focus leaves it', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      const dialog = page.locator('#search-dialog');
      const link = page.locator('header [data-open-search]');
      await link.click();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect(await link.evaluate((el) => el === document.activeElement)).toBe(true);
      await link.click();
      await page.mouse.click(5, 500);
      await dialog.waitFor({ state: 'hidden' });
      expect(new URL(page.url()).pathname).toBe('/en/guide/ask/');
      await link.click();
      for (let key = 0; key < 20 && (await dialog.isVisible()); key += 1) await page.keyboard.press('Tab');
      expect(await dialog.isVisible()).toBe(false);
    }));

  test('Ctrl-K opens it after a box was ticked', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await page.locator('.item input').first().check();
      await page.keyboard.press('Control+K');
      await page.locator('#search-dialog input').waitFor();
    }));

  test('no key without a modifier opens it', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      for (const key of ['/', 'k', 's']) await page.keyboard.press(key);
      expect(await page.locator('#search-dialog').isVisible()).toBe(false);
    }));

  test('on a phone it opens from the header and a result leads to its section', () =>
    visit(open('/guide/', PHONE), async (page) => {
      await page.locator('header [data-open-search]').click();
      await page.locator('#search-dialog input').fill('自动充值');
      expect(await settled(page, '#search-dialog')).toBe('done');
      await page.locator('#search-dialog [data-search-results] a').first().click();
      await page.waitForURL(/\/guide\//);
    }));

  test('neither script nor index is loaded before the reader goes to search', async () => {
    const before = server().requests.length;
    const { page, close } = await open('/guide/decide/');
    await page.waitForLoadState('networkidle');
    const asked = server().requests.slice(before);
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    expect(asked.filter((path) => /search.*\.js$/i.test(path))).toEqual([]);
    await close();
  });
});

describe('bad input is shown as text, and nothing breaks', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['ten thousand characters', '销户'.repeat(5000)],
    ['a lone surrogate', '\ud83d 销户'],
    ['control characters', '\u0000\u0007\u202e销户\u200b'],
    ['an emoji', '📱'],
    ['regular-expression characters', '(.*)[a-z]+\\'],
    ['an open quote', '"refund'],
    ['right-to-left', 'إلغاء الخط'],
    ['nothing that exists', 'qqqqzzzzxxxx'],
  ])('%s', (_, query) =>
    visit(open('/en/search/'), async (page) => {
      await page.locator('main input[name="q"]').evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await settled(page);
      expect(await page.locator('main img, main script').count()).toBe(0);
      for (const href of await hrefs(page)) expect(href).toMatch(/^\/en\//);
    }),
  );

  test.each(['%', '%F0%9F', '%ED%A0%80', '+++', '%3Cb%3Ex', `${'x'.repeat(10_000)}`])(
    'in the address: %.20s',
    (raw) =>
      visit(open(`/search/?q=${raw}`), async (page) => {
        expect(await page.locator('main input[name="q"]').isVisible()).toBe(true);
        expect(await page.locator('main b').count()).toBe(0);
      }),
  );

  test('only spaces ask for nothing', () =>
    visit(open('/en/search/?q=%20%20'), async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main [data-search-status]').getAttribute('data-state')).toBe('idle');
    }));
});

describe('when search cannot be had', () => {
  test('a blocked index: a message, the words kept, a retry that works, the site map', async () => {
    server().broken.add('/pagefind/');
    const { page, close } = await open('/en/search/?q=refund');
    expect(await settled(page)).toBe('error');
    expect(await page.locator('main input[name="q"]').inputValue()).toBe('refund');
    expect(await page.locator('.site-map a').count()).toBeGreaterThan(10);
    server().broken.clear();
    await page.locator('main site-search button:visible', { hasText: /again/i }).click();
    await page.waitForFunction(
      () => document.querySelector('main [data-search-status]')?.getAttribute('data-state') === 'done',
    );
    await close();
  });

  test('without script the page says so and shows every page', () =>
    visit(open('/en/search/?q=refund', { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('main').textContent()).toMatch(/script/i);
      expect(await page.locator('.site-map a').count()).toBeGreaterThan(10);
    }));
});
