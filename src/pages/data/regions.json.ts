import type { APIRoute } from 'astro';
import { allRegions } from '#content/facts.ts';
import { publishIndex } from '#regions/published.ts';
import { contentDay } from '#regions/review.ts';

export const GET: APIRoute = async () => {
  const regions = await allRegions();
  return Response.json(publishIndex(regions, contentDay(regions)));
};
