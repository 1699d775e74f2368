/**
 * How well the names of a page answer, as numbers; docs/search.md explains them. Pure: knows no index and no
 * element.
 */
import { GATHERED } from './kinds.ts';
import type { Field, KnownPage, Lexicon, Name } from './lexicon.ts';
import type { Form, Query } from './query.ts';
import { hasHan } from './text.ts';
import { isAlike, lookUp } from './weigh.ts';

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
/** A word of a name in the directory of accounts is seldom that service. */
const LOOSE = 0.5;
/** A name that has the question and little else is better than a long one that has it somewhere. */
const TIGHT = 0.4;
/** The question stands in the name as it was typed; is the name. */
const WHOLE = 0.12;
const EQUAL = 0.3;
/** … in other words, or with words beside it that say nothing. */
const SAME = 0.25;

const hasSubject = (kind: string) => !GATHERED.has(kind) && !isAlike(kind);

/** How well one name answers. */
export interface Best {
  readonly score: number;
  readonly name?: Name;
  /** How well it has each term. */
  readonly cover: readonly number[];
}
/** No name answers. */
export const NOTHING: Best = { score: 0, cover: [] };

/** How well a name has a term: its best form, and which of the name's words are the term's. */
interface Hit {
  worth: number;
  readonly words: Set<number>;
}

/** Whether a name is a service's in the directory, among some thousand others. */
const isListed = ({ kind }: KnownPage, { field }: Name) => kind === 'accounts' && field === 'record';

/** Whether a name has the very words, not others of one stem: “ringing” is not Ring. */
const isSpelled = ({ plain }: Name, { words }: Form) =>
  plain.includes(words.join(hasHan(words[0] ?? '') ? '' : ' '));

/** The names of a page that have anything of the question, and what. */
function hitsOn(page: KnownPage, query: Query, present: readonly (readonly Form[])[], lexicon: Lexicon) {
  const hits = new Map<Name, Hit[]>();
  for (const [at, term] of query.terms.entries()) {
    const places = lookUp(term, lexicon);
    for (const form of present[at] ?? []) {
      for (const name of places.get(form)?.get(page) ?? []) {
        if (isListed(page, name) && !isSpelled(name, form)) continue;
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
export function judgeNames(
  page: KnownPage,
  query: Query,
  weights: readonly number[],
  present: readonly (readonly Form[])[],
  lexicon: Lexicon,
) {
  let [own, entry] = [NOTHING, NOTHING];
  const cover: number[] = weights.map(() => 0);
  for (const [name, hits] of hitsOn(page, query, present, lexicon)) {
    const whole = name.field === 'record' && hasSubject(page.kind) ? PART_OF_PAGE : FIELD[name.field];
    const worth = { whole, part: isListed(page, name) ? whole * LOOSE : whole };
    const found = judgeName(name, worth, query, weights, hits, lexicon);
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
  worth: { readonly whole: number; readonly part: number },
  query: Query,
  weights: readonly number[],
  hits: readonly (Hit | undefined)[],
  lexicon: Lexicon,
): Best | undefined {
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
  const field = tight < 1 && !isWhole ? worth.part : worth.whole;
  const cover = weights.map((_, at) => field * (hits[at]?.worth ?? 0));
  const equal =
    name.key === query.key || name.key === query.meant ? EQUAL : tight === 1 ? SAME * part * part : 0;
  const score = field * (part * (1 - TIGHT + TIGHT * tight) + (isWhole ? WHOLE : 0) + equal);
  return { score, name, cover };
}
