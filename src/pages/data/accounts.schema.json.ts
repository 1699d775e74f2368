import type { APIRoute } from 'astro';
import { accountsSchema } from '#content/open-accounts.ts';

/** JSON Schema of `accounts.json`. */
export const GET: APIRoute = () => Response.json(accountsSchema());
