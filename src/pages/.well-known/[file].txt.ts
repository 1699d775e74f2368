import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { securityTxt } from '#hosting/security.ts';
import { site } from '../../../site.config.ts';

/** One file where the site has a contact for security matters, else none. */
export function getStaticPaths() {
  return site.security === '' ? [] : [{ params: { file: 'security' } }];
}

export const GET: APIRoute = async () => {
  const reviewed = (await getCollection('pages')).map(({ data }) => data.reviewed).sort();
  const home = new URL(site.base, site.origin).href;
  return new Response(securityTxt(site.security, reviewed.at(-1) ?? '1970-01-01', home));
};
