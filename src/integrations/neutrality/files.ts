/** Which files of the built site are read beside its pages, and how. */

import { load } from 'cheerio';
import { withoutRevisions } from './hashes.ts';
import { readJson } from './json.ts';
import type { Material } from './model.ts';
import { readCss, readScript, readText, readTree } from './read.ts';

type Reader = (text: string) => Material;

const readXml: Reader = (text) => readTree(load(text, { xml: true }).root()[0]!);

const READERS: Readonly<Record<string, Reader>> = {
  xml: readXml, rss: readXml, atom: readXml, svg: readXml, xhtml: readXml, opml: readXml,
  json: readJson, jsonld: readJson, webmanifest: readJson, geojson: readJson,
  css: readCss,
  js: readScript, mjs: readScript, cjs: readScript,
  txt: readText, md: readText, csv: readText, ics: readText, vcf: readText, yaml: readText, yml: readText,
}; // prettier-ignore
/** Files without an ending that a host reads: headers to send, addresses to forward. */
const NAMED: ReadonlySet<string> = new Set(['_redirects', 'CNAME', 'humans', 'security']);

/** The reader for a file; undefined if it holds no text of ours (pages are read as they are built). */
export function readerFor(file: string): Reader | undefined {
  // The search index repeats the pages, which have been read, in a form of its own.
  if (file.startsWith('pagefind/')) return undefined;
  // Our own paths and the first digits of hashes, in which any letters may meet.
  if (/^offline\/[a-z-]+\.json$/.test(file)) return undefined;
  const name = file.slice(file.lastIndexOf('/') + 1);
  // Hashes of what may run are no words, whatever their letters spell.
  if (name === '_headers' || name === '_nginx.conf')
    return (text) => readText(text.replace(/'sha256-[^']+'/g, ''));
  if (file === 'sw.js') return (text) => readScript(withoutRevisions(text));
  if (NAMED.has(name)) return readText;
  // Bundles are built of reviewed source and its libraries, whose messages name pages of their own.
  if (/^_astro\/.*\.[mc]?js$/.test(file)) return undefined;
  return READERS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}
