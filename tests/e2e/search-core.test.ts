import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SearchEngine } from '#search/engine.ts';
import type { NamesFile, PageFile } from '#search/files.ts';
import { site, visit } from '../support/e2e.ts';
import { exposeEngine } from '../support/engine.ts';
import { DIST, searchFolder } from '../support/site.ts';

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

/** Every piece of 2 to 6 characters of a text that has a letter or digit in it. */
function pieces(text: string): string[] {
  const characters = [...text];
  const found: string[] = [];
  for (let length = 2; length <= 6; length += 1) {
    for (let start = 0; start + length <= characters.length; start += 1) {
      const piece = characters.slice(start, start + length).join('');
      if (/[\p{L}\p{N}]/u.test(piece)) found.push(piece);
    }
  }
  return found;
}

/** So many pieces of titles, of aliases, of headings and of sentences are asked for, evenly spread over the site. */
const ASKED = { titles: 25, aliases: 35, headings: 20, blocks: 20 };

/** Pieces of titles, aliases, headings and sentences, and the page that each must find. */
function questions(locale: string): [piece: string, path: string][] {
  const all: Record<keyof typeof ASKED, [string, string][]> = {
    titles: [],
    aliases: [],
    headings: [],
    blocks: [],
  };
  const add = (kind: keyof typeof ASKED, path: string, text: string) =>
    all[kind].push(...pieces(text).map((piece): [string, string] => [piece, path]));
  for (const [id, path, , title, aliases] of namesOf(locale).pages) {
    add('titles', path, title);
    for (const alias of aliases) add('aliases', path, alias);
    // What the index was given of the page: the page itself no longer says what was left out of it.
    const { sections } = inIndex<PageFile>(`page/${id}.json`);
    for (const section of sections) {
      add('headings', path, section.title);
      // Any piece of a sentence is found where words are characters.
      for (const block of section.blocks)
        for (const run of block.match(/[\p{Script=Han}，、]{4,}/gu) ?? []) add('blocks', path, run);
    }
  }
  return Object.entries(ASKED).flatMap(([kind, count]) => {
    const list = all[kind as keyof typeof ASKED];
    return list.filter((_, at) => at % Math.ceil(list.length / count) === 0);
  });
}

const inIndex = <T>(file: string) => JSON.parse(readFileSync(`${DIST}${searchFolder()}${file}`, 'utf8')) as T;
const namesOf = (locale: string) => inIndex<NamesFile>(`names.${locale}.json`);

describe('any piece of a title, an alias, a heading or a Chinese sentence finds its page', () => {
  test.each([
    ['zh-hans', '/about/', true],
    ['zh-hans', '/about/', false],
    ['zh-hant', '/zh-hant/about/', false],
    ['en', '/en/about/', true],
  ])(
    '%s from %s, with the browser’s segmenter: %s',
    { timeout: 180_000 },
    async (locale, path, hasSegmenter) => {
      const asked = questions(locale);
      expect(asked.length).toBeGreaterThan(60);
      const { page, faults, close } = await open('/en/about/');
      if (!hasSegmenter) await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
      await page.goto(path);
      await exposeEngine(page);
      const missed = await page.evaluate(
        async ([list, bundle]) => {
          const { SearchEngine: Engine } = window as unknown as { SearchEngine: typeof SearchEngine };
          const language = document.documentElement.lang;
          const engine = new Engine({ bundle, language, chosen: () => undefined });
          const lost: string[] = [];
          for (const [piece, wanted] of list) {
            const answer = await engine.search(piece);
            let isFound = false;
            for (
              let from = 0, some;
              !isFound && (some = await answer.take(undefined, from)).length > 0;
              from += 10
            )
              isFound = some.some(({ url }) => url.split('#')[0] === wanted);
            if (!isFound) lost.push(`${piece} → ${wanted}`);
          }
          return lost;
        },
        [asked, searchFolder()] as const,
      );
      expect(missed).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('what is told before the answer', () => {
  // A guess by single characters (the front page for 指纹) was shown for a second and then withdrawn.
  test.each([
    ['/about/', ['退款', '指纹', '罚款', '预约', '手机号注销以后会给别人用吗']],
    ['/zh-hant/about/', ['退費', '指紋']],
    ['/en/about/', ['refund', 'fingerprint', 'what happens to my number after I cancel it']],
  ])('is told once, and is in the answer: %s', async (path, queries) => {
    const { page, faults, close } = await open(path);
    await exposeEngine(page);
    const told = await page.evaluate(
      async ([list, bundle]) => {
        const { SearchEngine: Engine } = window as unknown as { SearchEngine: typeof SearchEngine };
        const language = document.documentElement.lang;
        const all: string[] = [];
        for (const query of list) {
          // A new one each time: only the first question is answered before everything is there.
          const engine = new Engine({ bundle, language, chosen: () => undefined });
          const early: string[] = [];
          const answer = await engine.search(query, (some) => {
            void some.take(undefined, 0, 1).then(([first]) => early.push(first?.url ?? 'nothing'));
          });
          const found = (await answer.take(undefined, 0)).map(({ url }) => url.split('#')[0] ?? '');
          if (early.length !== 1) all.push(`${query}: told ${early.length} times`);
          for (const url of early)
            if (!found.includes(url.split('#')[0] ?? '')) all.push(`${query}: ${url} was withdrawn`);
        }
        return all;
      },
      [queries, searchFolder()] as const,
    );
    expect(told).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

// Once 指纹 was answered as 置文, a piece of 配置文件 that sounds alike, by a page that has no 指纹.
test.each([
  ['/about/', '指纹'],
  ['/zh-hant/about/', '指紋'],
])('what stands in texts is not taken for what sounds like it: %s', async (path, query) => {
  const { page, faults, close } = await open(path);
  await exposeEngine(page);
  const found = await page.evaluate(
    async ([asked, bundle]) => {
      const { SearchEngine: Engine } = window as unknown as { SearchEngine: typeof SearchEngine };
      const language = document.documentElement.lang;
      const answer = await new Engine({ bundle, language, chosen: () => undefined }).search(asked);
      const results = await answer.take(undefined, 0, 3);
      return { taken: answer.query?.taken, pages: results.map(({ url }) => url.split('#')[0] ?? '') };
    },
    [query, searchFolder()] as const,
  );
  expect(found.taken).toEqual([]);
  for (const url of found.pages)
    expect((await (await fetch(server().origin + url)).text()).includes(query)).toBe(true);
  expect(faults).toEqual([]);
  await close();
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
      await page.route('**/pagefind/*/page/*', async (route) => {
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

  test('are links that are walked with arrows, Home and End; Escape leads back to the field', () =>
    visit(open('/en/search/?q=refund'), async (page) => {
      await reach(page, 'done');
      await field(page).focus();
      const links = await page
        .locator('main [data-search-results] a')
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
    }));

  test('can be had of one kind, with counts, and the address says so', () =>
    visit(open(`/search/?q=${encodeURIComponent('号')}&type=guide`), async (page) => {
      await reach(page, 'done');
      const kind = (name: string) => page.locator(`main [data-search-kinds] [data-kind="${name}"]`);
      const count = async (name: string) => Number(await kind(name).locator('[data-count]').textContent());
      expect(await kind('guide').getAttribute('aria-pressed')).toBe('true');
      expect(await status(page).getAttribute('data-count')).toBe(String(await count('guide')));
      await kind('').click();
      await page.waitForURL((url) => !url.searchParams.has('type'));
      await kind('').and(page.locator('[aria-pressed="true"]')).waitFor();
      expect(await status(page).getAttribute('data-count')).toBe(String(await count('')));
      expect(await count('guide')).toBeGreaterThan(0);
      expect(await count('guide')).toBeLessThanOrEqual(await count(''));
    }));

  test.each(['x', '%00', '__proto__', 'guide&type=letter'])('no kind is called %s', (type) =>
    visit(open(`/en/search/?q=refund&type=${type}`), async (page) => {
      await status(page).and(page.locator('[data-state="done"], [data-state="empty"]')).waitFor();
    }),
  );

  test('say what was searched instead of what was typed, and mark it', () =>
    visit(open(`/search/?q=${encodeURIComponent('注消')}`), async (page) => {
      await reach(page, 'done');
      expect(await status(page).textContent()).toContain('注销');
      expect((await page.locator('main [data-search-results] mark').allTextContents()).join()).toMatch(
        /注销|销户/,
      );
    }));

  test('of an ambiguous word begin with its meanings', () =>
    visit(open(`/search/?q=${encodeURIComponent('怎么解绑')}`), async (page) => {
      await reach(page, 'done');
      const ways = page.locator('main [data-search-fork] a');
      expect(await ways.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toContain(
        '/next-holder/',
      );
      await field(page).fill('退款');
      await reach(page, 'done');
      await page.locator('main [data-search-fork]').waitFor({ state: 'hidden' });
    }));

  test('nothing that was typed is kept', () =>
    visit(open('/en/search/?q=refund'), async (page) => {
      await reach(page, 'done');
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      expect(kept).not.toContain('refund');
    }));
});

describe('suggestions are a combobox with a list box', () => {
  const root = '#search-dialog';
  const active = (page: Page) => field(page, root).getAttribute('aria-activedescendant');

  test('worked by keys while the focus stays in the field', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await page.locator('header [data-open-search]').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('refund');
      await reach(page, 'done', root);
      const input = field(page, root);
      const options = page.locator(`${root} [role="listbox"] [role="option"]`);
      expect(await input.getAttribute('role')).toBe('combobox');
      expect(await input.getAttribute('aria-autocomplete')).toBe('list');
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      const list = (await input.getAttribute('aria-controls')) ?? '';
      expect(await page.locator(`[id="${list}"]`).getAttribute('role')).toBe('listbox');
      expect(await active(page)).toBeNull();

      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe(await options.first().getAttribute('id'));
      expect(await options.first().getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe(await options.nth(1).getAttribute('id'));
      expect(await options.first().getAttribute('aria-selected')).toBe('false');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBe(await options.last().getAttribute('id'));
      await page.keyboard.press('Home');
      expect(await active(page)).toBeNull();
      expect(await focused(page)).toContain('name="q"');

      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await active(page)).toBeNull();
      expect(await page.locator(root).isVisible()).toBe(true);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('s');
      await page.waitForTimeout(300);
      expect(await input.inputValue()).toBe('refunds');
      expect(await active(page)).toBeNull();

      await page.keyboard.press('ArrowDown');
      const target = await options.first().getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${target}`);
    }));

  test('without a choice Enter leads to all results', () =>
    visit(open('/en/guide/ask/'), async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('refund');
      await reach(page, 'done', root);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/search/?q=refund');
    }));

  test('on the front page they lie over what follows, move nothing, and go with the focus', () =>
    visit(open('/en/'), async (page) => {
      const before = await page.locator('main .doors').boundingBox();
      await field(page).focus();
      await page.keyboard.type('refund');
      await reach(page, 'done');
      expect(await page.locator('main .doors').boundingBox()).toEqual(before);
      expect(await page.locator('main [role="option"]').first().isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('main [role="option"]').first().isVisible()).toBe(false);
    }));
});

describe('failures', () => {
  /** Opens a page with a policy that forbids WebAssembly. */
  async function openWithoutWasm(path: string) {
    const opened = await open('/en/about/');
    await opened.page.route('**/search/*', async (route) => {
      const response = await route.fetch();
      const without = (text: string) => text.replace("'wasm-unsafe-eval'", '');
      const policy = without(response.headers()['content-security-policy'] ?? '');
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await opened.page.goto(path);
    return opened;
  }

  test.each([
    ['/en/search/', 'refund', '/en/topics/refund/'],
    ['/search/', 'xiaohu', '/guide/'],
    ['/zh-hant/search/', '验证码', '/zh-hant/guide/back-up/'],
  ])(
    'where WebAssembly is forbidden titles are searched, and the page says so: %s %s',
    async (path, query, wanted) => {
      const { page, faults, close } = await openWithoutWasm(`${path}?q=${encodeURIComponent(query)}`);
      await reach(page, 'error');
      expect(await field(page).inputValue()).toBe(query);
      expect(await status(page).textContent()).toMatch(/only titles|只找了标题|只找了標題/);
      expect(await page.locator('main [data-search-retry]').isVisible()).toBe(true);
      const found = await items(page)
        .locator('> a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.split('#')[0]));
      expect(found.slice(0, 5)).toContain(wanted);
      expect(faults.filter((fault) => !/Content Security Policy|WebAssembly/.test(fault))).toEqual([]);
      await close();
    },
  );

  test('where a part of the index is gone it is said, titles answer, and a retry mends it', async () => {
    server().broken.add(`${searchFolder()}index/`);
    const { page, close } = await open('/en/search/?q=refund');
    await reach(page, 'error');
    expect(await items(page).count()).toBeGreaterThan(0);
    server().broken.clear();
    await page.locator('main [data-search-retry]').click();
    await reach(page, 'done');
    await close();
  });

  test('where the words of pages are gone they are shown by their titles', async () => {
    server().broken.add(`${searchFolder()}page/`);
    const { page, close } = await open('/en/search/?q=refund');
    await reach(page, 'done');
    expect(await items(page).count()).toBeGreaterThan(0);
    server().broken.clear();
    await close();
  });

  test('names from an older build are noticed, and fetched anew', async () => {
    const { page, close } = await open('/en/about/');
    await page.route(/names\.en\.json$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/"en_[0-9a-f]+"/g, '"en_0000000"'),
      });
    });
    await page.goto('/en/search/?q=refund');
    await reach(page, 'done');
    expect(await page.locator('main [data-search-results] mark').count()).toBeGreaterThan(0);
    await close();
  });

  test('without a network it is an error, not an empty answer, and typing on tries again', async () => {
    const { page, close } = await open('/en/search/?q=refund');
    await reach(page, 'done');
    await page.context().setOffline(true);
    await field(page).fill('qqqqzzzz');
    await reach(page, 'error');
    await field(page).fill('deposit');
    await items(page).first().waitFor();
    await page.context().setOffline(false);
    await field(page).fill('refunds');
    await reach(page, 'done');
    await close();
  });

  test('where the script cannot be had, the form goes to the search page', async () => {
    const { page, close } = await open('/en/guide/ask/');
    server().broken.add('/_astro/');
    await page.keyboard.press('Control+K');
    await page.waitForURL('**/en/search/**');
    server().broken.clear();
    await close();
  });
});
