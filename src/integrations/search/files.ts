import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** Of what Pagefind makes, what the reader's browser asks for: no interface of its own, no filters, and no words of pages, which are in files of ours. */
const SERVED =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|index\/.+)$/;

const ENTRY = 'pagefind-entry.json';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Every file of Pagefind's begins with these, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** The entry file, as far as it is read here. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** Pagefind's files to serve, by their path in its folder; and what it calls each page, by the page's address. */
export function pagefindFiles(made: readonly IndexFile[]): {
  files: Map<string, string | Uint8Array>;
  ids: Map<string, string>;
} {
  const files = new Map<string, string | Uint8Array>();
  for (const { path, content } of made) if (SERVED.test(path)) files.set(path, content);
  const entry = JSON.parse(new TextDecoder().decode(files.get(ENTRY) as Uint8Array)) as Entry;
  const languages = Object.entries(entry.languages);

  // WebAssembly under the language's own name, so that it can be asked for before the entry file is read.
  const modules = languages.map(([language, { wasm }]) => [language, files.get(moduleFile(wasm))] as const);
  for (const [, { wasm }] of languages) files.delete(moduleFile(wasm));
  for (const [language, module] of modules) if (module) files.set(moduleFile(language), module);
  const renamed = languages.map(([language, about]) => [language, { ...about, wasm: language }]);
  files.set(ENTRY, JSON.stringify({ ...entry, languages: Object.fromEntries(renamed) }));
  return { files, ids: fragmentIds(made) };
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
