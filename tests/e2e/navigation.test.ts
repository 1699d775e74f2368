import { describe, expect, test } from 'vitest';
import { site, visit } from '../support/e2e.ts';
import { DIST, TEMPLATES } from '../support/site.ts';

// Left to itself the browser that drives tests would keep no page.
const { open, server } = site(DIST, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });

describe('the next page is there before it is asked for', () => {
  test('a link on which the pointer rests is fetched, one that only stands there is not', () =>
    visit(open('/en/guide/decide/'), async (page) => {
      server().requests.length = 0;
      await page.locator('a[href="/en/guide/back-up/"]').first().hover();
      await expect.poll(() => server().requests).toContain('/en/guide/back-up/');
      const others = server().requests.filter(
        (path) => path.startsWith('/en/') && !path.endsWith('/decide/'),
      );
      expect(others).toEqual(['/en/guide/back-up/']);
      await page.locator('a[href="/en/guide/back-up/"]').first().click();
      await page.waitForURL('**/en/guide/back-up/');
      expect(await page.locator('h1').isVisible()).toBe(true);
    }));

  test('the page for people who are not safe is never fetched unasked, nor are files that are no page', () =>
    visit(open('/en/situations/'), async (page) => {
      server().requests.length = 0;
      await page.locator('main a[href$="/unsafe-relationship/"]').first().hover();
      // Another link after it, as a clock: once that one has been fetched, the first would have been.
      await page.locator('main a[href$="/lost-or-stolen/"]').first().hover();
      await expect.poll(() => server().requests).toContain('/en/situations/lost-or-stolen/');
      expect(server().requests.join()).not.toContain('unsafe');
    }));
});

describe('going back shows the page as it was left', () => {
  /** Why a browser without windows keeps no page at all; anything else would be a reason that the page gives. */
  const OF_BROWSER = ['BackForwardCacheDisabledForDelegate', 'BrowsingInstanceNotSwapped'];

  test('no page gives the browser a reason not to keep it', async () => {
    const { page, close } = await open('/robots.txt', { serviceWorkers: 'allow' });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    const reasons: string[] = [];
    let told = 0;
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      told += 1;
      for (const { reason, context = '' } of notRestoredExplanations)
        if (!OF_BROWSER.includes(reason))
          reasons.push(`${new URL(page.url()).pathname}: ${reason} ${context}`);
    });
    let kept = 0;
    await page.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) document.documentElement.dataset['kept'] = '';
      }),
    );
    for (const path of TEMPLATES) {
      await page.goto(`/en${path}${path === '/search/' ? '?q=refund' : ''}`);
      if (path === '/search/') await page.locator('main [data-search-results] li').first().waitFor();
      await page.goto('/robots.txt');
      await page.goBack();
      if (await page.evaluate(() => 'kept' in document.documentElement.dataset)) kept += 1;
    }
    expect(reasons).toEqual([]);
    // Either the browser kept the page, or it said why it did not.
    expect(told + kept).toBe(TEMPLATES.length);
    await close();
  });

  test('no page is forbidden to be kept, and pages are asked for anew', async () => {
    const answer = await fetch(`${server().origin}/en/guide/`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });
});
