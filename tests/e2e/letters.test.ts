import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clean } from '#letters/clean.ts';
import { site, visit } from '../support/e2e.ts';
import { HOSTILE } from '../support/letters.ts';

const { open, walk, server } = site();
const LETTER = '/en/letters/closing-request/';
const own = '[data-desk="own"]';
const foreign = '[data-desk="foreign"]';

/** The file that an action saves. */
async function saved(page: Page, action: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-action="${action}"]`).click(),
  ]);
  return readFile(await download.path());
}
const choose = async (page: Page, code: string, lang: string) => {
  await page.locator(`#letter-region option[value="${code}"]`).waitFor({ state: 'attached' });
  await page.selectOption('#letter-region', code);
  await page.locator(`${foreign}[lang="${lang}"] p`).first().waitFor();
};

describe('a letter', () => {
  test('is written while the form is filled in; blanks stay until then', () =>
    visit(open(LETTER), async (page) => {
      expect(await page.locator(own).innerText()).toContain('(Phone number)');
      await page.fill('#field-number', '+44 0000');
      expect(await page.locator(own).innerText()).toContain('Request to close the phone line +44 0000');
      expect(await page.locator(`${own} .blank`).count()).toBeGreaterThan(2);
    }));

  test('turns to the language of the region, with the reader’s own under it and the rules beside it', () =>
    visit(open(LETTER), async (page) => {
      await choose(page, 'DE', 'de');
      await page.fill('#field-holder', 'Ann');
      expect(await page.locator(foreign).innerText()).toContain('Sehr geehrte Damen und Herren');
      expect(await page.locator(own).innerText()).toContain('Dear Sir or Madam');
      expect(await page.locator('.unchecked').isVisible()).toBe(true);
      await page.locator('[data-part="law"] label input').first().check();
      expect(await page.locator(foreign).innerText()).toMatch(/Ich berufe mich auf: .*https?:/);
    }));

  test('is saved as text and as a document that say the same', () =>
    visit(open(LETTER), async (page) => {
      await choose(page, 'DE', 'de');
      await page.fill('#field-holder', 'Ann');
      const text = (await saved(page, 'text')).toString('utf8');
      const xml = new TextDecoder().decode(
        unzipSync(new Uint8Array(await saved(page, 'docx')))['word/document.xml'],
      );
      const $ = load(xml, { xml: true });
      const lines = $('w\\:p')
        .toArray()
        .map((p) => $(p).text().trim());
      for (const line of lines) expect(text).toContain(line);
      expect(text).toContain('For you to compare');
    }));

  test('names the regulator from the facts, in the language of the letter', () =>
    visit(open('/en/letters/complaint-regulator/'), async (page) => {
      await choose(page, 'DE', 'de');
      await expect.poll(() => page.inputValue('#field-regulator')).toBe('Bundesnetzagentur');
      await page.selectOption('#letter-language', 'en');
      await expect.poll(() => page.inputValue('#field-regulator')).toContain('Federal Network Agency');
      await page.fill('#field-regulator', 'Mine');
      await page.selectOption('#letter-language', 'de');
      expect(await page.inputValue('#field-regulator')).toBe('Mine');
    }));

  test('takes its region from the address', () =>
    visit(open(`${LETTER}#region=DE`), async (page) => {
      await page.locator(`${foreign}[lang="de"] p`).first().waitFor();
      expect(await page.inputValue('#letter-region')).toBe('DE');
    }));

  test('a file that does not come is said, and nothing is lost', async () => {
    const { page, close } = await open(LETTER);
    await page.locator('#letter-region option[value="FR"]').waitFor({ state: 'attached' });
    await page.fill('#field-holder', 'Ann');
    server().broken.add('/en/letters/regions/');
    await page.selectOption('#letter-region', 'FR');
    await page.getByText('It could not be loaded').waitFor();
    server().broken.clear();
    expect(await page.locator(own).innerText()).toContain('Ann');
    await close();
  });
});

describe('hostile input', () => {
  const hostile = walk();
  // One by one they are tested without a browser; here all at once.
  test.each([HOSTILE.join('\n').slice(0, 4000), 'é'.repeat(5000)])(
    'stays text on paper, in text and in the document: %#',
    (value) =>
      hostile('/en/letters/complaint/', async (page) => {
        await page.evaluate((text) => {
          for (const id of ['holder', 'story']) {
            const field = document.querySelector<HTMLInputElement>(`#field-${id}`);
            if (field) field.value = text;
          }
          document.querySelector('#field-story')?.dispatchEvent(new Event('input', { bubbles: true }));
        }, value);
        expect(await page.locator('.sheet :is(img, script, b)').count()).toBe(0);
        const lines = clean(value).split('\n');
        const paper = await page.locator(own).evaluate((sheet) => sheet.textContent);
        const text = (await saved(page, 'text')).toString('utf8');
        const document_ = unzipSync(new Uint8Array(await saved(page, 'docx')))['word/document.xml'];
        const words = load(new TextDecoder('utf-8', { fatal: true }).decode(document_), { xml: true })(
          'w\\:body',
        ).text();
        for (const line of lines) for (const copy of [paper, text, words]) expect(copy).toContain(line);
      }),
  );
});

test('says how long an answer may take there, with the source, or that it is not known', () =>
  visit(open(LETTER), async (page) => {
    const times = page.locator('[data-part="answer"] li');
    const unknown = page.locator('[data-part="no-answer"]');
    await page.locator('#letter-region option[value="PH"]').waitFor({ state: 'attached' });
    await page.selectOption('#letter-region', 'PH');
    await times.first().waitFor();
    expect(await times.first().innerText()).toMatch(/30 days[^]*\n./);
    expect(await unknown.isVisible()).toBe(false);
    // Where it goes is among the rules already: that is not “not known”.
    await page.goto('/en/letters/complaint/#region=PH');
    await page.locator('[data-part="law"] li').first().waitFor();
    expect(await page.locator('[data-part="no-send"]').isVisible()).toBe(false);
    await choose(page, 'IT', 'it');
    await expect.poll(() => times.count()).toBe(0);
    expect(await unknown.innerText()).toContain('is not known to us');
  }));

test.each([
  ['/en/letters/proxy/', '#field-until', '2020-01-01', /That day is over/],
  ['/letters/bereavement/', '#field-died-on', '2199-01-01', /年份不对/],
  ['/en/letters/bereavement/', '#field-died-on', '2099-01-01', /has not come yet/],
])('%s: an impossible day is explained, and the blank stays', (path, field, day, message) =>
  visit(open(path), async (page) => {
    await page.fill(field, day);
    expect(await page.locator(`${field}-fault`).innerText()).toMatch(message);
    await page.fill(field, '');
    expect(await page.locator(`${field}-fault`).isVisible()).toBe(false);
  }),
);

test('a day that no calendar has is explained when its field is left', () =>
  visit(open('/en/letters/proxy/'), async (page) => {
    await page.locator('#field-until').focus();
    await page.keyboard.type('02312027');
    await page.locator('#field-agent').focus();
    expect(await page.locator('#field-until-fault').innerText()).toMatch(/There is no such day/);
  }));

describe('what is typed', () => {
  test('is stored nowhere unless the reader asks', () =>
    visit(open(LETTER), async (page) => {
      await page.fill('#field-holder', 'Ann');
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    }));

  test('comes back in the same visit, in other letters as well, and is gone when the box is unticked', () =>
    visit(open(LETTER), async (page) => {
      await page.locator('[data-desk="keep"]').check();
      await page.fill('#field-holder', 'Ann <b>');
      await page.goto('/en/letters/refund/');
      expect(await page.inputValue('#field-holder')).toBe('Ann <b>');
      await page.fill('#field-due', 'one\ntwo');
      await page.goto(LETTER);
      expect(await page.locator(own).innerText()).toContain('Ann <b>');
      await page.locator('[data-desk="keep"]').uncheck();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    }));

  test('is there on the way back, with region, language and citation, and nothing was stored', () =>
    visit(open(LETTER), async (page) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await choose(page, 'DE', 'de');
      await page.locator('[data-part="law"] label input').first().check();
      for (const field of ['holder', 'number']) {
        await page.locator(`#field-${field}`).focus();
        await page.keyboard.type(`${field} +1`);
      }
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      await page.locator('main a[href*="/topics/"]').first().click();
      await page.waitForURL(/topics/);
      await page.goBack();
      await page.locator(`${foreign}[lang="de"] p`).first().waitFor();
      const letter = await page.locator(foreign).innerText();
      expect(letter).toContain('holder +1');
      expect(letter).toContain('number +1');
      expect(letter).toMatch(/Ich berufe mich auf: .*https?:/);
      expect(await page.inputValue('#letter-region')).toBe('DE');
    }));

  test('kept until the tab closes, region and language are kept with it', () =>
    visit(open(LETTER), async (page) => {
      await page.locator('[data-desk="keep"]').check();
      await choose(page, 'DE', 'de');
      await page.goto('/en/letters/refund/');
      await page.locator(`${foreign}[lang="de"] p`).first().waitFor();
      expect(await page.inputValue('#letter-region')).toBe('DE');
    }));

  test.each(['{', '[]', '{"values":{"holder":{"a":1}},"ticked":"x"}', 'null'])(
    'stored nonsense does no harm: %s',
    (stored) =>
      visit(open(LETTER), async (page) => {
        await page.evaluate((text) => sessionStorage.setItem('letters', text), stored);
        await page.reload();
        await page.fill('#field-holder', 'Ann');
        expect(await page.locator(own).innerText()).toContain('Ann');
      }),
  );
});

test('print shows the letter and nothing else, the reader’s own on a second page', () =>
  visit(open(LETTER), async (page) => {
    await choose(page, 'DE', 'de');
    await page.evaluate(() => (globalThis.print = () => undefined));
    await page.locator('[data-action="print"]').click();
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) => page.locator(selector).first().isVisible();
    expect([
      await shown('h1'),
      await shown('form'),
      await shown('[data-action]'),
      await shown('footer'),
    ]).toEqual([false, false, false, false]);
    expect([await shown(foreign), await shown(own)]).toEqual([true, true]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(2);
  }));

test('without script the letter is there with its blanks, and a link to it in every language', () =>
  visit(open('/zh-hant/letters/proxy/', { javaScriptEnabled: false }), async (page) => {
    expect(await page.locator('form[data-desk]').isVisible()).toBe(false);
    expect(await page.locator(own).innerText()).toContain('代辦銷號委託書');
    await page.locator('a[href$="/letters/#proxy"]').click();
    await page.locator('#proxy summary').click();
    await page.locator('#proxy a[hreflang="de"]').click();
    expect(await page.locator('body').innerText()).toContain('Vollmacht zur Kündigung');
  }));
