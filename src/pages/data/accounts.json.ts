import type { APIRoute } from 'astro';
import { openAccounts } from '#content/open-accounts.ts';

/** Every curated service, every look-up and the public directory, with licence and provenance, as open data. */
export const GET: APIRoute = async () => Response.json(await openAccounts());
