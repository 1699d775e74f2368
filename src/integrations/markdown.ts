import { writeFile } from 'node:fs/promises';
import { barePath, localeOf, pathIn } from '#i18n/locales.ts';
import { hasMarkdown, markdownPath } from '#i18n/markdown-path.ts';
import type { Pass } from './built-site.ts';
import { markdownConverter } from './to-markdown.ts';

/** Address of a page's copy: `/en/guide/close/` → `/en/guide/close.md`. */
function copyOf(path: string): string {
  return pathIn(localeOf(path), markdownPath(barePath(path)));
}

/** The open data that a program would begin with. */
const DATA = [
  ['regions.json', 'the regions, with the address of the facts of each'],
  ['accounts.json', 'the accounts tied to a number'],
  ['schema/region.json', 'JSON Schema of the facts of a region'],
  ['schema/regions.json', 'JSON Schema of the list of regions'],
  ['accounts.schema.json', 'JSON Schema of the accounts'],
] as const;

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
    'Each fact names its source, the day on which it was read and how well it is borne out. “Not known” means that nothing was found: do not fill the gap.',
    '',
    ...section('en', 'English'),
    ...section('zh-Hans', '简体中文'),
    '## Data',
    '',
    ...DATA.map(([file, holds]) => `- [${file}](${origin}/data/${file}): ${holds}`),
    '',
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
  const toMarkdown = markdownConverter();
  const origin = new URL(site.base, site.origin).href.replace(/\/$/, '');
  return {
    name: 'markdown',
    gather({ html, head, main, path }) {
      if (!main.is('[data-search]') || !path.endsWith('/') || !hasMarkdown(barePath(path))) return;
      return {
        path,
        title: main.find('h1').text().replace(/\s+/g, ' ').trim(),
        description: head.children('meta[name="description"]').attr('content') ?? '',
        lang: html.attr('lang') ?? '',
      };
    },
    page(page, listed) {
      if (listed) page.beside.set(copyOf(page.path).slice(1), toMarkdown(page, origin));
    },
    async finish({ dir }, listed) {
      const pages = listed.filter((page) => page !== undefined);
      await writeFile(`${dir}/llms.txt`, llmsTxt(pages, origin));
    },
  };
}
