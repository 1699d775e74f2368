/**
 * Results as items of a list, built node by node: what the index holds is only ever text. On the search
 * page an item has links, in a list box (suggestions) each thing to choose is one option, a link as well.
 */
import type { Segment } from './excerpt.ts';
import type { Result } from './present.ts';

/** Names of the groups of pages, in the page's language. */
export type GroupNames = Readonly<Record<string, string>>;

/** An item of the search page: the link to the page, then each section that answers with a link of its own. */
export function renderResult(
  { url, title, on, group, lang, sections }: Result,
  names: GroupNames,
): HTMLLIElement {
  const item = element('li');
  if (lang) item.lang = lang;
  item.append(link(url, ...segments(title)), element('span', 'on', where(on, names[group])));
  for (const section of sections) {
    const part = element('p', 'part');
    if (section.title !== '') part.append(link(section.url, section.title), ' ');
    part.append(...segments(section.excerpt));
    item.append(part);
  }
  return item;
}

/** An item of the list box: one option for the page, one for the best of its sections. */
export function renderSuggestion(result: Result, names: GroupNames): HTMLLIElement {
  const { url, title, on, group, lang, sections } = result;
  const item = element('li');
  item.role = 'presentation';
  if (lang) item.lang = lang;
  const page = option(url, element('span', 'name', ...segments(title)), ' ');
  page.append(element('span', 'on', where(on, names[group])));
  item.append(page);
  const [section] = sections;
  if (!section) return item;
  const excerpt = element('span', 'part', ...segments(section.excerpt));
  if (section.title === '') page.append(excerpt);
  else item.append(option(section.url, element('span', 'name', section.title), excerpt));
  return item;
}

/** An option of the list box. */
export function option(url: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const anchor = link(url, ...content);
  anchor.role = 'option';
  anchor.tabIndex = -1;
  anchor.ariaSelected = 'false';
  return anchor;
}

function where(on: string | undefined, group = ''): string {
  return on === undefined ? group : `${on} · ${group}`;
}

export function link(href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const anchor = element('a', '', ...content);
  anchor.href = href;
  return anchor;
}

function segments(list: readonly Segment[]): (Node | string)[] {
  return list.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}
