import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { toDocument } from '#search/page-record.ts';
import type { BuiltPage, Pass, Problem } from './built-site.ts';
import { pageText } from './page-text.ts';
import { type SearchedPage, servedFiles } from './search-files.ts';

/** Languages in which Pagefind segments running text (its `fossick/mod.rs`). */
const SEGMENTED: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);

const RULE = 'search-index';

/** Puts each page that has `main[data-search]` into the search index of its own language, and writes the index. */
export function searchIndexPass(): Pass {
  const documents: SearchedPage[] = [];
  return {
    name: 'search-index',
    page(page) {
      if (page.$('main[data-search]').length === 0) return [];
      const document = searchedPage(page);
      // For the index alone: readers need not load it.
      page.$('meta[name="aliases"]').remove();
      if (!document)
        return [problem(page.file, 'no title', 'give the page an h1 in main and a lang on html')];
      documents.push(document);
      return [];
    },
    async finish({ dir }) {
      if (documents.length === 0)
        return [problem(dir, 'no page for the search', 'mark pages with <main data-search="…">')];
      return await writeIndex(documents, join(dir, 'pagefind'));
    },
  };
}

/** The page as it is to be found. It goes into the index of its address's language, even if its words are in another. */
function searchedPage({ path, $ }: BuiltPage): SearchedPage | undefined {
  const lang = $('html').attr('lang');
  const main = $('main[data-search]').first();
  const text = pageText($);
  if (!lang || text.title === '') return undefined;
  const index = lang.toLowerCase();
  const labels: Record<string, string> = { kind: main.attr('data-search') ?? '' };
  const wordsLang = main.attr('lang') ?? lang;
  if (wordsLang !== lang) labels['lang'] = wordsLang;
  const isSegmented = SEGMENTED.has(new Intl.Locale(lang).language);
  return {
    index,
    url: path,
    content: toDocument(text, { index, isSegmented, labels }),
    name: { title: text.title, aliases: text.aliases, lang: labels['lang'] },
  };
}

async function writeIndex(documents: readonly SearchedPage[], folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const complain = (page: string, errors: readonly string[]) =>
    problems.push(...errors.map((error) => problem(page, error, 'see the message from Pagefind')));
  try {
    const { index, errors } = await createIndex({ maxFragments: documents.length });
    complain(folder, errors);
    if (!index) return problems;
    for (const { url, content } of documents)
      complain(url, (await index.addHTMLFile({ url, content })).errors);
    const made = await index.getFiles();
    complain(folder, made.errors);
    for (const [path, content] of servedFiles(made.files, documents)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
  return problems;
}

function problem(page: string, found: string, mend: string): Problem {
  return { page, rule: RULE, found, mend };
}
