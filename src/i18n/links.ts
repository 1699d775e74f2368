import { type Locale, pathIn } from '#i18n/locales.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a bare site path in a language, with the base path of the host: what goes into `href`. */
export function href(locale: Locale, bare: string): string {
  return base + pathIn(locale, bare);
}

/** Address of a file that is the same in every language. */
export function asset(path: string): string {
  return base + path;
}

/** A request's path without the host's base path. */
export function sitePath(pathname: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length) || '/' : pathname;
}
