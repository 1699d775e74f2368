import { describe, expect, test } from 'vitest';
import { builtPage } from '#integrations/built-site.ts';
import { linksPass } from '#integrations/links.ts';

/** The rules that a page at `/en/guide/` breaks on a site of two pages. */
async function rules(html: string, base = '/'): Promise<string[]> {
  const pass = linksPass({ origin: 'https://site.example', base });
  const page = (path: string, body: string) =>
    builtPage(`${path.slice(1)}index.html`, `<html><body>${body}</body></html>`);
  const pages = [page('/en/guide/', html), page('/en/guide/ask/', '<h2 id="questions">x</h2>')];
  const files = ['en/guide/index.html', 'en/guide/ask/index.html', 'icon.png'];
  const found = pages.map((page) => pass.gather!(page));
  const onPages = pages.flatMap((page, index) => pass.page?.(page, found[index]!) ?? []);
  const atEnd = (await pass.finish?.({ dir: '', files }, found)) ?? [];
  return [...onPages, ...atEnd].map(({ rule }) => rule);
}

describe('a broken link is refused, whatever its form', () => {
  test.each([
    '<a href="/en/guide/aks/">x</a>',
    '<a href="aks/">x</a>',
    '<a href="/en/guide/ask">x</a>',
    '<a href=" /nope/">x</a>',
    '<a href="HTTPS://site.example/nope/">x</a>',
    '<a href="https://site.example/nope/">x</a>',
    '<a href="/en/%zz/">x</a>',
    '<a href="//[bad">x</a>',
    '<img src="/nope.png" alt="">',
    '<form action="/nope/"></form>',
  ])('%s', async (html) => expect(await rules(html)).toEqual(['broken-link']));

  test.each([
    ['<a href="/en/guide/ask/#nope">x</a>', 'broken-anchor'],
    ['<a href="#nope">x</a>', 'broken-anchor'],
    ['<a href="/en/guide/ask/#%E0%A4%A">x</a>', 'broken-link'],
    ['<p id="a"></p><p id="a"></p>', 'duplicate-id'],
  ])('%s: %s', async (html, rule) => expect(await rules(html)).toEqual([rule]));

  test('below a base path an address without it leads out of the site', async () => {
    expect(await rules('<a href="/en/guide/">x</a>', '/sub/')).toEqual(['outside-base']);
    expect(await rules('<a href="/sub/en/guide/">x</a>', '/sub/')).toEqual([]);
  });
});

test.each([
  '<a href="/en/guide/ask/">x</a>',
  '<a href="ask/">x</a>',
  '<a href="/en/guide/ask/#questions">x</a>',
  '<a href="https://site.example/en/guide/">x</a>',
  '<img src="/icon.png" alt="">',
  '<a href="https://elsewhere.example/x">x</a>',
  '<a href="mailto:a@site.example">x</a>',
])('%s passes', async (html) => expect(await rules(html)).toEqual([]));
