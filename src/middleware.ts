import { defineMiddleware } from 'astro:middleware';
import { toTraditional } from '#i18n/hant/site.ts';
import { href, sitePath } from '#i18n/links.ts';
import { localeOf } from '#i18n/locales.ts';
import { stringsFor } from '#i18n/strings.ts';

/** Gives each page its language, and turns pages of the derived language into it once they are rendered. */
export const onRequest = defineMiddleware(async (context, next) => {
  const locale = localeOf(sitePath(context.url.pathname));
  context.locals.locale = locale;
  context.locals.t = stringsFor(locale);
  context.locals.voice = { locale, t: context.locals.t };
  context.locals.href = (bare) => href(locale, bare);

  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (locale.id !== 'zh-hant' || !isPage) return response;
  return new Response(toTraditional(await response.text()), response);
});
