/** `npm run schema`: writes the JSON Schema of the records, from which an editor's program completes and checks them. */
import { writeFile } from 'node:fs/promises';
import { jsonSchema } from './published.ts';

/** Where it is written, from the project's root. */
export const SCHEMA_FILE = 'content/schema/region.json';

/** The schema as the file holds it. */
export function schemaFile(): string {
  return `${JSON.stringify(jsonSchema('record'), null, 2)}\n`;
}

if (import.meta.main) await writeFile(SCHEMA_FILE, schemaFile());
