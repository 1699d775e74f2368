import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** Of what Pagefind makes, what the reader's browser asks for: no interface of its own, no filters, and no words of pages, which are in files of ours. */
const SERVED =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|index\/.+)$/;

/** Names the languages of an index, and which state of each is the present one. */
export const ENTRY = 'pagefind-entry.json';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Every file of Pagefind's begins with these, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** The entry file, as far as it is read here. */
export interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** What Pagefind made of one language. */
export interface Made {
  /** To be served, by their path in its folder. */
  readonly files: Map<string, string | Uint8Array>;
  /** What it calls each page, by the page's address. */
  readonly ids: ReadonlyMap<string, string>;
  readonly entry: Entry;
}

/** Takes apart what Pagefind made of the pages of one language. */
export function pagefindFiles(made: readonly IndexFile[]): Made {
  const files = new Map<string, string | Uint8Array>();
  for (const { path, content } of made) if (SERVED.test(path)) files.set(path, content);
  const entry = JSON.parse(new TextDecoder().decode(files.get(ENTRY) as Uint8Array)) as Entry;
  files.delete(ENTRY);

  const modules = new Map([...files].filter(([path]) => path.startsWith('wasm.')));
  for (const path of modules.keys()) files.delete(path);
  const languages = Object.entries(entry.languages).map(([language, about]) => {
    // WebAssembly under the language's own name, so that it can be asked for before the entry file is read.
    const module = modules.get(moduleFile(about.wasm));
    if (module) files.set(moduleFile(language), module);
    return [language, { ...about, wasm: language }] as const;
  });
  return { files, ids: fragmentIds(made), entry: { ...entry, languages: Object.fromEntries(languages) } };
}

/** The entry file of several languages that were indexed apart. */
export function joinedEntries(entries: readonly Entry[]): string {
  const languages = entries.flatMap((entry) => Object.entries(entry.languages));
  return JSON.stringify({
    ...entries[0],
    languages: Object.fromEntries(languages.sort(([one], [other]) => (one < other ? -1 : 1))),
  });
}

/** Languages without a stemmer have one module, and the entry file names none for them. */
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
