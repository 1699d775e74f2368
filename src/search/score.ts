/**
 * How well a page answers, as numbers; docs/search.md explains them. Pure: knows no index and no element.
 *
 * What was asked is a list of terms, each with a weight: the rarer among the names of pages, the more it
 * says. A page is judged by the one name of it that fits best, by how much of the question all its names
 * cover, and by how much of it stands in its text.
 */
import { GATHERED } from './kinds.ts';
import type { KnownPage, Lexicon, Name } from './lexicon.ts';
import { judgeNames, NOTHING } from './names.ts';
import type { Form, Query } from './query.ts';
import { lookUp, type Measure, type TextEvidence } from './weigh.ts';

/** How much the parts of a judgement count. */
const PART = { name: 1, cover: 0.55, text: 0.4 } as const;
/** What a page is named for need not stand in its text as often. */
const NAMED = 0.5;
/** The question stands in the text as it was typed. */
const IN_TEXT = 0.15;
/** What kind of page readers want where all else is equal: one about their case before one about a place, what answers before what explains a word. */
const KIND: Readonly<Record<string, number>> = {
  situation: 0.06,
  guide: 0.06,
  page: 0.04,
  plan: 0.04,
  account: 0.04,
  home: -0.3,
  index: -0.1,
  letter: -0.05,
  topic: -0.03,
  faq: -0.06,
  card: -0.08,
  cards: -0.08,
  accounts: -0.08,
  glossary: -0.2,
};
/** … a page of a kind that the question names: “letter to …”. */
const ASKED = 0.3;
/** Of pages of which there are many alike: a word that more of them have, and more than a few, sets none apart; a page that has no other is kept back. */
const COMMON = 0.25;
const FEW = 3;
const INDISTINCT = 0.35;
/** The region that the reader chose. */
const CHOSEN = 0.2;
/** A region where the reader's language is spoken. */
const NEAR = 0.05;
/** A page answers if it has what makes up this much of the question, or this much of what the best page has. */
const ENOUGH = 0.3;
const BESIDE_BEST = 0.6;

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

/** For each term the ways to write it that a page has in its names. */
function formsIn(page: KnownPage, query: Query, lexicon: Lexicon): readonly (readonly Form[])[] {
  return query.terms.map((term) => {
    const named = lookUp(term, lexicon);
    return term.forms.filter((form) => named.get(form)?.has(page));
  });
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
  const isAsked = query.terms.map(({ kinds }) => kinds.includes(page.kind));
  const found = GATHERED.has(page.kind) ? best.cover : cover;
  const covered = isAsked.map((is, at) => (is ? 1 : (found[at] ?? 0)));
  const has = share((at) => (isAsked[at] || (cover[at] ?? 0) > 0 || (text?.terms[at] ?? 0) > 0 ? 1 : 0));
  const isWhole = isNamedWhole || (text?.isWhole ?? false);
  if (!isWhole && has === 0) return undefined;
  const isChosen = chosen !== undefined && page.path.endsWith(`/regions/${chosen}/`);
  const score =
    PART.name * best.score +
    PART.cover * share((at) => covered[at] ?? 0) +
    PART.text * share((at) => Math.max(text?.terms[at] ?? 0, NAMED * (covered[at] ?? 0))) +
    (text?.isWhole ? IN_TEXT : 0) +
    (isAsked.includes(true) ? ASKED : (KIND[page.kind] ?? 0)) +
    (page.isNear ? NEAR : 0) -
    (isChosen ? -CHOSEN : isIndistinct(page, query, present, measure, text) ? INDISTINCT : 0);
  return { page, score, cover: has, isWhole, entry: best === entry ? entry.name : undefined };
}

/** Pages that answer, the best first. “All of the question” relaxes to a good part of it, weighed by what its words say. */
export function inOrder(judged: readonly Judged[]): Judged[] {
  const most = judged.reduce((best, { cover }) => Math.max(best, cover), 0);
  const enough = Math.min(ENOUGH, most * BESIDE_BEST);
  return judged
    .filter(({ cover, isWhole }) => isWhole || cover >= enough)
    .sort((a, b) => b.score - a.score || a.page.at - b.page.at);
}
