import { fromFragment } from './page-record.ts';
import type { PagefindPage } from './pagefind.ts';
import type { FoundPage } from './rank.ts';
import { fold, joinHan } from './text.ts';

/** A page as Pagefind returned it, as it is put in order and shown. */
export function toFoundPage(page: PagefindPage, score: number): FoundPage {
  return {
    ...fromFragment(page),
    url: page.url,
    score,
    forms: formsIn(page),
    lang: page.filters?.['lang']?.[0],
  };
}

/** The words of a page that Pagefind counted as answers, folded. It counts them as it cut them. */
function formsIn({ raw_content: text = '', locations = [] }: PagefindPage): Set<string> {
  const words = text.split(text.includes('\u200b') ? '\u200b' : /[^\S\ufeff]+/u);
  return new Set(locations.flatMap((at) => fold(joinHan(words[at] ?? '')).text.split(' ')));
}
