/* eslint-disable max-lines -- one measure in its steps, read from top to bottom */
/**
 * How well a page answers, as numbers; docs/search.md explains them. Pure: knows no index and no element.
 *
 * What was asked is a list of terms, each with a weight: the rarer among the names of pages, the more it
 * says. A page is judged by the one name of it that fits best, by how much of the question all its names
 * cover, and by how much of it stands in its text.
 */
import type { Form, Query, Term } from './analyse.ts';
import type { Field, KnownPage, Lexicon, Name } from './lexicon.ts';

/** How much a name counts, by where it stands. */
const FIELD: Readonly<Record<Field, number>> = {
  title: 1,
  alias: 0.97,
  record: 0.9,
  see: 0.85,
  way: 0.75,
  heading: 0.65,
};
/** A record of a page that has a subject of its own, as a question that it answers, is a part of it. */
const PART_OF_PAGE = 0.75;
/** How much the parts of a judgement count. */
const PART = { name: 1, cover: 0.55, text: 0.4 } as const;
/** A name that has the question and little else is better than a long one that has it somewhere. */
const TIGHT = 0.4;
/** The question stands in the name as it was typed; is the name. */
const WHOLE = 0.12;
const EQUAL = 0.3;
/** The question stands in the text as it was typed. */
const IN_TEXT = 0.15;
/** … in other words, or with words beside it that say nothing. */
const SAME = 0.25;
/** What kind of page readers want where all else is equal: one about their case before one about a place, what answers before what explains a word. */
const KIND: Readonly<Record<string, number>> = {
  situation: 0.06,
  guide: 0.06,
  page: 0.04,
  plan: 0.04,
  account: 0.04,
  letter: -0.05,
  topic: -0.06,
  faq: -0.06,
  card: -0.08,
  cards: -0.08,
  accounts: -0.08,
  glossary: -0.2,
};
/** Pages that gather things which have nothing to do with each other: one of them must answer, not all together. */
const GATHERED: ReadonlySet<string> = new Set(['faq', 'cards', 'accounts', 'glossary']);
/** Pages of which there are many alike: what sets one apart must be in the question. */
const ALIKE: ReadonlySet<string> = new Set(['account', 'region', 'card']);
/** … a word that more of them have, and more than a few, sets none apart; a page that has no other is kept back. */
const COMMON = 0.25;
const FEW = 3;
const INDISTINCT = 0.35;
/** The region that the reader chose. */
const CHOSEN = 0.2;
/** A page answers if it has what makes up this much of the question, or this much of what the best page has. */
const ENOUGH = 0.3;
const BESIDE_BEST = 0.6;
/** A word that is in texts and in no name: it decides less. */
const UNNAMED = 0.5;
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

/** A page and how well it answers. */
export interface Judged {
  readonly page: KnownPage;
  readonly score: number;
  /** How much of the question it has, 0 to 1. */
  readonly cover: number;
  readonly isWhole: boolean;
  /** The record or section whose name fits better than the page's own names do. */
  readonly entry?: Name | undefined;
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

/** For each term the ways to write it that a page has in its names. */
function formsIn(page: KnownPage, query: Query, lexicon: Lexicon): readonly (readonly Form[])[] {
  return query.terms.map((term) => {
    const named = lookUp(term, lexicon);
    return term.forms.filter((form) => named.get(form)?.has(page));
  });
}

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
      const isNamed = places.some((place) => place.has(page));
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
    return rare * (named === 0 ? UNNAMED : 1) * (isWeak ? WEAK : 1) * (isFiller ? FILLER : 1);
  });
  return { weights, alike };
}

/** Whether nothing in the question sets a page apart from the others that are like it. */
function isIndistinct(
  { kind }: KnownPage,
  query: Query,
  present: readonly (readonly Form[])[],
  { alike }: Measure,
  text?: TextEvidence,
): boolean {
  const others = alike.get(kind);
  if (!others) return false;
  const few = Math.max(FEW, COMMON * others.pages);
  return !query.terms.some(
    ({ isFiller }, at) =>
      !isFiller &&
      ((present[at]?.length ?? 0) > 0 || (text?.terms[at] ?? 0) > 0) &&
      (others.having[at] ?? 0) <= few,
  );
}

/** Inverse document frequency as BM25 has it. */
function rarity(count: number, pages: number): number {
  return Math.log(1 + (pages - count + 0.5) / (count + 0.5));
}

/** Judges one page. Nothing if it does not answer at all. */
export function judge(
  page: KnownPage,
  query: Query,
  measure: Measure,
  lexicon: Lexicon,
  text: TextEvidence | undefined,
  chosen: string | undefined,
): Judged | undefined {
  const { weights } = measure;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isNamedWhole = query.whole !== '' && page.plain.includes(query.whole);
  const present = formsIn(page, query, lexicon);
  const isNamed = isNamedWhole || present.some((forms, at) => forms.length > 0 && (weights[at] ?? 0) > 0);
  const { own, entry, cover } = isNamed
    ? judgeNames(page, query, weights, present, lexicon)
    : { own: NOTHING, entry: NOTHING, cover: [] };
  const share = (worth: (at: number) => number) =>
    total === 0 ? 0 : weights.reduce((sum, weight, at) => sum + weight * worth(at), 0) / total;
  const best = entry.score > own.score ? entry : own;
  const covered = GATHERED.has(page.kind) ? best.cover : cover;
  const has = share((at) => ((cover[at] ?? 0) > 0 || (text?.terms[at] ?? 0) > 0 ? 1 : 0));
  const isWhole = isNamedWhole || (text?.isWhole ?? false);
  if (!isWhole && has === 0) return undefined;
  const isChosen = chosen !== undefined && page.path.endsWith(`/regions/${chosen}/`);
  const score =
    PART.name * best.score +
    PART.cover * share((at) => covered[at] ?? 0) +
    PART.text * share((at) => text?.terms[at] ?? 0) +
    (text?.isWhole ? IN_TEXT : 0) +
    (KIND[page.kind] ?? 0) -
    (isChosen ? -CHOSEN : isIndistinct(page, query, present, measure, text) ? INDISTINCT : 0);
  return { page, score, cover: has, isWhole, entry: best === entry ? entry.name : undefined };
}

const hasSubject = (kind: string) => !GATHERED.has(kind) && !ALIKE.has(kind);

interface Best {
  readonly score: number;
  readonly name?: Name;
  /** How well it has each term. */
  readonly cover: readonly number[];
}
const NOTHING: Best = { score: 0, cover: [] };

/** How well a name has a term: its best form, and how many words of it that takes. */
interface Hit {
  worth: number;
  length: number;
}

/** The names of a page that have anything of the question, and what. */
function hitsOn(page: KnownPage, query: Query, present: readonly (readonly Form[])[], lexicon: Lexicon) {
  const hits = new Map<Name, Hit[]>();
  for (const [at, term] of query.terms.entries()) {
    const places = lookUp(term, lexicon);
    for (const form of present[at] ?? []) {
      for (const name of places.get(form)?.get(page) ?? []) {
        const known = hits.get(name) ?? [];
        hits.set(name, known);
        const { worth = 0, length = 0 } = known[at] ?? {};
        known[at] = { worth: Math.max(worth, form.worth), length: Math.max(length, form.words.length) };
      }
    }
  }
  if (query.whole !== '' && page.plain.includes(query.whole))
    for (const name of page.names)
      if (!hits.has(name) && name.plain.includes(query.whole)) hits.set(name, []);
  return hits;
}

/** The best of a page's own names, the best of what stands on it, and the best place of each term in any of them. */
function judgeNames(
  page: KnownPage,
  query: Query,
  weights: readonly number[],
  present: readonly (readonly Form[])[],
  lexicon: Lexicon,
) {
  let [own, entry] = [NOTHING, NOTHING];
  const cover: number[] = weights.map(() => 0);
  for (const [name, hits] of hitsOn(page, query, present, lexicon)) {
    const field = name.field === 'record' && hasSubject(page.kind) ? PART_OF_PAGE : FIELD[name.field];
    const found = judgeName(name, field, query, weights, hits, lexicon);
    if (!found) continue;
    for (const [at, worth] of found.cover.entries()) cover[at] = Math.max(cover[at] ?? 0, worth);
    if (name.anchor === undefined) {
      if (found.score > own.score) own = found;
    } else if (found.score > entry.score) entry = found;
  }
  return { own, entry, cover };
}

function judgeName(
  name: Name,
  field: number,
  query: Query,
  weights: readonly number[],
  hits: readonly (Hit | undefined)[],
  lexicon: Lexicon,
): Best | undefined {
  const cover = weights.map((_, at) => field * (hits[at]?.worth ?? 0));
  let [found, total, size] = [0, 0, 0];
  for (const [at, weight] of weights.entries()) {
    const { worth, length } = hits[at] ?? { worth: 0, length: 0 };
    total += weight;
    found += weight * worth;
    if (weight > 0 && !query.terms[at]?.isFiller) size += length;
  }
  const isWhole = query.whole !== '' && name.plain.includes(query.whole);
  if (found === 0 && !isWhole) return undefined;
  const part = total === 0 ? 0 : found / total;
  const tight = Math.min(1, size / lexicon.sizeOf(name));
  const equal = name.key === query.key ? EQUAL : tight === 1 ? SAME * part * part : 0;
  const score = field * (part * (1 - TIGHT + TIGHT * tight) + (isWhole ? WHOLE : 0) + equal);
  return { score, name, cover };
}

/** Pages that answer, the best first. “All of the question” relaxes to a good part of it, weighed by what its words say. */
export function inOrder(judged: readonly Judged[]): Judged[] {
  const most = judged.reduce((best, { cover }) => Math.max(best, cover), 0);
  const enough = Math.min(ENOUGH, most * BESIDE_BEST);
  return judged
    .filter(({ cover, isWhole }) => isWhole || cover >= enough)
    .sort((a, b) => b.score - a.score || a.page.at - b.page.at);
}
