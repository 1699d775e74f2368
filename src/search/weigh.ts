/**
 * What the terms of a question are worth, and what pages have of them; docs/search.md explains it. Pure:
 * knows no index and no element.
 */
import type { KnownPage, Lexicon, Name } from './lexicon.ts';
import type { Form, Query, Standing, Term } from './query.ts';

/** Pages of which there are many alike: what sets one apart must be in the question. */
const ALIKE: ReadonlySet<string> = new Set(['account', 'region', 'card']);
/** A word that is in texts and in no name: it decides less. */
const UNNAMED = 0.5;
/** What a service is called: a question that has it is about that. */
const SERVICE = 1.7;
const FEW = 3;
/** A single character beside longer words. */
const WEAK = 0.25;
/** A word that says nothing by itself: it tells two names apart that are else the same. */
const FILLER = 0.1;

/** Where a page has a term of the question in its text, 0 to 1 for how much, by the term's place in the question. */
export type TextHits = readonly number[];

/** What is known of a page's text. */
export interface TextEvidence {
  readonly terms: TextHits;
  /** The words of the question stand there one after the other. */
  readonly isWhole: boolean;
}

/** What texts say of a question. */
export interface TextAnswer {
  /** By the page's name in the index. */
  readonly pages: ReadonlyMap<string, TextEvidence>;
  /** What was taken for a mistake, and stands in texts nonetheless. */
  readonly standing: Standing;
}

/** How much a text says that has a term so many times: the first mention says most. */
export function saturated(times: number): number {
  return 0.5 + (0.5 * times) / (times + 2);
}

/** Whether there are many pages of a kind that are like each other. */
export function isAlike(kind: string): boolean {
  return ALIKE.has(kind);
}

type Named = ReadonlyMap<KnownPage, ReadonlySet<Name>>;

/** Where each way to write a term stands among the names. Looked up once: a question is weighed and judged more than once. */
export function lookUp(term: Term, lexicon: Lexicon): ReadonlyMap<Form, Named> {
  let found = lookedUp.get(term);
  if (!found)
    lookedUp.set(term, (found = new Map(term.forms.map((form) => [form, lexicon.named(form.key)]))));
  return found;
}

const lookedUp = new WeakMap<Term, ReadonlyMap<Form, Named>>();

/** By what pages are judged: what each term is worth, and how many of the pages that are alike have it, by their kind. */
export interface Measure {
  readonly weights: readonly number[];
  readonly alike: ReadonlyMap<string, { readonly pages: number; readonly having: readonly number[] }>;
}

/**
 * What each term is worth: nothing if no page has it, little if it is a filler. The rarer, the more (BM25's
 * inverse document frequency), as it was typed, in any of its words, and in any place at all.
 */
export function weigh(query: Query, lexicon: Lexicon, text: ReadonlyMap<string, TextEvidence>): Measure {
  const { pages } = lexicon;
  const alike = new Map<string, { pages: number; having: number[] }>();
  for (const { kind } of pages) {
    if (!ALIKE.has(kind)) continue;
    const known = alike.get(kind);
    if (known) known.pages += 1;
    else alike.set(kind, { pages: 1, having: query.terms.map(() => 0) });
  }
  const weights = query.terms.map((term, at) => {
    const { isFiller, isWeak } = term;
    const places = [...lookUp(term, lexicon).values()];
    const asTyped = places[0]?.size ?? 0;
    let [named, written, any] = [0, 0, 0];
    for (const page of pages) {
      const isNamed = term.kinds.includes(page.kind) || places.some((place) => place.has(page));
      const isWritten = (text.get(page.id)?.terms[at] ?? 0) > 0;
      if (isNamed) named += 1;
      if (isWritten) written += 1;
      if (!isNamed && !isWritten) continue;
      any += 1;
      const others = alike.get(page.kind);
      if (others) others.having[at] = (others.having[at] ?? 0) + 1;
    }
    if (any === 0) return 0;
    const rarities = (named === 0 ? [written] : [asTyped || named, named, any]).map((count) =>
      rarity(count, pages.length),
    );
    const rare = rarities.reduce((sum, one) => sum + one, 0) / rarities.length;
    return (
      rare *
      (isService(lookUp(term, lexicon)) ? SERVICE : 1) *
      (named === 0 ? UNNAMED : 1) *
      (isWeak ? WEAK : 1) *
      (isFiller ? FILLER : 1)
    );
  });
  return { weights, alike };
}

/** Whether a term, as typed or in other words, is the whole name of a service, and few other pages are called so: else it is a word like others. */
function isService(places: ReadonlyMap<Form, Named>): boolean {
  for (const [{ key }, place] of places) {
    const called = [...place].filter(
      ([{ kind }, names]) => kind === 'account' && [...names].some((name) => name.key === key),
    ).length;
    // The lists of all services name it again.
    const others = [...place.keys()].filter(({ kind }) => kind !== 'accounts').length;
    if (called > 0 && called <= FEW && called * 2 >= others) return true;
  }
  return false;
}

/** Inverse document frequency as BM25 has it. */
function rarity(count: number, pages: number): number {
  return Math.log(1 + (pages - count + 0.5) / (count + 0.5));
}
