/**
 * The one agreement between the build, which writes a page into Pagefind's index, and the reader's
 * browser, which takes it out again: what a page consists of and how it is laid out as one text.
 *
 * Pagefind keeps of a page one long text, metadata and filters. Private characters that no page has mark
 * the parts of that text, so that sections and blocks come back exactly as they were. The headings carry
 * no ids there: Pagefind would make an excerpt for each, at more cost than all the rest of a search.
 */
import { cutHan, type Joint, joinHan, JOINT } from './text.ts';

/** Begins a section. */
const SECTION = '\ue000';
/** Ends a block: a heading, a paragraph, a list item, a row of a table; in metadata, an alias. */
const BLOCK = '\ue001';

/** A part of a page under one heading. */
export interface Section {
  /** Fragment of its address; empty for what stands before the first heading. */
  readonly id: string;
  /** Words of the heading; empty for what stands before the first heading. */
  readonly title: string;
  readonly blocks: readonly string[];
}

/** What the index knows of a page. */
export interface PageText {
  readonly title: string;
  /** Other names by which people look for the page. They are found and ranked, never shown. */
  readonly aliases: readonly string[];
  /** The first section is what stands before the first heading. */
  readonly sections: readonly Section[];
}

/** How the page is to be kept in the index. */
export interface PageFacts {
  /** Language of the index that the page belongs to, lower-case: Pagefind looks for `<html lang>` in this form. */
  readonly index: string;
  /** Whether Pagefind segments that language. */
  readonly isSegmented: boolean;
  /** What kind of page it is, and the language of its words where that is another one. Returned with a hit, not searched. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A document that makes Pagefind index a page the way we want it. Its language is the index's, whatever the words are in. */
export function toDocument(page: PageText, { index, isSegmented, labels }: PageFacts): string {
  const running = isSegmented ? JOINT.segmented : JOINT.spaced;
  const text = (words: string, joint: Joint) => escapeHtml(cutHan(plain(words), joint));
  const blocks = (list: readonly string[], joint: Joint) =>
    list.map((block) => `${text(block, joint)} ${BLOCK} `).join('');
  const aside = (kind: string, content: string) =>
    `<p data-pagefind-ignore data-pagefind-${kind}>${content}</p>`;
  const sections = page.sections.map((section, at) => {
    const heading = at === 0 ? '' : `<h2>${blocks([section.title], running)}</h2>`;
    return `<p>${SECTION}</p>${heading}<p>${blocks(section.blocks, running)}</p>`;
  });
  const ids = page.sections.slice(1).map(({ id }) => id);
  return [
    `<html lang="${index}"><body><h1>${text(page.title, running)}</h1>`,
    aside('meta="title"', text(page.title, JOINT.spaced)),
    page.aliases.length > 0 ? aside('meta="aliases"', blocks(page.aliases, JOINT.spaced)) : '',
    ...Object.entries({ ...labels, sections: ids.join(' ') }).map(([name, value]) =>
      aside(`filter="${name}"`, escapeHtml(value)),
    ),
    ...sections,
    '</body></html>',
  ].join('');
}

/** What Pagefind returns of a page, as far as it is read here. Nothing of it is trusted to be there. */
export interface Fragment {
  /** The running text without Pagefind's own boundaries. */
  readonly content?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
}

/** Takes a page out of what Pagefind returns. */
export function fromFragment({ content = '', meta = {}, filters = {} }: Fragment): PageText {
  const ids = (filters['sections']?.[0] ?? '').split(' ');
  // Before the first mark stands the page's title.
  const sections = content
    .split(SECTION)
    .slice(1)
    .map((part, at): Section => {
      const blocks = toBlocks(part);
      if (at === 0) return { id: '', title: '', blocks };
      return { id: ids[at - 1] ?? '', title: blocks[0] ?? '', blocks: blocks.slice(1) };
    });
  return { title: joinHan(meta['title'] ?? '').trim(), aliases: toBlocks(meta['aliases'] ?? ''), sections };
}

function toBlocks(text: string): string[] {
  const blocks = text.split(BLOCK).slice(0, -1);
  return blocks.map((block) => joinHan(block).trim());
}

/** Words without anything that could be taken for a mark of ours. */
function plain(words: string): string {
  return words.replace(/[\ue000\ue001]/gu, '').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
