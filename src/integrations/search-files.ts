import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import type { Name } from '#search/names.ts';

/** A page that can be found. */
export interface SearchedPage {
  /** Language of the index that it is in, lower-case. */
  readonly index: string;
  /** Address without the site's base path. */
  readonly url: string;
  /** The document that Pagefind is given. */
  readonly content: string;
  readonly name: Omit<Name, 'id' | 'path'>;
}

/** Of what Pagefind makes, what the reader's browser asks for: no interface of its own, no worker, no filters. */
const SERVED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|(index|fragment)\/.+)$/;

const ENTRY = 'pagefind-entry.json';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Every file of Pagefind's begins with these, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** The entry file, as far as it is read here. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** The files to serve, by their path in Pagefind's folder, made of what Pagefind makes and of the pages' names. */
export function servedFiles(
  made: readonly IndexFile[],
  pages: readonly SearchedPage[],
): Map<string, string | Uint8Array> {
  const kept = new Map<string, string | Uint8Array>();
  for (const { path, content } of made) if (SERVED.test(path)) kept.set(path, content);
  const entry = JSON.parse(new TextDecoder().decode(kept.get(ENTRY) as Uint8Array)) as Entry;
  const languages = Object.entries(entry.languages);

  // WebAssembly under the language's own name, so that it can be asked for before the entry file is read.
  const modules = languages.map(([language, { wasm }]) => [language, kept.get(moduleFile(wasm))] as const);
  for (const [, { wasm }] of languages) kept.delete(moduleFile(wasm));
  for (const [language, module] of modules) if (module) kept.set(moduleFile(language), module);
  const renamed = languages.map(([language, about]) => [language, { ...about, wasm: language }]);
  kept.set(ENTRY, JSON.stringify({ ...entry, languages: Object.fromEntries(renamed) }));

  const ids = fragmentIds(made);
  for (const [language] of languages) {
    const names = pages
      .filter(({ index }) => index === language)
      .map(({ url, name }): Name => ({ id: ids.get(url) ?? '', path: url, ...name }));
    kept.set(`names.${language}.json`, JSON.stringify(names));
  }
  return kept;
}

/** Languages without a stemmer share one module, and the entry file names none for them. */
function moduleFile(name: string | null): string {
  return `wasm.${name ?? 'unknown'}.pagefind`;
}

/** Names of fragments by the address of their page. */
function fragmentIds(made: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of made) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const text = new TextDecoder().decode(gunzipSync(content));
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    ids.set(url, id);
  }
  return ids;
}
