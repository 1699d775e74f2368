/**
 * The one agreement between the build, which writes a page into Pagefind's index, and the reader's
 * browser, which takes it out again: what a page consists of and how it is laid out as one text.
 *
 * Pagefind keeps of a page one long text, the anchors in it, and metadata. Private characters that
 * no page has mark the parts of that text, so that sections and blocks come back exactly as they were.
 */
import { cutHan, type Joint, joinHan, JOINT } from './text.ts';

/** Begins the text of a section; its heading stands before it. */
const SECTION = '\ue000';
/** Ends a block: a paragraph, a list item, a row of a table. In metadata it separates aliases. */
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
  const meta = (name: string, words: string) =>
    `<p data-pagefind-ignore data-pagefind-meta="${name}">${text(words, JOINT.spaced)}</p>`;
  const body = page.sections.map(({ id, title, blocks }) => {
    const heading = id === '' ? '' : `<h2 id="${escapeHtml(id)}">${text(title, running)}</h2>`;
    const ended = blocks.map((block) => `${text(block, running)} ${BLOCK} `).join('');
    return `${heading}<p>${SECTION} ${ended}</p>`;
  });
  const filters = Object.entries(labels).map(
    ([name, value]) => `<p data-pagefind-ignore data-pagefind-filter="${name}">${escapeHtml(value)}</p>`,
  );
  const aliases = page.aliases.map(plain).join(` ${BLOCK} `);
  return [
    `<html lang="${index}"><body><h1>${text(page.title, running)}</h1>`,
    meta('title', page.title),
    page.aliases.length === 0
      ? ''
      : `<p data-pagefind-ignore data-pagefind-meta="aliases">${escapeHtml(cutHan(aliases, JOINT.spaced))}</p>`,
    ...filters,
    ...body,
    '</body></html>',
  ].join('');
}

/** What Pagefind returns of a page, as far as it is read here. Nothing of it is trusted to be there. */
export interface Fragment {
  /** The running text without Pagefind's own boundaries. */
  readonly content?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly anchors?: readonly { readonly id: string; readonly text: string; readonly location: number }[];
  readonly filters?: Readonly<Record<string, readonly string[]>>;
}

/** Takes a page out of what Pagefind returns. */
export function fromFragment({ content = '', meta = {}, anchors = [] }: Fragment): PageText {
  const inOrder = [...anchors].sort((a, b) => a.location - b.location);
  // Before the first mark stands the page's title; what follows a section's last block is the next heading.
  const sections = content
    .split(SECTION)
    .slice(1)
    .map((part, index) => {
      const anchor = index === 0 ? undefined : inOrder[index - 1];
      const blocks = part
        .split(BLOCK)
        .slice(0, -1)
        .map((block) => joinHan(block).trim());
      return { id: anchor?.id ?? '', title: joinHan(anchor?.text ?? '').trim(), blocks };
    });
  const aliases = joinHan(meta['aliases'] ?? '')
    .split(BLOCK)
    .map((alias) => alias.trim());
  return {
    title: joinHan(meta['title'] ?? '').trim(),
    aliases: aliases.filter((alias) => alias !== ''),
    sections,
  };
}

/** Words without anything that could be taken for a mark of ours. */
function plain(words: string): string {
  return words.replace(/[\ue000\ue001]/gu, '').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
