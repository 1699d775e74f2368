import type { Segment } from './excerpt.ts';
import type { Result } from './rank.ts';

/**
 * A result as an item of the list: first the link to the page, then each section that answers with a
 * link of its own. Built node by node: what the index holds is only ever text.
 */
export function renderResult({ url, title, lang, sections }: Result): HTMLLIElement {
  const item = document.createElement('li');
  if (lang) item.lang = lang;
  item.append(link(url, title));
  for (const section of sections) {
    const part = document.createElement('p');
    if (section.title !== '') part.append(link(section.url, section.title), ' ');
    part.append(excerpt(section.excerpt));
    item.append(part);
  }
  return item;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function excerpt(segments: readonly Segment[]): HTMLElement {
  const span = document.createElement('span');
  for (const { text, isMarked } of segments) {
    if (!isMarked) span.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      span.append(mark);
    }
  }
  return span;
}
