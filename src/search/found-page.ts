import type { Name } from './names.ts';
import { fromFragment } from './page-record.ts';
import type { PagefindPage } from './pagefind.ts';
import type { FoundPage, Hit } from './rank.ts';
import { fold, joinHan } from './text.ts';

/** A page as Pagefind returned it, as it is put in order and shown. */
export function fromPagefind(page: PagefindPage, { order, score }: Hit): FoundPage {
  return {
    ...fromFragment(page),
    url: page.url,
    order,
    score,
    forms: formsIn(page),
    lang: page.filters?.['lang']?.[0],
  };
}

/** A page of which only the name is known. `root` is the address of the site's root, with a slash at the end. */
export function fromName({ path, title, aliases, lang }: Name, order: number, root: string): FoundPage {
  const url = `${root}${path.replace(/^\//, '')}`;
  return { url, title, aliases, lang, sections: [], order, score: 0, forms: new Set() };
}

/** The words of a page that Pagefind counted as answers, folded. It counts them as it cut them. */
function formsIn({ raw_content: text = '', locations = [] }: PagefindPage): Set<string> {
  const words = text.split(text.includes('\u200b') ? '\u200b' : /[^\S\ufeff]+/u);
  return new Set(locations.flatMap((at) => fold(joinHan(words[at] ?? '')).text.split(' ')));
}
