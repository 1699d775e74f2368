import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { changesIn } from '#content/changes.ts';
import { toTraditionalText } from '#i18n/hant/site.ts';
import { href } from '#i18n/links.ts';
import { LOCALES, localeRoutes } from '#i18n/locales.ts';
import { stringsFor } from '#i18n/strings.ts';

export const getStaticPaths = localeRoutes;

/** The change log as an Atom feed in the reader's language. Its dates are the entries' own: two builds are the same. */
export const GET: APIRoute = async ({ params, site }) => {
  const locale = LOCALES.find(({ segment }) => segment === (params['locale'] ?? '')) ?? LOCALES[0];
  const say = (text: string) => (locale.id === 'zh-hant' ? toTraditionalText(text) : text);
  const address = (path: string) => new URL(href(locale, path), site).href;
  const t = stringsFor(locale);
  const changes = await changesIn(locale);
  const feed = new Feed({
    id: address('/about/changes/'),
    link: address('/about/changes/'),
    title: say(`${t.site.name}${locale.words === 'en' ? ': ' : '：'}${t.changes.title}`),
    copyright: 'CC BY 4.0',
    updated: new Date(changes[0]?.on ?? 0),
    feedLinks: { atom: address('/feed.xml') },
    author: { name: say(t.site.name) },
    generator: 'closing-guide',
  });
  for (const { id, on, path, text } of changes)
    feed.addItem({
      id: `${address('/about/changes/')}#${id}`,
      title: say(text),
      link: address(path),
      date: new Date(on),
    });
  // The library has no language for Atom; without one, readers set Han characters in any font.
  const xml = feed.atom1().replace('<feed ', `<feed xml:lang="${locale.lang}" `);
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
