import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { STEPS } from '#guide/steps.ts';
import { LOCALES } from '#i18n/locales.ts';
import { DIST } from '../support/site.ts';

const page = (path: string) => load(readFileSync(`${DIST}${path}index.html`, 'utf8'));

describe.each(LOCALES.map(({ segment, lang }) => ({ root: segment === '' ? '/' : `/${segment}/`, lang })))(
  'words at $root',
  ({ root, lang }) => {
    test('forty questions and more, each with an anchor and an answer of its own, told to search engines too', () => {
      const $ = page(`${root}faq/`);
      const data = $('script[type="application/ld+json"]')
        .toArray()
        .map(
          (el) => JSON.parse($(el).text()) as { '@type': string; mainEntity: Asked[]; inLanguage: string },
        );
      type Asked = { '@type': string; name: string; acceptedAnswer: { '@type': string; text: string } };
      const faq = data.find((item) => item['@type'] === 'FAQPage');
      const asked = faq?.mainEntity ?? [];
      expect(faq?.inLanguage).toBe(lang);
      expect(asked.length).toBeGreaterThanOrEqual(40);
      expect(new Set(asked.map(({ acceptedAnswer }) => acceptedAnswer.text)).size).toBe(asked.length);
      for (const { name, acceptedAnswer } of asked) {
        expect(acceptedAnswer.text.length, name).toBeGreaterThan(30);
        expect(acceptedAnswer.text, name).not.toContain(name);
      }
      const shown = $('main [id]')
        .toArray()
        .map((el) => $(el).text());
      expect(asked.filter(({ name }) => !shown.some((text) => text.includes(name)))).toEqual([]);
    });

    test('each myth says what is said, what is true, what to do instead, and how we know', () => {
      const $ = page(`${root}myths/`);
      expect($('.myth').length).toBeGreaterThanOrEqual(10);
      $('.myth').each((_, el) => {
        const id = $(el).attr('id') ?? '';
        expect(id).not.toBe('');
        for (const part of ['.verdict', 'q', 'h3 + p', '.instead', 'details .flow'])
          expect($(el).find(part).text().trim(), `${id} ${part}`).not.toBe('');
      });
    });

    test('the glossary has each term in three scripts side by side', () => {
      const $ = page(`${root}glossary/`);
      expect($('.glossary > div').length).toBeGreaterThanOrEqual(80);
      $('.glossary > div').each((_, el) => {
        const columns = $(el).find('.also > li');
        expect(columns).toHaveLength(3);
        columns.each((_, column) => expect($(column).children().first().text().trim()).not.toBe(''));
      });
      const own = $('#complaint .also').text();
      for (const word of ['投诉', '申訴', '客訴', '投訴', 'complaint']) expect(own).toContain(word);
    });

    test('a step of the guide marks words, each once, and leads to its exceptions, which lead back', () => {
      for (const step of STEPS) {
        const $ = page(`${root}guide/${step}/`);
        const marked = $('main a.term')
          .toArray()
          .map((el) => $(el).attr('href') ?? '');
        expect(marked.length, step).toBeGreaterThanOrEqual(4);
        expect(new Set(marked).size, step).toBe(marked.length);
        expect($('h1 .term, h2 .term, summary .term, label .term, a a').length, step).toBe(0);
        const exceptions = $('.exceptions a')
          .toArray()
          .map((el) => $(el).attr('href') ?? '');
        expect(exceptions.length, step).toBeGreaterThan(0);
        for (const path of exceptions)
          expect(page(path)(`.helps a[href="${root}guide/${step}/"]`).length, `${path} ${step}`).toBe(1);
      }
    });

    test('the feed of changes is Atom, in its language, with dates and addresses of its own', () => {
      const text = readFileSync(`${DIST}${root}feed.xml`, 'utf8');
      const $ = load(text, { xml: true });
      const feed = $('feed');
      expect(feed.attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
      expect(feed.attr('xml:lang')).toBe(lang);
      const changes = $('feed > link[rel="alternate"]').attr('href') ?? '';
      expect(new URL(changes).pathname).toBe(`${root}about/changes/`);
      expect($('feed > id').text()).toBe(changes);
      expect(new URL($('feed > link[rel="self"]').attr('href') ?? '').pathname).toBe(`${root}feed.xml`);
      const days = $('entry > updated')
        .toArray()
        .map((el) => $(el).text());
      expect(days.length).toBeGreaterThan(0);
      for (const day of days) expect(new Date(day).toISOString()).toBe(day);
      expect(days).toEqual([...days].sort().reverse());
      expect($('feed > updated').text()).toBe(days[0]);
      const ids = $('entry > id')
        .toArray()
        .map((el) => $(el).text());
      expect(new Set(ids).size).toBe(days.length);
      const anchors = page(`${root}about/changes/`);
      for (const id of ids) {
        expect(id.startsWith(`${changes}#`)).toBe(true);
        expect(anchors(new URL(id).hash).length, id).toBe(1);
      }
      $('entry > link').each((_, el) =>
        expect(new URL($(el).attr('href') ?? '').pathname.startsWith(root)).toBe(true),
      );
    });

    test('the front page leads to every region without script', () => {
      const $ = page(root);
      const all = page(`${root}regions/`)('a[data-region]').length;
      expect($('region-choice a[data-region]').length).toBe(all);
    });

    test('without an address for corrections nothing leads to a page for them', () => {
      expect(page(`${root}regions/cn/`)('a[href*="correct"]').length).toBe(0);
    });
  },
);
