/** What Pagefind's index says of a question: which pages have its terms in their text, and how often. */
import type { Form, Query } from './query.ts';
import type { Lexicon, Pause } from './lexicon.ts';
import type { PagefindHit, PagefindInstance } from './pagefind.ts';
import { saturated, type TextAnswer } from './weigh.ts';
import { hasHan } from './text.ts';

/** So many ways to say one thing are looked for in the text. */
const FORMS_ASKED = 4;
/** A question of more words than this is in no text as it stands. */
const LONGEST_WHOLE = 24;

/**
 * Asks the index for each term, and for the question as it stands.
 *
 * Throws where a part of the index is missing, which Pagefind takes for one that answers nothing: words
 * that a title has are in the index by construction.
 */
export async function searchText(
  pagefind: PagefindInstance,
  query: Query,
  lexicon: Lexicon,
  pause: Pause,
): Promise<TextAnswer> {
  const found = new Map<string, { terms: number[]; isWhole: boolean }>();
  const standing = new Set<string>();
  const of = (id: string) => {
    let page = found.get(id);
    if (!page) found.set(id, (page = { terms: query.terms.map(() => 0), isWhole: false }));
    return page;
  };
  const asked = query.terms.map(({ forms, isFiller }) => (isFiller ? [] : askable(forms, lexicon)));
  // All at once: each may need a part of the index that has to be fetched.
  for (const { words } of asked.flat()) void ask(pagefind, words);
  for (const [at, forms] of asked.entries()) {
    for (const form of forms) {
      await pause();
      const hits = await ask(pagefind, form.words);
      if (hits.length === 0 && lexicon.isWritten(form.words))
        throw new Error('A part of the index is missing');
      for (const hit of hits) {
        const times = runs(hit.words, form.words.length);
        if (times === 0) continue;
        const { terms } = of(hit.id);
        const mistake = query.terms[at]?.mistake;
        if (mistake !== undefined && mistake === form.words.join('')) standing.add(mistake);
        terms[at] = Math.max(terms[at] ?? 0, form.worth * saturated(times));
      }
    }
  }
  await pause();
  for (const hit of await askWhole(pagefind, query, lexicon)) of(hit.id).isWhole = true;
  return { pages: found, standing };
}

type Hits = Promise<readonly PagefindHit[]>;
/** What was asked is asked again with the next letter that is typed. */
const answers = new WeakMap<PagefindInstance, Map<string, Hits>>();

function ask(pagefind: PagefindInstance, words: readonly string[]): Hits {
  const known = answers.get(pagefind) ?? new Map<string, Hits>();
  answers.set(pagefind, known);
  const question = words.join(' ');
  let hits = known.get(question);
  if (!hits) {
    hits = pagefind.search(question).then(({ results }) => results);
    known.set(question, hits);
    // A part of the index may have been missing: that may be mended.
    void hits.then(
      ({ length }) => length === 0 && known.delete(question),
      () => known.delete(question),
    );
  }
  return hits;
}

/**
 * Pages in which the whole question stands. A piece cut out of a Chinese sentence may begin or end within
 * a word in letters, which the index knows only whole: its Han characters are then asked for alone.
 */
async function askWhole(
  pagefind: PagefindInstance,
  { words }: Query,
  lexicon: Lexicon,
): Promise<PagefindHit[]> {
  if (words.length > LONGEST_WHOLE || !words.every((word) => lexicon.canBeWritten(word))) return [];
  const inRow = async (asked: readonly string[]) =>
    (await ask(pagefind, asked)).filter((hit) => runs(hit.words, asked.length) > 0);
  const hits = await inRow(words);
  const han = words.filter(hasHan);
  return hits.length > 0 || han.length === 0 || han.length === words.length ? hits : await inRow(han);
}

/** The forms worth asking for. */
function askable(forms: readonly Form[], lexicon: Lexicon): Form[] {
  return forms.filter(({ words }) => words.every((word) => lexicon.canBeWritten(word))).slice(0, FORMS_ASKED);
}

/** How many times at least so many places follow one another. */
function runs(places: readonly number[], length: number): number {
  if (length === 1) return places.length;
  let count = 0;
  let run = 1;
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  for (let at = 1; at < sorted.length; at += 1) {
    run = sorted[at] === (sorted[at - 1] ?? 0) + 1 ? run + 1 : 1;
    if (run === length) {
      count += 1;
      run = 0;
    }
  }
  return count;
}
