/**
 * Which kinds of page the site has. A plan links only to those; the list fills itself as their routes are
 * written, so nothing needs to be switched on.
 */
const routes = Object.keys(import.meta.glob('/src/pages/**/*.{astro,ts}'));

/** Whether there is a route for pages below `/<part>/` that readers see. */
export function hasPages(part: string): boolean {
  return routes.some(
    (route) => !route.includes('/data/') && (route.includes(`/${part}/`) || route.endsWith(`/${part}.astro`)),
  );
}
