/**
 * Other searches over the same pages, each as its makers recommend it for Chinese: Pagefind as its own
 * interface asks it, MiniSearch with words cut by the browser’s segmenter, FlexSearch with its encoder
 * for Chinese. They run in the same browser, on a blank page in the same language.
 */
import { readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { Locale } from '#i18n/locales.ts';
import { pageText } from '#integrations/search/page-text.ts';
import { builtPages, inLocale } from '../../support/site.ts';
import type { Asked } from './queries.ts';

/** What peers are given of a page: nothing that only our own search was told. */
interface Document {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
}

const MODULES: Readonly<Record<string, string>> = {
  '/peers/minisearch.js': 'minisearch/dist/es/index.js',
  '/peers/flexsearch.js': 'flexsearch/dist/flexsearch.bundle.module.min.mjs',
};

/** Files that the peers need, by address. */
export async function peerFiles(locales: readonly Locale[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [path, file] of Object.entries(MODULES))
    files.set(path, readFileSync(new URL(`../../../node_modules/${file}`, import.meta.url)));
  const { index } = await createIndex();
  const pages = await builtPages();
  for (const { id, lang } of locales) {
    files.set(`/peers/${id}/`, Buffer.from(`<!doctype html><html lang="${lang}"><title>${id}</title>`));
    const documents: Document[] = [];
    for (const { $, head, main, path } of inLocale(pages, id)) {
      if (!main.is('[data-search]')) continue;
      const { title, sections } = pageText($, head, main);
      documents.push({
        id: documents.length,
        url: path,
        title,
        headings: sections.map((section) => section.title).join('\n'),
        text: sections.flatMap(({ blocks }) => blocks).join('\n'),
      });
      main.attr('data-pagefind-body', '');
      await index?.addHTMLFile({ url: path, content: $.html() });
    }
    files.set(`/peers/${id}.json`, Buffer.from(JSON.stringify(documents)));
  }
  const made = await index?.getFiles();
  for (const { path, content } of made?.files ?? [])
    files.set(`/peers/pagefind/${path}`, Buffer.from(content));
  await close();
  return files;
}

export const PEERS = ['Pagefind', 'MiniSearch', 'FlexSearch'] as const;
export type Peer = (typeof PEERS)[number];

/** Asks every peer every query; the addresses that each finds, in order. */
export async function askPeers(
  page: Page,
  origin: string,
  { id }: Locale,
  asked: readonly Asked[],
): Promise<Record<Peer, string[][]>> {
  await page.goto(`${origin}/peers/${id}/`);
  return page.evaluate(inBrowser, { id, queries: asked.map(({ q }) => q) });
}

/** Runs in the browser. */
async function inBrowser({ id, queries }: { id: string; queries: string[] }) {
  // Names that only the browser can resolve.
  const load = (path: string) => import(/* @vite-ignore */ path);
  const documents = (await (await fetch(`/peers/${id}.json`)).json()) as Document[];
  const urls = documents.map(({ url }) => url);

  const pagefind = await load('/peers/pagefind/pagefind.js');
  await pagefind.options({ baseUrl: '/' });
  const byPagefind: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(
      results.slice(0, 10).map((hit: { data(): Promise<{ url: string }> }) => hit.data()),
    );
    byPagefind.push(pages.map(({ url }) => url));
  }

  const MiniSearch = (await load('/peers/minisearch.js')).default;
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const mini = new MiniSearch({
    fields: ['title', 'headings', 'text'],
    tokenize: (text: string) =>
      [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
    searchOptions: { boost: { title: 3, headings: 2 }, fuzzy: 0.2, prefix: true },
  });
  mini.addAll(documents);

  const { Document: FlexDocument, Charset } = await load('/peers/flexsearch.js');
  const flex = new FlexDocument({
    document: { id: 'id', index: ['title', 'headings', 'text'] },
    encoder: id === 'en' ? Charset.LatinBalance : Charset.CJK,
    tokenize: 'forward',
  });
  for (const one of documents) flex.add(one);

  return {
    Pagefind: byPagefind,
    MiniSearch: queries.map((query) => mini.search(query).map((hit: { id: number }) => urls[hit.id] ?? '')),
    FlexSearch: queries.map((query) =>
      flex
        .search(query, { merge: true, suggest: true, limit: 10 })
        .map((hit: { id: number }) => urls[hit.id] ?? ''),
    ),
  };
}
