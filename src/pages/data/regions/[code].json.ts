import type { APIRoute } from 'astro';
import { allRegions } from '#content/facts.ts';
import type { Region } from '#content/region.ts';
import { publishRegion } from '#regions/published.ts';

export const getStaticPaths = async () =>
  (await allRegions()).map((region) => ({ params: { code: region.code.toLowerCase() }, props: { region } }));

export const GET: APIRoute<{ region: Region }> = ({ props }) => Response.json(publishRegion(props.region));
