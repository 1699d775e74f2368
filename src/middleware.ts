import { defineMiddleware } from 'astro:middleware';
import { toTraditional } from '#i18n/hant/site.ts';
import { href, sitePath } from '#i18n/links.ts';
import { localeOf } from '#i18n/locales.ts';
import { stringsFor } from '#i18n/strings.ts';
import { tellRendered } from '#integrations/rendered.ts';

/**
 * Gives each page its language. Pages of the derived language are turned into it once they are rendered:
 * here while one writes, on other threads in a build (src/integrations/traditional.ts).
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const path = sitePath(context.url.pathname);
  const locale = localeOf(path);
  context.locals.locale = locale;
  context.locals.t = stringsFor(locale);
  context.locals.voice = { locale, t: context.locals.t };
  context.locals.href = (bare) => href(locale, bare);

  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage) return response;
  tellRendered(path);
  if (locale.id !== 'zh-hant' || !import.meta.env.DEV) return response;
  return new Response(toTraditional(await response.text()), response);
});
