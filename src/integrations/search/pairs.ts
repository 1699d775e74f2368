import type { PairsFile } from '#search/files.ts';
import { pairsIn, partOf } from '#search/written.ts';
import type { SearchedPage } from './pass.ts';
import { folder } from './variants.ts';

/** The files that say which pages have a word in their text, by their part; pages by their place in the list. */
export function pairsFiles(pages: readonly SearchedPage[]): Map<number, PairsFile> {
  const places = new Map<string, number[]>();
  for (const [at, page] of pages.entries()) {
    // What ends one text does not begin the next.
    for (const pair of new Set(textsOf(page).flatMap((text) => pairsIn(folder.words(text))))) {
      const known = places.get(pair);
      if (known) known.push(at);
      else places.set(pair, [at]);
    }
  }
  // Many stand on the very same pages: those are told once for all of them.
  const parts = new Map<number, Map<string, string[]>>();
  for (const [pair, list] of places) {
    const byPages = parts.get(partOf(pair)) ?? new Map<string, string[]>();
    parts.set(partOf(pair), byPages);
    const key = list.join(' ');
    const together = byPages.get(key);
    if (together) together.push(pair);
    else byPages.set(key, [pair]);
  }
  return new Map(
    [...parts].map(([part, byPages]) => [
      part,
      [...byPages].map(([list, pairs]) => [pairs.join(' '), list] as const),
    ]),
  );
}

function textsOf({ text }: SearchedPage): string[] {
  return [text.title, ...text.sections.flatMap(({ title, blocks }) => [title, ...blocks])];
}
