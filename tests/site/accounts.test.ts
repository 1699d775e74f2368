import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { LETTERS } from '#accounts/directory.ts';
import { barePath } from '#i18n/locales.ts';
import { builtPages, DIST } from '../support/site.ts';

const pages = (await builtPages()).filter(({ path }) => barePath(path).startsWith('/accounts/'));
const letters = pages.filter(({ path }) => /\/accounts\/all\/[^/]+\/$/.test(path));
const services = pages.filter(({ path }) =>
  /^\/accounts\/(?!all\/|text-only-banks\/)[^/]+\/$/.test(barePath(path)),
);

test('every letter and every service has a page in each language', () => {
  expect(letters).toHaveLength(LETTERS.length * 3);
  expect(services.length).toBeGreaterThanOrEqual(68 * 3);
});

/**
 * A letter page is read as it arrives: nothing in it blocks, and what is out of sight is laid out late.
 * So the budget of a first view holds for what comes first, up to the twentieth entry, which is more than
 * fits on a screen. The whole page may be larger, since it is a list to search in, but has a bound too.
 */
const FIRST_VIEW = 14_600;
const WHOLE = 32_000;
describe.each(letters)('$path', ({ file }) => {
  const html = readFileSync(`${DIST}/${file}`, 'utf8');
  const list = html.indexOf('data-items');
  const at = [...html.slice(list).matchAll(/<\/li>/g)][19]?.index;
  test('its first view and the whole of it stay small', () => {
    const first = at === undefined ? html : html.slice(0, list + at);
    expect(brotliCompressSync(first).length).toBeLessThanOrEqual(FIRST_VIEW);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(WHOLE);
  });
});

test.each(services)('$path answers at once, cites, and belongs to nobody', ({ $ }) => {
  expect($('[data-part="before"] p').text().length).toBeGreaterThan(5);
  expect($('[data-part="gone"] p').text().length).toBeGreaterThan(5);
  expect($('#evidence .evidence li').length).toBeGreaterThan(0);
  expect($('#evidence').text()).toMatch(/没有关系|沒有關係|nothing to do with/);
});

test('entries of the directory lead out over https only, and say that nobody has checked them', () => {
  for (const { $ } of letters) {
    const odd = $('.entries a')
      .map((_, a) => $(a).attr('href'))
      .get()
      .filter((href) => !/^(https:\/\/|mailto:|\/)/.test(href));
    expect(odd).toEqual([]);
    expect($('[data-part="answer"]').text()).toMatch(/没有逐个核对|沒有逐個核對|not checked/);
    expect($('main').text()).not.toMatch(/上次核对|上次核對|Last reviewed/);
  }
});

test('the open data names its schema, its licences and where each field comes from', () => {
  const read = (name: string) => JSON.parse(readFileSync(`${DIST}/data/${name}`, 'utf8'));
  const data = read('accounts.json');
  expect(data.$schema).toBe('./accounts.schema.json');
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile(read('accounts.schema.json'));
  expect(isValid(data), ajv.errorsText(isValid.errors)).toBe(true);
  expect(isValid({ ...data, directory: { ...data.directory, checked: true } })).toBe(false);
  expect(data.licence).toEqual({ curated: 'CC-BY-4.0', directory: 'MIT' });
  expect(data.directory).toMatchObject({ snapshot: '2026-08', checked: false });
  const origins = data.directory.directories as Record<string, { fields: string[]; copyright: string }>;
  const known = [...data.directory.shared_fields, ...Object.values(origins).flatMap(({ fields }) => fields)];
  for (const entry of data.directory.entries as object[])
    for (const field of Object.keys(entry)) expect(known).toContain(field);
  for (const { copyright } of Object.values(origins))
    expect(readFileSync('NOTICE', 'utf8')).toContain(copyright.slice(0, 16));
});

test('the plan finds every service, in the order of the list', () => {
  const plan = JSON.parse(readFileSync(`${DIST}/data/services.json`, 'utf8')) as {
    id: string;
    order: number;
  }[];
  expect(plan.map(({ order }) => order)).toEqual(plan.map((_, index) => index));
  const list = pages.find(({ path }) => path === '/accounts/');
  const shown = list
    ?.$('[data-service]')
    .map((_, box) => list.$(box).attr('data-service'))
    .get();
  expect(shown).toEqual(plan.map(({ id }) => id));
});
