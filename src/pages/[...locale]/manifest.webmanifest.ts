import type { APIRoute } from 'astro';
import { COLOURS } from '#brand/mark.ts';
import { toTraditionalText } from '#i18n/hant/site.ts';
import { asset } from '#i18n/links.ts';
import { localeRoutes } from '#i18n/locales.ts';

export const getStaticPaths = localeRoutes;

/** What a phone shows when the site is put on its home screen. */
export const GET: APIRoute = ({ locals: { locale, t, href } }) => {
  const say = locale.id === 'zh-hant' ? toTraditionalText : (text: string) => text;
  const manifest = {
    name: say(t.site.name),
    short_name: say(t.site.name),
    description: say(t.site.tagline),
    lang: locale.lang,
    start_url: href('/'),
    scope: asset('/'),
    display: 'minimal-ui',
    background_color: COLOURS.paper,
    theme_color: COLOURS.paper,
    icons: [192, 512].map((size) => ({
      src: asset(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
