import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import TurndownService from 'turndown';
import type { BuiltPage } from './built-site.ts';

/**
 * What a reader of plain text has no use for: controls, what waits for a script, pictures and their
 * legends, links that only lead about on the site. What a task leads to is worth its line.
 */
const LEFT_OUT = [
  'script, style, svg, form, dialog, template, button, select, output, [hidden], .needs-script',
  '[data-no-print]:not(.links), .unseen:not(thead), [data-of-picture], caption small, .paper, .for-you',
].join(', ');

/** A gap in a letter with the name of what goes there, as the converter writes it. */
const GAP = /(?:\\_){4,} ?[(（]([^)）]+)[)）]/g;

function converter(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  // What a source writes between angle brackets is text, and must not be taken for a tag.
  const { escape } = service;
  service.escape = (text) => escape.call(service, text).replaceAll('<', '\\<');
  // A fold is open in a text: what it says first stands as a line of its own.
  service.addRule('summary', {
    filter: 'summary',
    replacement: (content) => `\n\n**${content.trim()}**\n\n`,
  });
  service.addRule('tick', {
    filter: (node) => node.nodeName === 'INPUT' && node.getAttribute('type') === 'checkbox',
    replacement: () => '[ ] ',
  });
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content) => ` ${content.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()} |`,
  });
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const isFirst = node.closest('table')?.querySelector('tr') === node;
      return `|${content}\n${isFirst ? `|${' --- |'.repeat(node.children.length)}\n` : ''}`;
    },
  });
  service.addRule('rows', { filter: ['thead', 'tbody'], replacement: (content) => content });
  service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content}\n\n` });
  return service;
}

/** What has no sign in Markdown: terms and captions become bold, a list in a cell one line. */
function spellOut($: CheerioAPI, main: Cheerio<Element>): void {
  main.find('dt').each((_, el) => void $(el).replaceWith(`<p><strong>${$(el).html()}</strong></p>`));
  const tables = main.find('table').each((_, table) => {
    const caption = $(table).children('caption');
    $(table).before(`<p><strong>${caption.html() ?? ''}</strong></p>`);
    caption.remove();
  });
  tables.find(':is(th, td) li').each((_, el) => {
    if ($(el).next().length > 0) $(el).append(' · ');
    $(el).replaceWith($(el).contents());
  });
  tables.find(':is(th, td) :is(ul, ol, p)').each((_, el) => void $(el).replaceWith($(el).contents()));
}

/** Writes a page as Markdown: its words in their order, with absolute addresses, and where it came from. */
export function markdownConverter(): (page: BuiltPage, origin: string) => string {
  const service = converter();
  return ({ $, head, main: whole, path }, origin) => {
    const main = whole.clone();
    main.find(LEFT_OUT).remove();
    spellOut($, main);
    main.find('a[href]').each((_, el) => {
      el.attribs['href'] = new URL(el.attribs['href'] ?? '', `${origin}${path}`).href;
    });
    const text = service
      .turndown(main.html() ?? '')
      .replace(GAP, (_, name: string) => `\\[${name}\\]`)
      .replace(/\n{3,}/g, '\n\n');
    const address = head.children('link[rel="canonical"]').attr('href') ?? `${origin}${path}`;
    return `${text}\n\n---\n\n${address}\n`;
  };
}
