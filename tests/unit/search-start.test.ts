import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPage } from '#integrations/built-site.ts';
import { searchStartPass } from '#integrations/search-start.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'search-start-'));
  mkdirSync(`${dir}/_astro`);
  const code =
    'import{t as e}from"./helper.a_1.js";import"./other.b-2.js";var n=`import x from "./text.js"`;';
  writeFileSync(`${dir}/_astro/search.js`, code);
});
afterAll(() => rmSync(dir, { recursive: true }));

const seen = (html: string, base = '/') => {
  const page = builtPage('a/index.html', `<body>${html}`);
  searchStartPass(dir, base).page?.(page, undefined);
  return page.$('body').html();
};
const start = (base = '') =>
  `<template id="search-start"><script type="module" src="${base}/_astro/search.js"></script></template>`;

test('what the search’s script imports is named before it', () => {
  expect(seen(start())).toBe(
    '<template id="search-start"><link rel="modulepreload" href="/_astro/helper.a_1.js"><link rel="modulepreload" href="/_astro/other.b-2.js"><script type="module" src="/_astro/search.js"></script></template>',
  );
});

test('below a base path as well', () => {
  expect(seen(start('/sub/path'), '/sub/path/')).toContain('href="/sub/path/_astro/helper.a_1.js"');
});

test('a page without the search stays as it is', () => {
  expect(seen('<p>words</p>')).toBe('<p>words</p>');
});
