import { writeFile } from 'node:fs/promises';
import TurndownService from 'turndown';
import { barePath, localeOf, pathIn } from '#i18n/locales.ts';
import { hasMarkdown, markdownPath } from '#i18n/markdown-path.ts';
import type { BuiltPage, Pass } from './built-site.ts';

/** Address of a page's copy: `/en/guide/close/` → `/en/guide/close.md`. */
function copyOf(path: string): string {
  return pathIn(localeOf(path), markdownPath(barePath(path)));
}

/** What a reader of plain text has no use for: controls, pictures without words, links that copy themselves. */
const LEFT_OUT =
  'script, style, svg, form, button, template, [hidden], [data-no-print], [data-search-skip], .unseen';

function converter(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  // A fold is open in a text: what it says first stands as a line of its own.
  service.addRule('summary', {
    filter: 'summary',
    replacement: (content) => `\n\n**${content.trim()}**\n\n`,
  });
  service.addRule('tick', {
    filter: (node) => node.nodeName === 'INPUT' && node.getAttribute('type') === 'checkbox',
    replacement: () => '[ ] ',
  });
  service.addRule('rows', {
    filter: 'tr',
    replacement: (_, node) =>
      `\n| ${[...node.childNodes]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .join(' | ')} |`,
  });
  return service;
}

/** A page as Markdown: its words in their order, with absolute addresses, and where it came from. */
function toMarkdown({ $, path }: BuiltPage, origin: string, service: TurndownService): string {
  const main = $('main').clone();
  main.find(LEFT_OUT).remove();
  main.find('a[href]').each((_, el) => {
    el.attribs['href'] = new URL(el.attribs['href'] ?? '', `${origin}${path}`).href;
  });
  const text = service.turndown(main.html() ?? '').replace(/\n{3,}/g, '\n\n');
  const address = $('link[rel="canonical"]').attr('href') ?? `${origin}${path}`;
  return `${text}\n\n---\n\n${address}\n`;
}

/** A page in the list for machines. */
interface Listed {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
}

/** The list of pages for machines that read (llmstxt.org): one section for each written language. */
function llmsTxt(pages: readonly Listed[], origin: string): string {
  const section = (lang: string, title: string) => [
    `## ${title}`,
    '',
    ...pages
      .filter((page) => page.lang === lang)
      .map(({ path, title: name, description }) => `- [${name}](${origin}${copyOf(path)}): ${description}`),
    '',
  ];
  return [
    '# Closing Guide · 销号指南',
    '',
    '> How to close a phone number so that nothing is lost, nothing still charges the holder, and nobody else can walk into their accounts. Sourced facts for each region. Nothing is sold.',
    '',
    'Each fact names its source, the day on which it was read and how well it is borne out. “Not known” means that nothing was found: do not fill the gap. The facts as data, with their schema: /data/regions.json, /data/accounts.json, /data/schema/.',
    '',
    ...section('en', 'English'),
    ...section('zh-Hans', '简体中文'),
    '## Optional',
    '',
    `- [繁體中文](${origin}/zh-hant/index.md): derived from Simplified Chinese; the same paths below /zh-hant/`,
    '',
  ].join('\n');
}

/** Writes a Markdown copy of each page that can be searched beside it, and `/llms.txt`, which lists them. */
export function markdownPass(site: {
  readonly origin: string;
  readonly base: string;
}): Pass<Listed | undefined> {
  const service = converter();
  const origin = new URL(site.base, site.origin).href.replace(/\/$/, '');
  return {
    name: 'markdown',
    gather({ $, path }) {
      if ($('main[data-search]').length === 0 || !path.endsWith('/') || !hasMarkdown(barePath(path))) return;
      return {
        path,
        title: $('h1').text().replace(/\s+/g, ' ').trim(),
        description: $('meta[name="description"]').attr('content') ?? '',
        lang: $('html').attr('lang') ?? '',
      };
    },
    page(page, listed) {
      if (listed) page.beside.set(copyOf(page.path).slice(1), toMarkdown(page, origin, service));
    },
    async finish({ dir }, listed) {
      const pages = listed.filter((page) => page !== undefined);
      await writeFile(`${dir}/llms.txt`, llmsTxt(pages, origin));
    },
  };
}
