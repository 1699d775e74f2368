import { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What stands at `path` in `data`; nothing where the path does not lead on. */
function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

/** A value, short enough for one line. YAML makes a date of a day: it is shown as it was written. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text =
    value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** How a message names an item of a list: by its id or name where it has one, so that nobody need count. */
export function nameOf(item: unknown, index: PropertyKey): string {
  const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
  return [id, name].find((said): said is string => typeof said === 'string' && said !== '') ?? String(index);
}

/** The file of a record; in a file of many, the record's id as well. */
export function placeOf(file: string, id: string): string {
  const last = (path: string) => path.split(/[/\\]/).at(-1)?.toLowerCase() ?? '';
  return last(file).replace(/\.[a-z]+$/, '') === last(id) ? file : `${file}: ${id}`;
}

/** The field at `path` as an editor would look for it: `facts.ph-closing-steps.topic`. */
function fieldAt(data: unknown, path: Path): string {
  return path
    .map((key, at) =>
      typeof key === 'number' ? nameOf(valueAt(data, path.slice(0, at + 1)), key) : String(key),
    )
    .join('.');
}

const inner = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? (schema.unwrap() as z.ZodType)
    : undefined;

/** The schema at `path`, as far as objects and arrays lead to it. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    for (let next = inner(at); next; next = inner(at)) at = next;
    if (at instanceof z.ZodObject) at = at.shape[key as string] as z.ZodType | undefined;
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else if (at instanceof z.ZodRecord) at = at.valueType as z.ZodType;
    else return undefined;
  }
  return at;
}

/** What a schema says of itself; one that may be left out says it inside. */
function described(schema: z.ZodType | undefined): string | undefined {
  for (let at = schema; at; at = inner(at)) if (at.description !== undefined) return at.description;
  return undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text; a number or a day goes in quotes',
  boolean: 'true or false',
  number: 'a number',
  array: 'a list',
  object: 'its fields, indented below it',
};

/** What to write where the schema does not say it. */
function plainly(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'a whole address, such as https://regulator.example/';
  return (issue.code === 'invalid_type' && KINDS[issue.expected]) || 'what the schema asks for';
}

/** Why it does not do, where the rest of the line does not say it already. */
function reason({ code, message }: Issue, value: unknown): string {
  if (value === undefined || code === 'invalid_value' || code === 'invalid_union') return '';
  return ` (${message.replace(/^Invalid input: /, '')})`;
}

/** What may be one thing or another is judged as the one that it was meant to be, where that can be told. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const near = issue.errors.find((issues) =>
    issues.every(({ code, path }) => path.length > 0 && code !== 'unrecognized_keys'),
  );
  return near?.flatMap((each) => meant({ ...each, path: [...issue.path, ...each.path] })) ?? [issue];
}

function line(issue: Issue, schema: z.ZodType, data: unknown): string {
  const at = schemaAt(schema, issue.path);
  const field = fieldAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = at instanceof z.ZodObject ? Object.keys(at.shape).join(', ') : 'a key of the schema';
    return `${field ? `${field}: ` : ''}found the unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}; write one of: ${known}`;
  }
  if (field === '' && (typeof data !== 'object' || data === null || Array.isArray(data)))
    return `file: found ${data === null ? 'nothing' : shown(data)}; write fields as "name: value", or take the file out`;
  const value = valueAt(data, issue.path);
  return `${field || 'front matter'}: found ${shown(value)}${reason(issue, value)}; write ${described(at) ?? plainly(issue)}`;
}

/**
 * Says what is wrong with a record in words an editor can act on: one line each, with field, what
 * was found and what to write (the schema's own `.describe()` text). Empty when the data is right.
 */
export function explain(schema: z.ZodType, data: unknown): string[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap(meant).map((issue) => line(issue, schema, data));
}
