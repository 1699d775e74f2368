import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { toDocument } from '#search/page-record.ts';
import type { BuiltPage, Pass, Problem } from './built-site.ts';
import { pageText } from './page-text.ts';

/** Of what Pagefind makes, what the reader's browser asks for: no interface of its own, no worker, no filters. */
const SERVED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|(index|fragment)\/.+)$/;

/** Languages in which Pagefind segments running text (its `fossick/mod.rs`). */
const SEGMENTED: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);

const ENTRY = 'pagefind-entry.json';

/** The entry file, as far as it is changed here. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

const RULE = 'search-index';

/** A page, ready for the index. */
interface Document {
  readonly url: string;
  readonly content: string;
}

/** Puts each page that has `main[data-search]` into the search index of its own language, and writes the index. */
export function searchIndexPass(): Pass {
  const documents: Document[] = [];
  return {
    name: 'search-index',
    page(page) {
      if (page.$('main[data-search]').length === 0) return [];
      const document = documentOf(page);
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

/** The page as Pagefind is to see it. It goes into the index of its address's language, even if its words are in another. */
function documentOf({ path, $ }: BuiltPage): Document | undefined {
  const lang = $('html').attr('lang');
  const main = $('main[data-search]').first();
  const text = pageText($);
  if (!lang || text.title === '') return undefined;
  const wordsLang = main.attr('lang') ?? lang;
  const labels = { kind: main.attr('data-search') ?? '', ...(wordsLang === lang ? {} : { lang: wordsLang }) };
  const isSegmented = SEGMENTED.has(new Intl.Locale(lang).language);
  return { url: path, content: toDocument(text, { index: lang.toLowerCase(), isSegmented, labels }) };
}

async function writeIndex(documents: readonly Document[], folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const complain = (page: string, errors: readonly string[]) =>
    problems.push(...errors.map((error) => problem(page, error, 'see the message from Pagefind')));
  try {
    const { index, errors } = await createIndex();
    complain(folder, errors);
    if (!index) return problems;
    for (const document of documents) complain(document.url, (await index.addHTMLFile(document)).errors);
    const made = await index.getFiles();
    complain(folder, made.errors);
    for (const [path, content] of served(made.files)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
  return problems;
}

/**
 * The files to serve, by path. Each language gets its WebAssembly under its own name, so that a page can
 * preload it without having read the entry file first.
 */
function served(files: readonly IndexFile[]): Map<string, Uint8Array> {
  const kept = new Map(
    files.filter(({ path }) => SERVED.test(path)).map(({ path, content }) => [path, content]),
  );
  const entry = JSON.parse(new TextDecoder().decode(kept.get(ENTRY))) as Entry;
  const named = Object.entries(entry.languages).map(
    ([language, { wasm }]) => [language, kept.get(wasmFile(wasm))] as const,
  );
  for (const { wasm } of Object.values(entry.languages)) kept.delete(wasmFile(wasm));
  for (const [language, content] of named) if (content) kept.set(wasmFile(language), content);
  const languages = Object.entries(entry.languages).map(([language, about]) => [
    language,
    { ...about, wasm: language },
  ]);
  kept.set(
    ENTRY,
    new TextEncoder().encode(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })),
  );
  return kept;
}

/** Languages without a stemmer share one, and the entry file names none for them. */
function wasmFile(name: string | null): string {
  return `wasm.${name ?? 'unknown'}.pagefind`;
}

function problem(page: string, found: string, mend: string): Problem {
  return { page, rule: RULE, found, mend };
}
