import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, site, visit } from '../support/e2e.ts';

const { open } = site();

const task = (page: Page, id: string) => page.locator(`#task-${id}`);
const box = (page: Page, id: string) => task(page, id).locator('input[type="checkbox"]').first();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('plans'));
const answer = (page: Page, name: string, value: string) =>
  page.locator(`form[data-questions] input[name="${name}"][value="${value}"]`).check();
const ready = (page: Page) => page.locator('#task-whose-name [data-controls]').waitFor({ state: 'attached' });

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return readFile(await download.path(), 'utf8');
}

describe('a plan on the page', () => {
  test('nothing is stored before the first act; answers shape the list; a reload keeps it', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      expect(await stored(page)).toBeNull();
      await answer(page, 'reason', 'lost');
      expect(await page.locator('[data-now] [data-task]').first().getAttribute('data-task')).toBe(
        'block-line',
      );
      expect(await task(page, 'death-keep').isVisible()).toBe(false);
      await box(page, 'block-line').check();
      expect(await task(page, 'block-line').getAttribute('data-status')).toBe('done');
      expect(await page.locator('[data-stage-link="decide"] [data-count]').textContent()).toMatch(/^1\/\d+$/);
      await page.reload();
      await ready(page);
      expect(await box(page, 'block-line').isChecked()).toBe(true);
      expect(await page.locator('input[name="reason"][value="lost"]').isChecked()).toBe(true);
      expect(await page.locator('[data-questions]').isVisible()).toBe(false);
      expect(await page.locator('[data-answered] [data-summary]').textContent()).toMatch(/lost or stolen/);
      await page.locator('[data-change]').click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('lost');
      await page.locator('[data-questions] [type="submit"]').click();
      expect(await page.locator('[data-questions]').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-progress'))).toBe(true);
    }));

  test('a hard stop names its checks, and is overruled only on purpose', () =>
    visit(open('/en/plan/#reason=not-mine'), async (page) => {
      const close = task(page, 'close-not-mine');
      await close.locator('[data-stop]').waitFor();
      expect(await page.locator('#decide [data-above]').isVisible()).toBe(true);
      expect(page.url()).not.toContain('#');
      expect(await stored(page)).toBeNull();
      expect(await box(page, 'close-not-mine').isDisabled()).toBe(true);
      expect(await close.locator('[data-checks] li').first().textContent()).toMatch(/^See every number/);
      for (const id of ['names-list', 'rule-out']) await box(page, id).check();
      await task(page, 'report-not-mine').locator('> [data-skip]').click();
      expect(await box(page, 'close-not-mine').isEnabled()).toBe(true);
      await box(page, 'rule-out').uncheck();
      expect(await box(page, 'close-not-mine').isDisabled()).toBe(true);
      await close.locator('[data-stop] summary').click();
      await close.locator('[data-unlock]').focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.closest('[data-task]')?.id)).toBe(
        'task-close-not-mine',
      );
      expect(await box(page, 'close-not-mine').isEnabled()).toBe(true);
    }));

  test('keyboard alone: answer, tick, mark as not needed; the focus stays', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      await page.locator('input[name="reason"][value=""]').focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('input[name="reason"]:checked').inputValue()).toBe('unused');
      await box(page, 'whose-name').focus();
      await page.keyboard.press('Space');
      expect(await page.evaluate(() => document.activeElement?.closest('[data-task]')?.id)).toBe(
        'task-whose-name',
      );
      await task(page, 'operator-mail').locator('[data-skip]').focus();
      await page.keyboard.press('Enter');
      expect(await task(page, 'operator-mail').getAttribute('data-status')).toBe('skipped');
    }));

  test('a day that is too soon is explained; the first safe one is taken with one press', () =>
    visit(open('/en/plan/#reason=unused&billing=contract&day=2026-01-01'), async (page) => {
      await page.locator('[data-too-soon]').waitFor();
      expect(await page.locator('[data-why]').textContent()).toMatch(
        /is past\. The earliest safe day is .* test without the SIM/,
      );
      expect(await page.locator('[data-picture]').isVisible()).toBe(false);
      await page.locator('[data-use-earliest]').click();
      await page.locator('[data-too-soon]').waitFor({ state: 'hidden' });
      expect(await page.locator('.moments li').count()).toBeGreaterThan(3);
    }));

  test('the region’s facts stand in place, in the page’s language; its figures make dates', () =>
    visit(open('/zh-hant/plan/'), async (page) => {
      await ready(page);
      await page.locator('select[name="region"]').selectOption('CN');
      const facts = task(page, 'reuse-day').locator('[data-facts]');
      await facts.waitFor({ state: 'attached' });
      expect(await facts.textContent()).toMatch(/號碼.*90天/);
      expect(await page.locator('[id="cn-number-reuse-90-days"]').count()).toBe(0);
    }));

  test('a link from a situation opens a plan beside the kept one, which it can join', () =>
    visit(open('/zh-hant/plan/#billing=contract'), async (page) => {
      await ready(page);
      expect(await page.locator('[data-beside]').isVisible()).toBe(false);
      await box(page, 'whose-name').check();
      const before = await stored(page);
      await page.goto('/en/situations/esim/');
      await page.locator('.helps a.button').first().click();
      await page.locator('[data-beside]').waitFor();
      expect(await box(page, 'whose-name').isChecked()).toBe(false);
      expect(await stored(page)).toBe(before);
      await page.locator('[data-join]').click();
      await page.locator('[data-beside]').waitFor({ state: 'hidden' });
      expect(await box(page, 'whose-name').isChecked()).toBe(true);
      const { plans } = JSON.parse((await stored(page)) ?? '') as { plans: { answers: object }[] };
      expect(plans.map(({ answers }) => answers)).toEqual([{ billing: 'contract', kind: 'esim' }]);
      await page.goto('/en/plan/#billing=prepaid');
      await page.locator('[data-beside]').waitFor();
      expect(await page.locator('[data-join]').isVisible()).toBe(false);
    }));

  test('two tabs stay in step', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      const second = await page.context().newPage();
      await second.goto('/plan/');
      await ready(second);
      await box(page, 'whose-name').check();
      await second.locator('#task-whose-name[data-status="done"]').waitFor();
      await box(second, 'choose-way').check();
      await page.locator('#task-choose-way[data-status="done"]').waitFor();
      expect(await box(page, 'whose-name').isChecked()).toBe(true);
    }));
});

describe('taken along', () => {
  test('a file saved and opened elsewhere gives the same plan; a bad one changes nothing', () =>
    visit(open('/en/plan/#reason=died&region=HK'), async (page) => {
      await ready(page);
      await box(page, 'death-keep').check();
      await page.locator('[data-call-form] [name="who"]').fill('Desk 4');
      await page.locator('[data-call-form] button').click();
      await page.locator('[data-plan-label]').fill('Father');
      await page.locator('[data-plan-label]').blur();
      const text = await saved(page, '[data-export]');
      const other = (await open('/plan/')).page;
      await ready(other);
      const load = (content: string) =>
        other
          .locator('[data-import]')
          .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await load('{"version":1,"plans":[');
      await other.locator('[data-message]', { hasText: '什么也没有变' }).waitFor();
      expect(await stored(other)).toBeNull();
      await load(text);
      await other.locator('#task-death-keep[data-status="done"]').waitFor({ state: 'attached' });
      expect(JSON.parse((await stored(other)) ?? '')).toEqual(JSON.parse(text));
      expect(await other.locator('[data-log]').textContent()).toContain('Desk 4');
      await other.context().close();
    }));

  test('the link opens on another device, without name and calls, and stores nothing by itself', () =>
    visit(open('/en/plan/#reason=lost&region=GB&day=2027-02-28'), async (page) => {
      await ready(page);
      await box(page, 'block-line').check();
      await page.locator('[data-plan-label]').fill('Li Lei');
      await page.locator('[data-plan-label]').blur();
      await page.locator('[data-make-link]').click();
      await page.locator('[data-code] svg[role="img"]').waitFor();
      const link = new URL(await page.locator('[data-link-field]').inputValue());
      expect(link.hash.length).toBeLessThan(400);
      const other = (await open(`/zh-hant/plan/${link.hash}`, PHONE)).page;
      await other.locator('#task-block-line[data-status="done"]').waitFor();
      expect(await other.locator('[data-message]').textContent()).toMatch(/還沒/);
      expect(await stored(other)).toBeNull();
      await box(other, 'freeze-money').check();
      expect(await stored(other)).not.toContain('Li Lei');
      expect(await stored(other)).toContain('"day": "2027-02-28"');
      await other.context().close();
    }));

  test('a broken link says so and leaves what is there', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      await box(page, 'whose-name').check();
      const before = await stored(page);
      await page.goto('/en/plan/#plan=1zAAAA');
      await page.locator('[data-message]', { hasText: 'cannot be read' }).waitFor();
      expect(await stored(page)).toBe(before);
      expect(await box(page, 'whose-name').isChecked()).toBe(true);
    }));

  test('the calendar holds what the list shows', () =>
    visit(open('/en/plan/#reason=unused&day=2031-05-31'), async (page) => {
      await ready(page);
      const text = await saved(page, '[data-calendar]');
      const events = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((part) => new ICAL.Event(part));
      const closing = events.find(({ uid }) => uid.startsWith('close-line.'));
      expect(closing?.startDate.toString()).toBe('2031-05-31');
      expect(closing?.summary).toMatch(/^Hand in the closing/);
      expect(events.length).toBeGreaterThan(15);
    }));

  test('on paper: the list, blanks, the clerk’s lines; calls only when asked for', () =>
    visit(open('/en/plan/#reason=died'), async (page) => {
      await ready(page);
      await page.emulateMedia({ media: 'print' });
      const shown = (selector: string) => page.locator(selector).first().isVisible();
      expect(await shown('[data-questions]')).toBe(false);
      expect(await shown('.paper dl')).toBe(true);
      expect(await shown('.record table')).toBe(true);
      expect(await shown('[data-calls]')).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('[data-print-calls]').check();
      await page.emulateMedia({ media: 'print' });
      expect(await shown('[data-calls]')).toBe(true);
      expect(page.context().pages()).toHaveLength(1);
    }));
});

describe('what is stored', () => {
  test('is counted, and wiped with one button, on the page about privacy as well', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      await page.locator('what-is-stored li').first().waitFor();
      expect(await page.locator('what-is-stored').getByText('Plans').count()).toBe(0);
      await box(page, 'whose-name').check();
      await page.locator('what-is-stored').getByText('Plans: plans: 1, ticks: 1').waitFor();
      await page.goto('/en/about/privacy/');
      await page.locator('what-is-stored summary').click();
      await page.locator('[data-wipe-now]').click();
      expect(await stored(page)).toBeNull();
      await page.goto('/en/plan/');
      await ready(page);
      expect(await box(page, 'whose-name').isChecked()).toBe(false);
    }));

  test.each([
    ['broken', '{"version":1,"pla', 'cannot be read'],
    ['newer', '{"version":9}', 'newer version'],
  ])('%s data stay untouched, with a calm message', (_, text, message) =>
    visit(open('/en/plan/'), async (page) => {
      await page.evaluate((value) => localStorage.setItem('plans', value), text);
      await page.reload();
      await page.locator('[data-trouble-text]', { hasText: message }).waitFor();
      await box(page, 'whose-name').check();
      expect(await box(page, 'whose-name').isChecked()).toBe(true);
      expect(await stored(page)).toBe(text);
      expect(await saved(page, '[data-save-raw]')).toBe(text);
    }),
  );

  test('storage refused: the plan works, and says that it will not last', () =>
    visit(open('/en/about/'), async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      await page.goto('/en/plan/');
      await ready(page);
      await answer(page, 'kind', 'esim');
      await page.locator('[data-trouble-text]', { hasText: 'does not let this site keep' }).waitFor();
      await box(page, 'whose-name').check();
      expect(await task(page, 'cut-card').isVisible()).toBe(false);
      expect(await box(page, 'whose-name').isChecked()).toBe(true);
    }));

  test('several plans by name; the last press deletes', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      await answer(page, 'kind', 'card');
      await page.locator('[data-plan-add]').click();
      await answer(page, 'reason', 'died');
      await page.locator('[data-plan-label]').fill('Father’s');
      await page.locator('[data-plan-label]').blur();
      await page.locator('[data-plan-choice]').selectOption({ index: 0 });
      expect(await page.locator('input[name="kind"]:checked').inputValue()).toBe('card');
      await page.locator('[data-plan-choice]').selectOption({ label: 'Father’s' });
      await page.locator('[data-plan-remove]').click();
      expect(await stored(page)).toContain('Father');
      await page.locator('[data-plan-remove]').click();
      expect(await stored(page)).not.toContain('Father');
    }));
});

describe('for safety', () => {
  test('it asks before it stores anything, and offers a way off the page', () =>
    visit(open('/en/plan/'), async (page) => {
      await ready(page);
      expect(await page.locator('quick-exit').isVisible()).toBe(false);
      await answer(page, 'reason', 'safety');
      await page.locator('[data-safety]').waitFor();
      await box(page, 'safe-device').check();
      expect(await stored(page)).toBeNull();
      await page.locator('[data-safety-not]').click();
      await box(page, 'support-first').check();
      expect(await stored(page)).toBeNull();
      expect(await page.locator('quick-exit a').isVisible()).toBe(true);
    }));

  test('a file with such a plan is opened, and not stored before the reader has agreed', () =>
    visit(open('/en/plan/#reason=safety'), async (page) => {
      await page.locator('[data-safety-keep]').click();
      const text = await saved(page, '[data-export]');
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await ready(page);
      await page
        .locator('[data-import]')
        .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.locator('[data-safety]').waitFor();
      expect(await page.locator('input[name="reason"]:checked').inputValue()).toBe('safety');
      expect(await stored(page)).toBeNull();
      await page.locator('[data-safety-keep]').click();
      expect(JSON.parse((await stored(page)) ?? '')).toEqual(JSON.parse(text));
    }));

  test('Shift three times leaves, and “back” does not lead here', () =>
    visit(open('/en/'), async (page) => {
      await page.route('https://www.bbc.co.uk/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: 'weather' }),
      );
      await page.goto('/en/plan/#reason=safety');
      await page.locator('quick-exit a').waitFor();
      for (const key of ['Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key);
      expect(page.url()).toContain('/en/plan/');
      expect(await page.locator('quick-exit [role="status"]').textContent()).toContain('1 to go');
    }));

  test('the button leads to a page about the weather in place of this one', async () => {
    const { page, close } = await open('/en/');
    await page.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'weather' }),
    );
    await page.goto('/en/plan/#reason=safety');
    await page.locator('quick-exit a').click();
    await page.waitForURL('https://www.bbc.co.uk/weather');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/en/');
    await close();
  });
});

test.each(['/plan/', '/en/plan/', '/zh-hant/plan/'])(
  '%s without script is the whole checklist with its conditions',
  (path) =>
    visit(open(path, { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('[data-task]').count()).toBeGreaterThan(70);
      expect(await page.locator('[data-task]:visible').count()).toBe(
        await page.locator('[data-task]').count(),
      );
      expect(await task(page, 'block-line').locator('[data-only]').isVisible()).toBe(true);
      expect(await page.locator('[data-questions]').isVisible()).toBe(false);
      expect(await page.locator('main > noscript').isVisible()).toBe(true);
      expect(await page.locator('[data-stage]').count()).toBe(6);
    }),
);
