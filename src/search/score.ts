/**
 * How well a page answers, as numbers; docs/search.md explains them. Pure: knows no index and no element.
 *
 * What was asked is a list of terms, each with a weight: the rarer among the names of pages, the more it
 * says. A page is judged by the one name of it that fits best, by how much of the question all its names
 * cover, and by how much of it stands in its text.
 */
import type { Field, KnownPage, Lexicon, Name } from './lexicon.ts';
import type { Form, Query } from './query.ts';
import { isAlike, lookUp, type Measure, type TextEvidence } from './weigh.ts';

/** How much a name counts, by where it stands. */
const FIELD: Readonly<Record<Field, number>> = {
  title: 1,
  alias: 0.97,
  record: 0.9,
  see: 0.95,
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
/** What a page is named for need not stand in its text as often. */
const NAMED = 0.5;
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
/** Pages that gather things which have nothing to do with each other: one of them must answer, not all together. */
const GATHERED: ReadonlySet<string> = new Set(['faq', 'cards', 'accounts', 'glossary']);
/** … a word that more of them have, and more than a few, sets none apart; a page that has no other is kept back. */
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
  const covered = GATHERED.has(page.kind) ? best.cover : cover;
  const has = share((at) => ((cover[at] ?? 0) > 0 || (text?.terms[at] ?? 0) > 0 ? 1 : 0));
  const isWhole = isNamedWhole || (text?.isWhole ?? false);
  if (!isWhole && has === 0) return undefined;
  const isChosen = chosen !== undefined && page.path.endsWith(`/regions/${chosen}/`);
  const score =
    PART.name * best.score +
    PART.cover * share((at) => covered[at] ?? 0) +
    PART.text * share((at) => Math.max(text?.terms[at] ?? 0, NAMED * (covered[at] ?? 0))) +
    (text?.isWhole ? IN_TEXT : 0) +
    (KIND[page.kind] ?? 0) +
    (page.isNear ? NEAR : 0) -
    (isChosen ? -CHOSEN : isIndistinct(page, query, present, measure, text) ? INDISTINCT : 0);
  return { page, score, cover: has, isWhole, entry: best === entry ? entry.name : undefined };
}

const hasSubject = (kind: string) => !GATHERED.has(kind) && !isAlike(kind);

interface Best {
  readonly score: number;
  readonly name?: Name;
  /** How well it has each term. */
  readonly cover: readonly number[];
}
const NOTHING: Best = { score: 0, cover: [] };

/** How well a name has a term: its best form, and which of the name's words are the term's. */
interface Hit {
  worth: number;
  readonly words: Set<number>;
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
        const hit = (known[at] ??= { worth: 0, words: new Set() });
        hit.worth = Math.max(hit.worth, form.worth);
        addPlaces(name, form, hit.words);
      }
    }
  }
  if (query.whole !== '' && page.plain.includes(query.whole))
    for (const name of page.names)
      if (!hits.has(name) && name.plain.includes(query.whole)) hits.set(name, []);
  return hits;
}

/** The places of a form among the words of a name. Forms of two terms may lie over each other: 手机 and 手机号. */
function addPlaces({ key }: Name, form: Form, words: Set<number>): void {
  for (let from = key.indexOf(form.key); from >= 0; from = key.indexOf(form.key, from + 1)) {
    const place = key.slice(0, from + 1).split(' ').length - 2;
    for (let at = 0; at < form.words.length; at += 1) words.add(place + at);
  }
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
  let [found, total] = [0, 0];
  const words = new Set<number>();
  for (const [at, weight] of weights.entries()) {
    const hit = hits[at];
    total += weight;
    found += weight * (hit?.worth ?? 0);
    if (hit && weight > 0 && !query.terms[at]?.isFiller) for (const place of hit.words) words.add(place);
  }
  const isWhole = query.whole !== '' && name.plain.includes(query.whole);
  if (found === 0 && !isWhole) return undefined;
  const part = total === 0 ? 0 : found / total;
  const tight = Math.min(1, words.size / lexicon.sizeOf(name));
  const equal =
    name.key === query.key || name.key === query.meant ? EQUAL : tight === 1 ? SAME * part * part : 0;
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
