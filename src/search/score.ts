/**
 * How well a page answers, as numbers; docs/search.md explains them. Pure: knows no index and no element.
 *
 * What was asked is a list of terms, each with a weight: the rarer among the names of pages, the more it
 * says. A page is judged by the one name of it that fits best, by how much of the question all its names
 * cover, and by how much of it stands in its text.
 */
import type { Form, Query, Term } from './analyse.ts';
import type { Group } from './kinds.ts';
import { groupOf } from './kinds.ts';
import type { Field, KnownPage, Lexicon, Name } from './lexicon.ts';

/** How much a name counts, by where it stands. */
const FIELD: Readonly<Record<Field, number>> = {
  title: 1,
  alias: 0.97,
  record: 0.9,
  see: 0.85,
  heading: 0.65,
};
/** How much the parts of a judgement count. */
const PART = { name: 1, cover: 0.55, text: 0.4 } as const;
/** A name that has the question and little else is better than a long one that has it somewhere. */
const TIGHT = 0.4;
/** The question stands in the name as it was typed; is the name. */
const WHOLE = 0.12;
const EQUAL = 0.3;
/** The question stands in the text as it was typed. */
const IN_TEXT = 0.15;
/** What kind of page readers want where all else is equal: one about their case before one about a place. */
const KIND: Readonly<Record<Group, number>> = {
  situation: 0.06,
  guide: 0.05,
  account: 0.04,
  letter: 0.02,
  region: 0,
  glossary: -0.12,
};
/** Pages that list others lead further only by a detour. */
const LISTS: Readonly<Record<string, number>> = { accounts: -0.1, faq: -0.03 };
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

/** For each term the forms of it that a page has in its names. Looked up once: a question is weighed and judged more than once. */
export function formsIn(page: KnownPage, query: Query): readonly (readonly Form[])[] {
  let known = lookedUp.get(query);
  if (!known) lookedUp.set(query, (known = new Map()));
  let found = known.get(page);
  if (!found) {
    found = query.terms.map(({ forms }) => forms.filter(({ key }) => page.keys.includes(key)));
    known.set(page, found);
  }
  return found;
}

const lookedUp = new WeakMap<Query, Map<KnownPage, readonly (readonly Form[])[]>>();

/** What each term is worth: nothing if no page has it or it is a filler. The rarer, the more (BM25's inverse document frequency). */
export function weigh(
  query: Query,
  pages: readonly KnownPage[],
  text: ReadonlyMap<string, TextEvidence>,
): number[] {
  return query.terms.map(({ forms: [typed], isFiller, isWeak }, at) => {
    let [named, asTyped, written] = [0, 0, 0];
    for (const page of pages) {
      const found = formsIn(page, query)[at] ?? [];
      if (found.length > 0) named += 1;
      if (typed && found.includes(typed)) asTyped += 1;
      if ((text.get(page.id)?.terms[at] ?? 0) > 0) written += 1;
    }
    if (named === 0 && written === 0) return 0;
    const rare =
      named === 0
        ? UNNAMED * rarity(written, pages.length)
        : (rarity(asTyped || named, pages.length) + rarity(named, pages.length)) / 2;
    return rare * (isWeak ? WEAK : 1) * (isFiller ? FILLER : 1);
  });
}

/** Inverse document frequency as BM25 has it. */
function rarity(count: number, pages: number): number {
  return Math.log(1 + (pages - count + 0.5) / (count + 0.5));
}

/** Judges one page. Nothing if it does not answer at all. */
export function judge(
  page: KnownPage,
  query: Query,
  weights: readonly number[],
  lexicon: Lexicon,
  text: TextEvidence | undefined,
  chosen: string | undefined,
): Judged | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isNamedWhole = query.whole !== '' && page.plain.includes(query.whole);
  const present = formsIn(page, query);
  const isNamed = isNamedWhole || present.some((forms, at) => forms.length > 0 && (weights[at] ?? 0) > 0);
  const { own, entry, cover } = isNamed
    ? judgeNames(page, query, weights, total, present, lexicon)
    : { own: NOTHING, entry: NOTHING, cover: [] };
  const share = (worth: (at: number) => number) =>
    total === 0 ? 0 : weights.reduce((sum, weight, at) => sum + weight * worth(at), 0) / total;
  const written = share((at) => text?.terms[at] ?? 0);
  const has = share((at) => ((cover[at] ?? 0) > 0 || (text?.terms[at] ?? 0) > 0 ? 1 : 0));
  const isWhole = isNamedWhole || (text?.isWhole ?? false);
  if (!isWhole && has === 0) return undefined;
  const best = Math.max(own.score, entry.score);
  const score =
    PART.name * best +
    PART.cover * share((at) => cover[at] ?? 0) +
    PART.text * written +
    (text?.isWhole ? IN_TEXT : 0) +
    KIND[groupOf(page.kind)] +
    (LISTS[page.kind] ?? 0) +
    (chosen !== undefined && page.path.endsWith(`/regions/${chosen}/`) ? CHOSEN : 0);
  return { page, score, cover: has, isWhole, entry: entry.score > own.score ? entry.name : undefined };
}

interface Best {
  readonly score: number;
  readonly name?: Name;
}
const NOTHING: Best = { score: 0 };

/** The best of a page's own names, the best of what stands on it, and the best place of each term in any of them. */
function judgeNames(
  page: KnownPage,
  query: Query,
  weights: readonly number[],
  total: number,
  present: readonly (readonly Form[])[],
  lexicon: Lexicon,
) {
  let [own, entry] = [NOTHING, NOTHING];
  const cover: number[] = weights.map(() => 0);
  for (const name of page.names) {
    let found = 0;
    let size = 0;
    for (const [at, forms] of present.entries()) {
      const form = bestIn(name, forms);
      if (!form) continue;
      found += (weights[at] ?? 0) * form.worth;
      if ((weights[at] ?? 0) > 0) size += form.words.length;
      cover[at] = Math.max(cover[at] ?? 0, FIELD[name.field] * form.worth);
    }
    const isWhole = name.plain.includes(query.whole) && query.whole !== '';
    if (found === 0 && !isWhole) continue;
    const tight = Math.min(1, size / lexicon.sizeOf(name));
    const score =
      FIELD[name.field] *
      ((total === 0 ? 0 : found / total) * (1 - TIGHT + TIGHT * tight) +
        (isWhole ? WHOLE : 0) +
        (name.key === query.key ? EQUAL : 0));
    if (name.anchor === undefined) {
      if (score > own.score) own = { score, name };
    } else if (score > entry.score) entry = { score, name };
  }
  return { own, entry, cover };
}

function bestIn({ key }: Name, forms: Term['forms']): Form | undefined {
  let best: Form | undefined;
  for (const form of forms) if (form.worth > (best?.worth ?? 0) && key.includes(form.key)) best = form;
  return best;
}

/** Pages that answer, the best first. “All of the question” relaxes to a good part of it, weighed by what its words say. */
export function inOrder(judged: readonly Judged[]): Judged[] {
  const most = judged.reduce((best, { cover }) => Math.max(best, cover), 0);
  const enough = Math.min(ENOUGH, most * BESIDE_BEST);
  return judged
    .filter(({ cover, isWhole }) => isWhole || cover >= enough)
    .sort((a, b) => b.score - a.score || a.page.at - b.page.at);
}
