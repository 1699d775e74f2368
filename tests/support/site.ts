import { readdirSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { LOCALES, localeOf } from '#i18n/locales.ts';
import { type BuiltPage, builtPage } from '#integrations/built-site.ts';

/** The built site that the tests look at. `npm test` builds it first. */
export const DIST = process.env['SITE_OUTPUT'] ?? 'dist';

/** Folder of the search index below the built site, with slashes around it: it carries the name of the release. */
export function searchFolder(dir = DIST): string {
  const [release] = readdirSync(`${dir}/pagefind`);
  if (release === undefined) throw new Error(`${dir}/pagefind is empty: run "npm run build" first`);
  return `/pagefind/${release}/`;
}

/** Every page of the built site, parsed. */
export async function builtPages(dir = DIST): Promise<BuiltPage[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.html', { cwd: dir })) files.push(file);
  if (files.length === 0) throw new Error(`${dir} holds no page: run "npm run build" first`);
  return files.sort().map((file) => builtPage(file, readFileSync(`${dir}/${file}`, 'utf8')));
}

/** One address for each template of the site, without its language. */
export const TEMPLATES = [
  '/',
  '/guide/',
  '/guide/decide/',
  '/guide/back-up/',
  '/guide/close/',
  '/guide/tips/',
  '/guide/print/',
  '/tm-card/',
  '/already-closed/',
  '/next-holder/',
  '/situations/',
  '/situations/unsafe-relationship/',
  '/situations/lost-or-stolen/',
  '/accounts/',
  '/accounts/wechat/',
  '/accounts/all/x/',
  '/accounts/text-only-banks/',
  '/find-accounts/',
  '/regions/',
  '/regions/cn/',
  '/regions/de/',
  '/topics/',
  '/topics/number-reuse/',
  '/faq/',
  '/myths/',
  '/glossary/',
  '/about/',
  '/about/neutrality/',
  '/about/sources/',
  '/about/privacy/',
  '/about/data/',
  '/about/changes/',
  '/plan/',
  '/search/',
  '/offline/',
  '/letters/',
  '/letters/closing-request/',
  '/letters/account-recovery/',
  '/cards/',
  '/cards/ja/',
  '/cards/ar/',
] as const;

/** Every template in every language. */
export function everyTemplate(): { path: string; lang: string }[] {
  return LOCALES.flatMap(({ segment, lang }) =>
    TEMPLATES.map((bare) => ({ path: segment === '' ? bare : `/${segment}${bare}`, lang })),
  );
}

/** Pages in the language of a locale id. */
export function inLocale(pages: readonly BuiltPage[], id: string): BuiltPage[] {
  return pages.filter(({ path }) => localeOf(path).id === id && path.endsWith('/'));
}
