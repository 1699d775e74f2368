import type { CheerioAPI } from 'cheerio';

/** One page of the built site. It is parsed once and handed to every pass in turn. */
export interface BuiltPage {
  /** File below the output folder, with `/` separators: `en/guide/index.html`. */
  readonly file: string;
  /** Address of the page without the site's base path: `/en/guide/`. */
  readonly path: string;
  /** The parsed document. A pass may change it; the file is written again afterwards. */
  readonly $: CheerioAPI;
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

/** One thing that happens to the built site: a check, a change, or something made from it. */
export interface Pass {
  readonly name: string;
  /** Sees each page once, in a stable order. */
  page?(page: BuiltPage): readonly Problem[] | void;
  /** Runs once, when every page has been seen. */
  finish?(site: BuiltSite): Promise<readonly Problem[] | void> | readonly Problem[] | void;
}
