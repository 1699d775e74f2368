import { afterEach, describe, expect, test, vi } from 'vitest';
import { site } from '../support/e2e.ts';
import { copies, heading, isReady, OFFLINE, PATIENCE, state, withWorker } from '../support/offline.ts';

vi.setConfig({ testTimeout: 240_000 });

const { open, server } = site();
afterEach(() => server().cut(false));

describe('after one visit', () => {
  test('a page that was read opens without network; one that was not gives the offline page', async () => {
    const { page, close } = await open('/en/guide/close/', withWorker);
    await isReady(page);
    const read = await heading(page);
    server().cut(true);
    await page.reload();
    expect(await heading(page)).toBe(read);
    await page.goto('/en/guide/ask/');
    expect(await heading(page)).toBe(OFFLINE);
    expect(await page.locator('read-pages li a').first().getAttribute('href')).toBe('/en/guide/close/');
    await page.goto('/zh-hant/guide/ask/');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await close();
  });

  test('the page for people who are not safe leaves no copy behind', async () => {
    const { page, close } = await open('/en/guide/', withWorker);
    await isReady(page);
    await page.goto('/en/situations/unsafe-relationship/');
    // A page that is remembered comes after it, so that whatever was to be remembered has been.
    await page.goto('/en/faq/');
    await expect.poll(() => copies(page), PATIENCE).toContain('/en/faq/');
    expect((await copies(page)).join('\n')).not.toContain('unsafe');
    await close();
  });

  // Once it was remembered neither by the worker, past which it came, nor by itself, since there was a worker by then.
  test('a page that the worker takes over while it loads is remembered', async () => {
    const { page, close } = await open('/robots.txt', withWorker);
    await page.addInitScript(() => {
      // The last moment: the worker has the page before anything asks for it.
      globalThis.requestIdleCallback = ((begin: () => void) => {
        const wait = () => (navigator.serviceWorker.controller ? begin() : setTimeout(wait, 20));
        wait();
      }) as unknown as typeof requestIdleCallback;
    });
    await page.goto('/en/faq/');
    await page.evaluate(() => navigator.serviceWorker.register('/sw.js'));
    await expect.poll(() => copies(page), PATIENCE).toContain('/en/faq/');
    await close();
  });

  test('where this page cannot be remembered, the worker comes all the same', async () => {
    const { page, close } = await open('/robots.txt', withWorker);
    await page.addInitScript(() => {
      Cache.prototype.add = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.goto('/en/guide/');
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), PATIENCE)
      .toBe('activated');
    await page.goto('/en/guide/close/');
    await isReady(page);
    await close();
  });
});

test.each([
  ['/', '销号指南', 'zh-Hans'],
  ['/zh-hant/', '銷號指南', 'zh-Hant'],
  ['/en/', 'Closing Guide', 'en'],
])('%s can be put on the home screen, under its own name and start page', async (path, name, lang) => {
  const { page, close } = await open(path, withWorker);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as {
    icons: { src: string; sizes: string; purpose: string }[];
  } & Record<string, string>;
  expect(manifest).toMatchObject({ name, lang, start_url: path, scope: '/', display: 'minimal-ui' });
  expect(new URL(url).pathname).toBe(`${path}manifest.webmanifest`);
  for (const size of ['192x192', '512x512']) {
    const icon = manifest.icons.find(({ sizes }) => sizes === size);
    expect(icon?.purpose).toContain('maskable');
    const drawn = await page.evaluate(async (src) => {
      const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
      return `${width}x${height}`;
    }, icon?.src ?? '');
    expect(drawn).toBe(size);
  }
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  await close();
});

test('where storage is refused the page says so and the site works', async () => {
  const { page, close } = await open('/en/guide/', { serviceWorkers: 'block' });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'caches'));
  await page.goto('/en/offline/');
  await state(page).getByText('lets no site save anything').waitFor();
  await close();
});
