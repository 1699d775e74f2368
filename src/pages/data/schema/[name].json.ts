import type { APIRoute } from 'astro';
import { jsonSchema, type SchemaName } from '#regions/published.ts';

/** What describes published data; the schema of the records themselves is for editors and stays in the repository. */
const PUBLISHED = ['region', 'regions'] as const satisfies readonly SchemaName[];

export const getStaticPaths = () => PUBLISHED.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: SchemaName }> = ({ props }) => Response.json(jsonSchema(props.name));
