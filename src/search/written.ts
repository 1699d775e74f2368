/**
 * What stands in texts, for the first answer: which pages have a word, in many small files. Pagefind's index
 * says more (how often, and where), but its program alone is three times what all of this answer needs.
 */
import type { PairsFile } from './files.ts';
import type { Lexicon } from './lexicon.ts';
import type { Form, Query } from './query.ts';
import { hasHan, lemma } from './text.ts';
import { saturated, type TextAnswer } from './weigh.ts';

/** So many files there are for a language. More would be smaller, and a question would need as many of them. */
const PARTS = 128;
/** So many are fetched for one question. */
const MOST = 8;
/** A page that has a word has it once at least; how often is not told here. */
const ONCE = saturated(1);

/** What a text is known by: each two Han characters that follow one another, and words of other scripts by their stems. */
export function pairsIn(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    if (hasHan(word)) return hasHan(next) ? word + next : [];
    return word.length > 1 ? lemma(word) : [];
  });
}

/** Which file has a pair or a word. */
export function partOf(pair: string): number {
  const first = pair.codePointAt(0) ?? 0;
  return (hasHan(pair) ? first : 31 * first + pair.charCodeAt(1)) % PARTS;
}

type Places = ReadonlyMap<string, readonly number[]>;

export class Written {
  readonly #fetch: (part: number) => Promise<PairsFile>;
  readonly #parts = new Map<number, Promise<Places>>();

  /** @param fetch gives a file; what fails is asked for again with the next question */
  constructor(fetch: (part: number) => Promise<PairsFile>) {
    this.#fetch = fetch;
  }

  /** The pages that have the terms of a question in their text. Of a term none where a file cannot be had. */
  async look(query: Query, lexicon: Lexicon): Promise<TextAnswer> {
    const asked = new Set<number>();
    const canAsk = (pairs: readonly string[]) => {
      const parts = new Set(pairs.map(partOf));
      const more = [...parts].filter((part) => !asked.has(part));
      if (pairs.length === 0 || asked.size + more.length > MOST) return false;
      for (const part of more) asked.add(part);
      return true;
    };
    const found = new Map<string, number[]>();
    const standing = new Set<string>();
    await Promise.all(
      query.terms.map(async ({ forms, isFiller, mistake }, at) => {
        const asking = isFiller ? [] : forms.filter(({ words }) => canAsk(pairsIn(words)));
        for (const { form, pages } of await Promise.all(asking.map((form) => this.#pagesWith(form)))) {
          if (pages.length > 0 && mistake === form.words.join('')) standing.add(mistake);
          for (const page of pages) {
            const id = lexicon.pages[page]?.id ?? '';
            const terms = found.get(id) ?? query.terms.map(() => 0);
            terms[at] = Math.max(terms[at] ?? 0, ONCE * form.worth);
            found.set(id, terms);
          }
        }
      }),
    );
    return { pages: new Map([...found].map(([id, terms]) => [id, { terms, isWhole: false }])), standing };
  }

  async #pagesWith(form: Form): Promise<{ form: Form; pages: readonly number[] }> {
    const lists = await Promise.all(
      pairsIn(form.words).map(async (pair) => (await this.#part(partOf(pair))).get(pair) ?? []),
    ).catch(() => []);
    const [first = [], ...others] = lists;
    return { form, pages: first.filter((page) => others.every((pages) => pages.includes(page))) };
  }

  #part(part: number): Promise<Places> {
    let places = this.#parts.get(part);
    if (!places) {
      places = this.#fetch(part).then(readPairs);
      places.catch(() => this.#parts.delete(part));
      this.#parts.set(part, places);
    }
    return places;
  }
}

function readPairs(file: PairsFile): Places {
  const places = new Map<string, readonly number[]>();
  for (const [pairs, pages] of file) {
    const list = pages.split(' ').map(Number);
    for (const pair of pairs.split(' ')) places.set(pair, list);
  }
  return places;
}
