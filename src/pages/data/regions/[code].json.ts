/** A region's record as open data. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Region } from '#content/region.ts';

export async function getStaticPaths() {
  const regions = await getCollection('regions');
  return regions.map(({ data }) => ({ params: { code: data.code.toLowerCase() }, props: { region: data } }));
}

export const GET: APIRoute<{ region: Region }> = ({ props }) =>
  new Response(JSON.stringify(props.region), { headers: { 'Content-Type': 'application/json' } });
