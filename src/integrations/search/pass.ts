import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { LocaleId } from '#i18n/locales.ts';
import { LOCALES } from '#i18n/locales.ts';
import { indexFolder } from '#search/folder.ts';
import type { BuiltPage, Pass, Problem } from '../built-site.ts';
import { ENTRY, type Entry, joinedEntries, pagefindFiles } from './files.ts';
import { languageFiles } from './language.ts';
import { forgetIndexMarks, type PageText, pageText } from './page-text.ts';
import { folder } from './variants.ts';
import { readVocabulary } from './vocabulary.ts';

/** A page that can be found. */
export interface SearchedPage {
  /** Language of the index that it is in: that of its address, even if its words are in another. */
  readonly locale: LocaleId;
  /** Address without the site's base path. */
  readonly path: string;
  readonly kind: string;
  /** Language of its words where it is not the reader's. */
  readonly lang?: string | undefined;
  readonly text: PageText;
}

const RULE = 'search-index';

/** Puts each page that has `main[data-search]` into the search of its own language, and writes its files. `content` is the folder of words and facts. */
export function searchIndexPass(content: string, release: string): Pass<SearchedPage | undefined> {
  return {
    name: 'search-index',
    gather: searchedPage,
    page({ file, head, main }, found) {
      forgetIndexMarks(head, main);
      if (found || !main.is('[data-search]')) return [];
      return [problem(file, 'no title', 'give the page an h1 in main and a lang on html')];
    },
    async finish({ dir }, found) {
      const pages = found.filter((page) => page !== undefined);
      if (pages.length === 0)
        return [problem(dir, 'no page for the search', 'mark pages with <main data-search="…">')];
      return await writeSearch(pages, content, join(dir, indexFolder(release)));
    },
  };
}

function searchedPage({ path, $, html, head, main }: BuiltPage): SearchedPage | undefined {
  const lang = html.attr('lang');
  if (!main.is('[data-search]')) return undefined;
  const locale = LOCALES.find((candidate) => candidate.lang === lang);
  const text = pageText($, head, main);
  if (!locale || text.title === '') return undefined;
  const wordsLang = main.attr('lang') ?? lang;
  return {
    locale: locale.id,
    path,
    kind: main.attr('data-search') ?? '',
    lang: wordsLang === lang ? undefined : wordsLang,
    text,
  };
}

/** The page as Pagefind is given it: its words cut and folded as queries are, so that index and query agree whatever Pagefind would make of them. */
function toDocument({ locale, text }: SearchedPage): string {
  const words = (some: string) => folder.words(some).join(' ');
  const sections = text.sections.map(
    ({ title, blocks }) =>
      `<h2>${words(title)}</h2>${blocks.map((block) => `<p>${words(block)}</p>`).join('')}`,
  );
  return `<html lang="${locale}"><body><h1>${words(text.title)}</h1>${sections.join('')}</body></html>`;
}

async function writeSearch(pages: readonly SearchedPage[], content: string, out: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const complain = (page: string, errors: readonly string[]) =>
    problems.push(...errors.map((error) => problem(page, error, 'see the message from Pagefind')));
  const write = async (files: ReadonlyMap<string, string | Uint8Array>) => {
    const folders = new Set([...files.keys()].map((path) => dirname(join(out, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await Promise.all([...files].map(([path, data]) => writeFile(join(out, path), data)));
  };
  try {
    const vocabulary = await readVocabulary(content);
    const entries: Entry[] = [];
    const writing: Promise<void>[] = [];
    // One language after the other: an index of all of them would take three times the memory.
    for (const { id } of LOCALES) {
      const own = pages.filter(({ locale }) => locale === id);
      if (own.length === 0) continue;
      const { index, errors } = await createIndex({ maxFragments: own.length });
      complain(out, errors);
      if (!index) return problems;
      await Promise.all(
        own.map(async (page) => {
          const { path: url } = page;
          complain(url, (await index.addHTMLFile({ url, content: toDocument(page) })).errors);
        }),
      );
      // Pagefind is a process of its own: what does not need its answer goes on meanwhile.
      const making = index.getFiles();
      const filesOf = languageFiles(id, own, vocabulary);
      const made = await making;
      await index.deleteIndex();
      complain(out, made.errors);
      const { files, ids, entry } = pagefindFiles(made.files);
      writing.push(write(files), write(filesOf(ids)));
      entries.push(entry);
    }
    writing.push(write(new Map([[ENTRY, joinedEntries(entries)]])));
    await Promise.all(writing);
  } finally {
    await close();
  }
  return problems;
}

function problem(page: string, found: string, mend: string): Problem {
  return { page, rule: RULE, found, mend };
}
