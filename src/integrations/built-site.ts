import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** One page of the built site. It is parsed once and handed to every pass in turn. */
export interface BuiltPage {
  /** File below the output folder, with `/` separators: `en/guide/index.html`. */
  readonly file: string;
  /** Address of the page without the site's base path: `/en/guide/`. */
  readonly path: string;
  /** The parsed document. A pass may change it; the file is written again afterwards. */
  readonly $: CheerioAPI;
  /** Its parts that many passes ask for: to look through a whole page for each of them would take a third of their time. */
  readonly html: Cheerio<Element>;
  readonly head: Cheerio<Element>;
  readonly main: Cheerio<Element>;
  /** Files to write beside it: their text, by their path below the output folder. */
  readonly beside: Map<string, string>;
}

/** The page that a built file holds, parsed. */
export function builtPage(file: string, source: string): BuiltPage {
  // `en/guide/index.html` → `/en/guide/`; `404.html` → `/404.html`.
  const path = `/${file}`.replace(/\/index\.html$/, '/');
  const $ = load(source);
  const html = $.root().children('html');
  const [head, body] = [html.children('head'), html.children('body')];
  return { file, path, $, html, head, main: body.find('main').first(), beside: new Map() };
}

/** Something that must not be published. Printed on one line; any of them fails the build. */
export interface Problem {
  /** Page or file where it stands. */
  readonly page: string;
  /** Stable name of the rule that was broken, in kebab-case. */
  readonly rule: string;
  /** What was found, as short as it can be recognised. */
  readonly found: string;
  /** What to write instead. */
  readonly mend: string;
}

/** What a pass may know of the whole site when all its pages have been seen. */
export interface BuiltSite {
  /** Absolute path of the output folder. */
  readonly dir: string;
  /** Every file below it, with `/` separators. */
  readonly files: readonly string[];
}

/**
 * One thing that happens to the built site: a check, a change, or something made from it. Pages are seen
 * on several threads, each with a pass of its own: what the end needs of a page is told by `gather`.
 */
export interface Pass<Found = unknown> {
  readonly name: string;
  /** What `finish` needs to know of a page: plain data that can go from one thread to another. */
  gather?(page: BuiltPage): Found;
  /** Judges or changes a page, of which this was gathered. */
  page?(page: BuiltPage, found: Found): readonly Problem[] | void;
  /** Runs once, on one thread, with what was gathered of each page, in the order of their files. */
  finish?(
    site: BuiltSite,
    found: readonly Found[],
  ): Promise<readonly Problem[] | void> | readonly Problem[] | void;
}
