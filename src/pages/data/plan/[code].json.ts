/** What the plan counts with in a region: which fact is about what, and its figures. A few hundred bytes as sent. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Region } from '#content/region.ts';
import type { RegionRecord } from '#plan/measures.ts';

export async function getStaticPaths() {
  const regions = await getCollection('regions');
  return regions.map(({ data }) => ({ params: { code: data.code.toLowerCase() }, props: { region: data } }));
}

export const GET: APIRoute<{ region: Region }> = ({ props: { region } }) => {
  const facts = region.facts
    .filter(({ retired }) => !retired)
    .map(({ id, topic, applies_to, measures }) => ({ id, topic, applies_to, measures }));
  const record: RegionRecord = { code: region.code, facts };
  return new Response(JSON.stringify(record), { headers: { 'Content-Type': 'application/json' } });
};
