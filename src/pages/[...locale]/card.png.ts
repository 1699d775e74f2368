import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { cardSvg } from '#brand/card.ts';
import { LOCALES, localeRoutes } from '#i18n/locales.ts';

export const getStaticPaths = localeRoutes;

/** Link preview of a language. Its words are outlines: no font is needed to draw them. */
export const GET: APIRoute = async ({ params }) => {
  const locale = LOCALES.find(({ segment }) => segment === (params['locale'] ?? '')) ?? LOCALES[0];
  const png = await sharp(Buffer.from(cardSvg(locale.id)))
    .png({ palette: true, effort: 10 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
