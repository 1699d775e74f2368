/**
 * The names of all pages of a language, titles and aliases, in one small file that needs no WebAssembly.
 * It answers first, while the rest of the search is still on its way, and says for sure which pages are
 * called what was asked. Pure.
 */
import { matchText } from './match.ts';
import { fold, type Query } from './text.ts';

/** A page's entry in the file. */
export interface Name {
  /** Name of the page's fragment in Pagefind's index. */
  readonly id: string;
  /** Address without the site's base path. */
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Language of the page's words where it is not the reader's. */
  readonly lang?: string | undefined;
}

/** A page whose name answers a query. */
export interface NamedPage {
  readonly name: Name;
  /** How well: 5 is called just that, 4 has an alias that is just that, 3 in the title, 2 in an alias, 1 in pieces over one of them. */
  readonly place: number;
}

const NO_FORMS: ReadonlySet<string> = new Set();

/** Finds pages by their names. Made once from the file, asked with each query. */
export class Names {
  readonly #entries: readonly { readonly name: Name; readonly folded: string }[];

  constructor(names: readonly Name[]) {
    this.#entries = names.map((name) => ({
      name,
      folded: [name.title, ...name.aliases].map((text) => fold(text).text).join('\n'),
    }));
  }

  /** The pages that are called what is asked, the best first; among equals the shorter title. */
  find(query: Query): NamedPage[] {
    const { phrases } = query;
    if (phrases.length === 0) return [];
    return this.#entries
      .filter(({ folded }) => phrases.every((phrase) => folded.includes(phrase)))
      .map(({ name }) => ({ name, place: placeOf(name, query) }))
      .filter(({ place }) => place > 0)
      .sort((a, b) => b.place - a.place || a.name.title.length - b.name.title.length);
  }
}

function placeOf({ title, aliases }: Name, query: Query): number {
  const inTitle = matchText(title, query, NO_FORMS);
  const inAliases = aliases.map((alias) => matchText(alias, query, NO_FORMS));
  const places = [
    inTitle.share === 1 || inAliases.some(({ share }) => share === 1),
    inAliases.some(({ isWhole }) => isWhole),
    inTitle.isWhole,
    inAliases.some(({ isEqual }) => isEqual),
    inTitle.isEqual,
  ];
  return places.lastIndexOf(true) + 1;
}
