import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { AnyNode } from 'domhandler';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { GUIDE_PAGES, guidePath, STEPS } from '#guide/steps.ts';
import { findSimplified } from '#i18n/hant/simplified.ts';
import { barePath, LOCALES, localeOf } from '#i18n/locales.ts';
import { builtPages, DIST, inLocale } from '../support/site.ts';

/** Validating and compressing every page takes long where the machine is busy. */
const PATIENCE = 300_000;
const pages = await builtPages();
const addressed = pages.filter(({ path }) => path.endsWith('/'));
const guide = addressed.filter(({ path }) => barePath(path).startsWith('/guide/'));

test('every address exists in each language', () => {
  const bare = (id: string) =>
    inLocale(pages, id)
      .map(({ path }) => barePath(path))
      .sort();
  expect(bare('zh-hant')).toEqual(bare('zh-hans'));
  expect(bare('en')).toEqual(bare('zh-hans'));
  expect(bare('en')).toEqual(expect.arrayContaining(GUIDE_PAGES.map(guidePath)));
});

test('HTML is valid', { timeout: PATIENCE }, async () => {
  const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')));
  const faults: string[] = [];
  for (const { file } of pages) {
    const { results } = await validator.validateFile(`${DIST}/${file}`);
    for (const { messages } of results)
      faults.push(
        ...messages.map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} (${selector})`),
      );
  }
  expect(faults).toEqual([]);
});

describe.each(addressed)('$path', ({ path, $ }) => {
  const locale = localeOf(path);

  test('says its language, its address, and where its twins are', () => {
    expect($('html').attr('lang')).toBe(locale.lang);
    const origin = new URL($('link[rel="canonical"]').attr('href') ?? '').origin;
    expect($('link[rel="canonical"]').attr('href')).toBe(`${origin}${path}`);
    const twins = Object.fromEntries(
      $('link[hreflang]')
        .map((_, el) => [[$(el).attr('hreflang'), $(el).attr('href')]])
        .get(),
    );
    const bare = barePath(path);
    expect(twins).toEqual({
      'zh-Hans': `${origin}${bare}`,
      'zh-Hant': `${origin}/zh-hant${bare}`,
      en: `${origin}/en${bare}`,
      'x-default': `${origin}${bare}`,
    });
  });

  test('has one heading, a title, a description, and data that parses', () => {
    expect($('h1')).toHaveLength(1);
    expect($('title').text().length).toBeGreaterThan(5);
    expect($('meta[name="description"]').attr('content')?.length).toBeGreaterThan(15);
    const types = $('script[type="application/ld+json"]')
      .map((_, el) => (JSON.parse($(el).text()) as { '@type': string })['@type'])
      .get();
    if (barePath(path) !== '/') expect(types).toContain('BreadcrumbList');
    if (barePath(path) === '/guide/') expect(types).toContain('HowTo');
  });

  test('runs and loads nothing that could block the first view', () => {
    expect($('link[rel="stylesheet"], script[src]:not([type="module"])').length).toBe(0);
    expect($('[style], [onclick], [onload], [onsubmit]').length).toBe(0);
    const scripts = $('script:not([type$="json"])').text();
    expect(Buffer.byteLength(scripts)).toBeLessThanOrEqual(3072);
  });
});

describe.each(guide)('$path stays small', ({ file, path }) => {
  // The printed whole is one long document by purpose: nobody opens it in a hurry.
  const budget = path.endsWith('/print/') ? 30_000 : 14_600;
  test(`${budget} bytes as sent`, () => {
    expect(brotliCompressSync(readFileSync(`${DIST}/${file}`)).length).toBeLessThanOrEqual(budget);
  });
});

/**
 * What carries more than a page of words, by the pattern of its address: facts with their sources, the whole
 * checklist of the plan, a letter once to read and once for the script. All of it is read as it arrives.
 */
const LARGER: readonly (readonly [RegExp, number])[] = [
  [/^\/(regions|topics|about\/sources)\//, Infinity], // tests/site/regions.test.ts
  [/^\/accounts\/all\/[^/]+\/$/, Infinity], // tests/site/accounts.test.ts
  [/^\/letters\/[^/]+\/$/, 16_000],
  [/^\/(situations\/[^/]+|accounts)\/$/, 17_000],
  [/^\/(tm-card|find-accounts|already-closed|faq|myths)\/$/, 19_500],
  [/^\/glossary\/$/, 26_000],
  [/^\/plan\/$/, 28_000],
];
const budgetOf = (path: string) => LARGER.find(([pattern]) => pattern.test(barePath(path)))?.[1] ?? 14_600;

test('other pages stay small as well', { timeout: PATIENCE }, () => {
  const large = addressed
    .filter(({ path }) => !guide.some((page) => page.path === path))
    .map(({ file, path }) => ({ path, bytes: brotliCompressSync(readFileSync(`${DIST}/${file}`)).length }))
    .filter(({ path, bytes }) => bytes > budgetOf(path));
  expect(large).toEqual([]);
});

test('what is only for the index is not sent to readers', () => {
  expect(pages.filter(({ $ }) => $('meta[name="aliases"]').length > 0)).toEqual([]);
});

describe.each(
  LOCALES.flatMap(({ segment, id }) =>
    STEPS.map((step) => ({ id, step, path: `${segment && `/${segment}`}/guide/${step}/` })),
  ),
)('step $path', ({ path }) => {
  const $ = addressed.find((page) => page.path === path)?.$;
  test('has every part of a step', () => {
    if (!$) throw new Error(`no page ${path}`);
    for (const part of ['answer', 'do-not', 'ready', 'next'])
      expect($(`[data-part="${part}"]`).length, part).toBe(1);
    expect($('.checklist .item').length).toBeGreaterThanOrEqual(4);
    expect($('.checklist .item').length).toBe($('.checklist .item > details').length);
    expect($('#goes-wrong .trouble').length).toBeGreaterThanOrEqual(3);
    expect($('main').text()).toMatch(/2026/);
  });
  test('stands in the journey, with a way back', () => {
    if (!$) throw new Error(`no page ${path}`);
    const marked = $('.line [aria-current="page"]');
    expect(marked).toHaveLength(1);
    expect(marked.attr('href')).toBe(path);
    expect($('.line a').length).toBe(STEPS.length + 1);
    expect($(`main a[href="${path.replace(/[^/]+\/$/, '')}"]`).length).toBeGreaterThan(0);
  });
});

describe.each(inLocale(pages, 'zh-hant'))('$path is Traditional Chinese', ({ $ }) => {
  test('no simplified-only character in text, attributes, title, metadata or data', () => {
    expect(findSimplified($)).toEqual([]);
  });
  test('says that it was derived, and leaves other languages alone', () => {
    if ($('main[data-search]').length > 0) expect($('[data-notice="derived"]').length).toBe(1);
    expect($('a[hreflang="zh-Hans"] .unseen').first().text()).toBe('简体中文');
  });
});

const BLOCKS =
  'button, p, li, ul, ol, h1, h2, h3, table, tr, td, th, caption, dl, dt, dd, details, section, div, figcaption, label, legend, select, option';

/** Places where two pieces of text meet without a space because markup stands between them. */
function joints($: (typeof pages)[number]['$']): string[] {
  const found: string[] = [];
  $('main')
    .find(BLOCKS)
    .each((_, block) => {
      const texts: string[] = [];
      const walk = (node: AnyNode): void => {
        if (node.type === 'text') texts.push(node.data);
        else if ('children' in node) for (const child of node.children) if (!$(child).is(BLOCKS)) walk(child);
      };
      walk(block);
      texts.forEach((text, index) => {
        const next = texts[index + 1] ?? '';
        if (/[a-z.!?:;,]$/.test(text) && /^[A-Za-z]/.test(next))
          found.push(`${text.slice(-20)}|${next.slice(0, 20)}`);
      });
    });
  return found;
}

test.each(inLocale(pages, 'en'))('$path: no space lost between English words', ({ $ }) => {
  expect(joints($)).toEqual([]);
});

test('the sitemap lists each page once, with its twins', () => {
  const xml = readFileSync(`${DIST}/sitemap-0.xml`, 'utf8');
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .sort();
  const wanted = addressed
    .map(({ path }) => path)
    .filter((path) => !/\/(search|print)\/$/.test(path))
    .sort();
  expect(listed).toEqual(wanted);
  expect(xml.match(/hreflang="zh-Hant"/g)?.length).toBe(wanted.length);
});

test('hosts find what they look for', () => {
  for (const file of [
    'robots.txt',
    '404.html',
    '_headers',
    'favicon.svg',
    'manifest.webmanifest',
    'en/manifest.webmanifest',
    'icon-180.png',
    'card.png',
    'zh-hant/card.png',
    'en/card.png',
  ])
    expect(readFileSync(`${DIST}/${file}`).length, file).toBeGreaterThan(50);
});
