import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Section } from '#search/files.ts';

/** Something on a page that has a name and an address, and no page of its own. */
export interface PageRecord {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** What a reader can look for on a page. */
export interface PageText {
  readonly title: string;
  /** Other names by which people look for the page. They are found and ranked, never shown. */
  readonly aliases: readonly string[];
  /** The first section is what stands before the first heading. */
  readonly sections: readonly Section[];
  readonly records: readonly PageRecord[];
}

/** A node of a parsed page, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const SKIPPED =
  'nav, script, style, template, noscript, svg, button, select, textarea, dialog, rp, rt, [hidden], [aria-hidden="true"], [data-search-skip]';

/** What begins and ends a text of its own. A table's row is one text, so that its cells explain each other. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[2-6]$/;
/** Where a line was broken in the source between two Chinese characters there is no space. */
const BROKEN_LINE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\s*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * What a reader can look for on a page: title, aliases, records and the text of its `main` by
 * sections. A heading's address is its own id, else that of the `section` whose heading it is.
 */
export function pageText($: CheerioAPI, head: Cheerio<Element>, main: Cheerio<Element>): PageText {
  const skipped = new Set<Node>(main.find(SKIPPED).toArray());
  const title = main.find('h1').first();
  const sections: { id: string; title: string; blocks: string[] }[] = [{ id: '', title: '', blocks: [] }];
  let buffer = '';

  const flush = () => {
    const text = tidy(buffer);
    buffer = '';
    if (/[\p{L}\p{N}]/u.test(text)) sections.at(-1)?.blocks.push(text);
  };
  const visit = (node: Node): void => {
    if (node.type === 'text') buffer += node.data ?? '';
    if (skipped.has(node) || node.name === 'h1') return flush();
    const isBlock = BLOCKS.has(node.name ?? '');
    if (isBlock) flush();
    const id = HEADING.test(node.name ?? '') ? addressOf($, node) : undefined;
    if (id !== undefined) {
      sections.push({ id, title: tidy($(node as Element).text()), blocks: [] });
      return;
    }
    node.children?.forEach(visit);
    if (isBlock) flush();
    else if (/^(br|td|th)$/.test(node.name ?? '')) buffer += ' ';
  };
  main.toArray().forEach(visit);

  return {
    title: tidy(title.text()),
    aliases: list(head.children('meta[name="aliases"]').attr('content'), /\|/),
    sections: sections satisfies Section[],
    records: recordsIn(main),
  };
}

/** Elements that the page's maker named for the search: `data-search-entry`, with an id. */
function recordsIn(main: Cheerio<Element>): PageRecord[] {
  return main
    .find('[data-search-entry][id]')
    .toArray()
    .map((element) => ({
      id: element.attribs['id'] ?? '',
      title: tidy(element.attribs['data-search-entry'] ?? ''),
      aliases: list(element.attribs['data-search-aliases'], /\|/),
    }))
    .filter(({ title }) => title !== '');
}

/** Takes away what is for the index alone: readers need not load it. */
export function forgetIndexMarks(head: Cheerio<Element>, main: Cheerio<Element>): void {
  head.children('meta[name="aliases"]').remove();
  main.find('[data-search-entry]').removeAttr('data-search-entry').removeAttr('data-search-aliases');
}

function list(text = '', separator: RegExp): string[] {
  return text
    .split(separator)
    .map(tidy)
    .filter((part) => part !== '');
}

function addressOf($: CheerioAPI, heading: Node): string | undefined {
  return (
    heading.attribs?.['id'] ??
    $(heading as Element)
      .parent('.heading')
      .parent('section')
      .attr('id')
  );
}

function tidy(text: string): string {
  return text.replace(BROKEN_LINE, '').replace(/\s+/gu, ' ').trim();
}
