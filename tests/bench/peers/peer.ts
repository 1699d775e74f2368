import type { Locale } from '#i18n/locales.ts';
import type { SharedPage } from './pages.ts';

/** Where a site's search is on its page. All are selectors. */
export interface SearchPlaces {
  /** What a reader taps first. */
  readonly open: string;
  readonly input: string;
  /** A page found. */
  readonly result: string;
  /** Is there as soon as the search knows that it found nothing. */
  readonly nothing: string;
}

/** Another generator of help sites, as its makers set it up for a beginner. */
export interface Peer {
  readonly name: string;
  /** What it needs, at exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Its program below `node_modules/`, and what it is told. It runs in the site's folder. */
  readonly build: readonly [program: string, ...args: string[]];
  /** The built site below the site's folder. */
  readonly output: string;
  readonly search: SearchPlaces;
  /** What its makers' starter has, with the shared pages in one language: texts by path. */
  files(pages: readonly SharedPage[], locale: Locale): Record<string, string>;
}
