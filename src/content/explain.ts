import { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;

/** What stands at `path` in `data`, short enough for one line. */
function found(data: unknown, path: readonly PropertyKey[]): string {
  let value = data;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  if (value === undefined) return 'nothing';
  const text = value instanceof Date ? value.toISOString() : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The schema at `path`, as far as objects and arrays lead to it. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
      at = at.unwrap() as z.ZodType;
    if (at instanceof z.ZodObject) at = at.shape[key as string] as z.ZodType | undefined;
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else if (at instanceof z.ZodRecord) at = at.valueType as z.ZodType;
    else return undefined;
  }
  return at;
}

function line(issue: Issue, schema: z.ZodType, data: unknown): string {
  const at = schemaAt(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = at instanceof z.ZodObject ? Object.keys(at.shape).join(', ') : 'a key of the schema';
    const where = issue.path.length ? `${issue.path.join('.')}: ` : '';
    return `${where}found the unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}; write one of: ${known}`;
  }
  if (issue.path.length === 0 && (typeof data !== 'object' || data === null || Array.isArray(data)))
    return `file: found ${data === null ? 'nothing' : found(data, [])}; write fields as "name: value", or take the file out`;
  const field = issue.path.join('.') || 'front matter';
  const wanted = at?.description ?? at?.meta()?.description;
  const reason = issue.message.replace(/^Invalid input: /, '');
  return `${field}: found ${found(data, issue.path)} (${reason}); write ${wanted ?? 'what the schema asks for'}`;
}

/**
 * Says what is wrong with a record in words an editor can act on: one line each, with field, what
 * was found and what to write (the schema's own `.describe()` text). Empty when the data is right.
 */
export function explain(schema: z.ZodType, data: unknown): string[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.map((issue) => line(issue, schema, data));
}
