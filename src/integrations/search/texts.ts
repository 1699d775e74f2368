/** What stands in the names and in the text of a language's pages. */
import { hasHan, keyOf } from '#search/text.ts';
import type { SearchedPage } from './pass.ts';
import { folder } from './variants.ts';
import type { Words } from './vocabulary.ts';

/** Everything by which a page or a part of it is called. */
export function names(pages: readonly SearchedPage[]): string[] {
  return pages.flatMap(({ text: { title, aliases, sections, records } }) => [
    title,
    ...aliases,
    ...sections.map((section) => section.title),
    ...records.flatMap((record) => [record.title, ...record.aliases]),
  ]);
}

function titles(pages: readonly SearchedPage[]): string[] {
  return pages.flatMap(({ text }) => [text.title, ...text.sections.map(({ title }) => title)]);
}

export function prose(pages: readonly SearchedPage[]): string[] {
  return pages.flatMap(({ text }) => text.sections.flatMap(({ blocks }) => blocks));
}

/**
 * Says whether a sequence of words stands anywhere in the names or the text of pages. The text is walked
 * once for all sequences that may be asked about: it is large, and they are many.
 */
export function liveness(pages: readonly SearchedPage[], asked: readonly Words[]): (key: string) => boolean {
  const byFirst = new Map<string, Set<string>>();
  for (const key of asked.flatMap(({ forms }) => forms.map((form) => keyOf(folder.words(form)).trim()))) {
    const [first = ''] = key.split(' ', 1);
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(key));
  }
  const live = new Set<string>();
  // A fact stands on several pages.
  for (const text of new Set([...names(pages), ...prose(pages)])) {
    const key = keyOf(folder.words(text));
    let at = 1;
    for (const word of key.trim().split(' ')) {
      for (const candidate of byFirst.get(word) ?? [])
        if (!live.has(candidate) && key.startsWith(`${candidate} `, at)) live.add(candidate);
      at += word.length + 1;
    }
  }
  return (key) => live.has(key.trim());
}

function latinWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) => folder.words(text)).filter((word) => !hasHan(word));
}

/** Words in letters and digits that stand in texts: typing errors are mended to them too, and the index must have them. */
export function wordsInText(pages: readonly SearchedPage[]): string {
  const words = latinWords([...new Set([...prose(pages), ...titles(pages)])]).filter(
    (word) => word.length >= 3,
  );
  return [...new Set(words)].sort().join(' ');
}
