import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { isMember } from '#content/places.ts';
import { TOPICS } from '#content/vocabulary.ts';
import { LOCALES } from '#i18n/locales.ts';
import { SCHEMA_FILE, schemaFile } from '#regions/schema-cli.ts';
import type { publishIndex, publishRegion } from '#regions/published.ts';
import { DIST } from '../support/site.ts';

const json = <T = unknown>(path: string) => JSON.parse(readFileSync(`${DIST}${path}`, 'utf8')) as T;
const index = json<ReturnType<typeof publishIndex>>('/data/regions.json');
const records = index.regions.map(({ path }) => json<ReturnType<typeof publishRegion>>(path));
const html = (path: string) => readFileSync(`${DIST}${path}index.html`, 'utf8');
const size = (path: string) => brotliCompressSync(html(path)).length;
const codes = records.map(({ code }) => code.toLowerCase());

describe('open data', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = {
    region: ajv.compile(json('/data/schema/region.json')),
    regions: ajv.compile(json('/data/schema/regions.json')),
  };

  test('the list validates against the published schema', () => {
    validate.regions(index);
    expect(validate.regions.errors).toBeNull();
  });

  test.each(records)('$code validates against the published schema', (record) => {
    validate.region(record);
    expect(validate.region.errors).toBeNull();
  });

  test('the schema is strict: a key that is none, a strength that does not exist', () => {
    const [record] = records;
    expect(validate.region({ ...record, colour: 'red' })).toBe(false);
    expect(validate.region({ ...record, facts: [{ ...record?.facts[0], strength: 'sure' }] })).toBe(false);
  });

  test('each file says version, licence and day; the list is as new as the newest record', () => {
    for (const { version, licence, date } of [index, ...records])
      expect([version, licence, date]).toEqual([
        index.version,
        'CC-BY-4.0',
        expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      ]);
    expect(
      index.date >=
        (records
          .map(({ read_on }) => read_on)
          .sort()
          .at(-1) ?? ''),
    ).toBe(true);
  });

  test('the change log tells of this version, in both languages', () => {
    for (const locale of ['', '/en'])
      expect(load(html(`${locale}/about/data/`))('#changes').text()).toContain(index.version);
  });

  test('editors have the schema of the records as it is now: "npm run schema" writes it', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaFile());
  });
});

const segments = LOCALES.map(({ segment }) => segment && `/${segment}`);

describe.each(records)('$code', (record) => {
  const path = `/regions/${record.code.toLowerCase()}/`;
  const $ = load(html(`/en${path}`));
  const live = record.facts.filter(({ retired }) => !retired);

  test('has an anchor for every topic and every fact, whatever is known', () => {
    for (const id of [...TOPICS, ...record.facts.map((fact) => fact.id)])
      expect($(`[id="${id}"]`).length, id).toBe(1);
  });

  test('shows each fact with its strength, the day of reading and its sources', () => {
    for (const { id, sources } of live) {
      const entry = $(`.fact[id="${id}"]`);
      expect(entry.find('.mark').length, id).toBe(1);
      expect(entry.find('summary').text(), id).toMatch(/source.* · Read on \d+ \w+ \d{4}/i);
      expect(entry.find('li').length, id).toBe(sources.length);
    }
  });

  test('links to no source that should not be linked', () => {
    const titles = Object.values(record.sources)
      .filter(
        ({ linked, title }, _, all) => !linked && !all.some((other) => other.linked && other.title === title),
      )
      .map(({ title }) => title);
    const linked = new Set(
      $('.fact a')
        .map((_, a) => $(a).text().trim())
        .get(),
    );
    expect(titles.filter((title) => linked.has(title))).toEqual([]);
  });

  test('shows EU rules only in member states, marked, under anchors of their own', () => {
    const shared = $('.fact[id^="in-eu-"]');
    expect(shared.length > 0).toBe(isMember(record.code));
    shared.each((_, el) => expect($(el).text()).toContain('EU-wide rule'));
  });

  test('gives every operator the same fields, in the same order, alphabetically', () => {
    const fields = $('.operator')
      .map((_, el) =>
        $(el)
          .find('dt')
          .map((_, dt) => $(dt).text())
          .get()
          .join('|'),
      )
      .get();
    expect(new Set(fields).size).toBeLessThanOrEqual(1);
    const names = $('.operator h3')
      .map((_, h3) => $(h3).text().trim())
      .get();
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { ignorePunctuation: true }).compare));
    expect(names).toHaveLength(record.operators.length);
  });

  test('answers on the first screen, or says that it does not know', () => {
    const rows = (record.first ?? []).filter((row) => row.en !== undefined || record.code !== 'EU');
    expect($('.answers dt')).toHaveLength(rows.length);
    rows.forEach(({ facts = [], en }, index) => {
      const row = $('.answers dl > div').eq(index);
      if (en !== undefined) expect(row.text()).toContain(en);
      const links = row
        .find('a')
        .map((_, a) => $(a).attr('href'))
        .get();
      if (facts.length > 0) expect(new Set(links)).toEqual(new Set(facts.map((id) => `#${id}`)));
      else expect(links.join()).toMatch(en === undefined ? /^\/en\// : /^#regulator$/);
    });
    expect($('[data-part="answer"]').text().trim()).toBe(record.answer?.en);
  });
});

describe.each(segments)('in "%s"', (segment) => {
  test('every region is in the list, with its calling code', () => {
    const $ = load(html(`${segment}/regions/`));
    const listed = $('a[data-region]')
      .map((_, a) => $(a).attr('data-region'))
      .get();
    expect([...listed].sort()).toEqual(records.map(({ code }) => code).sort());
    for (const { calling_code } of records)
      if (calling_code) expect($('main').text()).toContain(`+${calling_code}`);
  });

  test.each(TOPICS)('the topic %s names every region, known or not', (topic) => {
    const $ = load(html(`${segment}/topics/${topic}/`));
    for (const code of codes) expect($(`#regions [id="${code}"]`).length, code).toBe(1);
    expect($('#regions .fact').length).toBe(
      records.flatMap(({ facts }) => facts.filter((fact) => fact.topic === topic && !fact.retired)).length,
    );
  });

  test('every source is listed once, and the grid has a cell for each region and topic', () => {
    const $ = load(html(`${segment}/about/sources/`));
    expect($('source-filter li').length).toBe(records.flatMap(({ sources }) => Object.keys(sources)).length);
    expect($('#coverage tbody td').length).toBe(records.length * TOPICS.length);
  });

  // A long page of a region is read once, with care; a guide page in a shop. Compare tests/site/pages.test.ts.
  test('pages stay light', () => {
    const heavy = [
      ...codes.map((code) => [`${segment}/regions/${code}/`, 30_000] as const),
      ...TOPICS.map((topic) => [`${segment}/topics/${topic}/`, 25_000] as const),
      [`${segment}/about/sources/`, 80_000] as const,
    ].filter(([path, budget]) => size(path) > budget);
    expect(heavy).toEqual([]);
  });
});

test('the chart of resting times is a table: each bar has its figure beside it, and not known is a class of its own', () => {
  const $ = load(html('/en/topics/number-reuse/'));
  const measured = records
    .flatMap(({ facts }) => facts.flatMap(({ measures = [] }) => measures))
    .filter(({ what }) => what === 'quarantine');
  const rows = $('#chart-quarantine tbody tr');
  if (measured.length === 0) return expect(rows.length).toBe(0);
  expect(rows.length).toBeGreaterThan(measured.length);
  rows.each((_, row) => expect($(row).find('td').text()).toMatch(/\d|[A-Z]/));
  expect($('#chart-quarantine svg:not([aria-hidden="true"])').length).toBe(0);
  expect($('#chart-quarantine').text()).toMatch(/Not known \(\d+ regions\)/);
});

test('a page that names a fact leads to its region', () => {
  const $ = load(html('/en/tm-card/'));
  const link = $('.fact a[href^="/en/regions/"]').first().attr('href') ?? '';
  expect(existsSync(`${DIST}${new URL(link, 'https://x.example').pathname}index.html`)).toBe(true);
});

test('steps with topics ask where the reader is; the others do not', () => {
  for (const step of ['decide', 'ask', 'close', 'confirm', 'destroy']) {
    const here = load(html(`/en/guide/${step}/`))('region-facts');
    expect(here.attr('data-stage')).toBe(step);
    expect(here.find('a').attr('href')).toBe('/en/regions/');
  }
  expect(load(html('/en/guide/back-up/'))('region-facts').length).toBe(0);
});
