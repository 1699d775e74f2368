import { GUIDE_PAGES, guidePath } from '#guide/steps.ts';
import type { Locale } from '#i18n/locales.ts';
import { allRegions } from './facts.ts';
import { pageIds, wordsOf } from './library.ts';

/** A page as a list of links needs it: bare path, and title with its language where that is not the page's own. */
export interface PageLink {
  readonly path: string;
  readonly title: string;
  readonly lang?: string | undefined;
}

async function link(
  collection: 'guide' | 'pages' | 'situations' | 'topics' | 'letters' | 'cards',
  id: string,
  path: string,
  locale: Locale,
): Promise<PageLink> {
  const { entry, voice, isFallback } = await wordsOf(collection, id, locale);
  return { path, title: entry.data.title, lang: isFallback ? voice.lang : undefined };
}

/** The guide, page by page. */
export function guideLinks(locale: Locale): Promise<PageLink[]> {
  return Promise.all(GUIDE_PAGES.map((id) => link('guide', id, guidePath(id), locale)));
}

/** Every page that stands outside the guide, front page first. */
export async function otherLinks(locale: Locale): Promise<PageLink[]> {
  const ids = (await pageIds('pages')).filter((id) => id !== 'index');
  return Promise.all([
    link('pages', 'index', '/', locale),
    ...ids.map((id) => link('pages', id, `/${id}/`, locale)),
  ]);
}

/** The page of a region, which is made from its record: it goes by the region's name. */
async function regionLink(code: string, path: string, { words }: Locale): Promise<PageLink> {
  const found = (await allRegions()).find((region) => region.code.toLowerCase() === code);
  if (!found) throw new Error(`content/facts/regions: found no region "${code}"; write the code of a record`);
  return { path, title: found.names[words === 'en' ? 'en' : 'zh'] };
}

function leadTo(path: string, locale: Locale): Promise<PageLink> {
  const [bare = ''] = path.split('#');
  const [first = '', ...rest] = bare.split('/').filter((part) => part !== '');
  if (first === 'regions' && rest.length > 0) return regionLink(rest.join('/'), path, locale);
  if (first === 'guide') return link('guide', rest.join('/') || 'index', path, locale);
  if (first === 'situations' && rest.length > 0) return link('situations', rest.join('/'), path, locale);
  if (first === 'letters') return link('letters', rest.join('/') || 'index', path, locale);
  if (first === 'topics' && rest.length > 0) return link('topics', rest.join('/'), path, locale);
  return link('pages', [first, ...rest].join('/') || 'index', path, locale);
}

/** A page by its bare path, with or without an anchor. Fails when there is none: a record then names a page that does not exist. */
export async function pageAt(path: string, locale: Locale): Promise<PageLink> {
  try {
    return await leadTo(path, locale);
  } catch {
    throw new Error(
      `content: found a record that leads to ${path}, which is no page; write the path of a page that exists, such as /guide/close/`,
    );
  }
}
