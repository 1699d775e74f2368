import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#i18n/locales.ts';
import { DIST } from '../support/site.ts';

const read = (file: string) => readFileSync(`${DIST}/${file}`, 'utf8');
const copies: string[] = [];
for await (const file of glob('**/*.md', { cwd: DIST })) copies.push(file);

/** Where an absolute address of the site leads to, as a file. */
function fileOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
}

test('llms.txt lists the copies and the data, each at an address that exists', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n\n/);
  const links = [...text.matchAll(/^- \[[^\]]+\]\((\S+)\): \S/gm)].map(([, address = '']) => address);
  expect(links.length).toBe((text.match(/^- /gm) ?? []).length);
  expect(links.filter((address) => !existsSync(`${DIST}/${fileOf(address)}`))).toEqual([]);
});

test('a copy has no markup, no control and no relative link left, and its tables are whole', () => {
  expect(copies.length).toBeGreaterThan(500);
  const faults = copies.flatMap((file) => {
    const text = read(file).replace(/`[^`]*`|\\</g, '');
    const lines = text.split('\n');
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    const torn = lines.filter((line, index) => {
      const before = lines[index - 1] ?? '';
      return line.startsWith('|') && before.startsWith('|') && cells(line) !== cells(before);
    });
    const said = [
      ...(text.match(/<\/?(?!https?:)[a-z][^>]*>/g) ?? []),
      ...(text.match(/\]\((?!https?:|mailto:)[^)]*\)/g) ?? []),
      ...(text.match(/undefined|\[object|NaN\b/g) ?? []),
      ...torn,
    ];
    return said.slice(0, 2).map((fault) => `${file}: ${fault.slice(0, 120)}`);
  });
  expect(faults).toEqual([]);
});

describe.each(LOCALES)('the feed in $lang', ({ segment, lang }) => {
  const $ = load(read(`${segment && `${segment}/`}feed.xml`), { xml: true });

  test('has what RFC 4287 asks of a feed and of each entry', () => {
    const feed = $('feed');
    expect(feed.attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author > name'])
      expect(feed.children(name.split(' ')[0]).first().text().trim(), name).not.toBe('');
    expect(feed.children('link[rel="self"]').attr('href')).toMatch(/^https:.*feed\.xml$/);
    const entries = feed.children('entry').toArray();
    expect(entries.length).toBeGreaterThan(0);
    const ids = entries.map((entry) => $(entry).children('id').text());
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      expect($(entry).children('title').text().trim()).not.toBe('');
      expect($(entry).children('updated').text()).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      const to = $(entry).children('link').attr('href') ?? '';
      expect(existsSync(`${DIST}/${fileOf(to)}`), to).toBe(true);
    }
  });

  test('is found from the pages of its language', () => {
    const page = load(read(`${segment && `${segment}/`}about/changes/index.html`));
    expect(page('html').attr('lang')).toBe(lang);
    expect(page('a[href$="feed.xml"], link[type="application/atom+xml"]').length).toBeGreaterThan(0);
  });
});
