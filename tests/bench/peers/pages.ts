/** The pages of our built site as other generators take them: one Markdown file each, the words alone. */
import { barePath, type Locale } from '#i18n/locales.ts';
import { pageText } from '#integrations/search/page-text.ts';
import { builtPages, inLocale } from '../../support/site.ts';

/** A page that all sites of the comparison have. */
export interface SharedPage {
  /** Address without a language: `/guide/close/`. */
  readonly path: string;
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly string[] }[];
}

/** The pages of each language that a reader can look for. */
export async function sharedPages(
  locales: readonly Locale[],
): Promise<Map<Locale['id'], readonly SharedPage[]>> {
  const built = await builtPages();
  return new Map(
    locales.map(({ id }) => [
      id,
      inLocale(built, id)
        .filter(({ main }) => main.is('[data-search]'))
        .map(({ $, head, main, path }) => {
          const { title, sections } = pageText($, head, main);
          return { path: barePath(path), title, sections };
        }),
    ]),
  );
}

/**
 * Text as Markdown that means nothing but itself. Every mark of ASCII becomes a character reference, so that
 * neither Markdown nor any extension of it (directives, attributes, JSX) finds a beginning.
 */
export const plain = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.codePointAt(0)};`);

/** The page below its title. */
export function body({ sections }: SharedPage): string {
  return sections
    .flatMap(({ title, blocks }) => [...(title === '' ? [] : [`## ${plain(title)}`]), ...blocks.map(plain)])
    .join('\n\n');
}

/** The page as a file, its title in the front matter. JSON's strings are YAML's. */
export function markdown(page: SharedPage, text = body(page)): string {
  return `---\ntitle: ${JSON.stringify(page.title)}\n---\n\n${text}\n`;
}

/** Every page as a file below a folder, at its address. */
export function markdownFiles(
  folder: string,
  pages: readonly SharedPage[],
  write: (page: SharedPage) => string = markdown,
): Record<string, string> {
  return Object.fromEntries(pages.map((page) => [`${folder}${page.path}index.md`, write(page)]));
}
