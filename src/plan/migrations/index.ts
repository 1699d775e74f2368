/**
 * How kept plans of earlier versions become those of today. A change of shape that an older copy of the
 * site could not read needs a new version: write `<n>.ts` with a function from version n − 1 to n, add it
 * to the list, raise nothing else. Adding a task, a question or an answer needs none; renaming an id does.
 */

/** Turns a document of the version before into one of its own version. It may throw: then nothing is changed. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** The first turns version 1 into version 2, and so on. */
const MIGRATIONS: readonly Migration[] = [];

/** Number of today's version. */
export const VERSION = MIGRATIONS.length + 1;

/** What a document turned out to be. */
export type Migrated =
  | { readonly state: 'current'; readonly document: unknown }
  | { readonly state: 'newer' }
  | { readonly state: 'broken' };

/** Brings a parsed document to today's version, step by step. Its `version` says from where. Never throws. */
export function migrate(document: unknown, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  if (typeof document !== 'object' || document === null) return { state: 'broken' };
  const { version } = document as { version?: unknown };
  const latest = migrations.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { state: 'broken' };
  if (version > latest) return { state: 'newer' };
  try {
    let current = document as Record<string, unknown>;
    migrations.slice(version - 1).forEach((step, index) => {
      current = { ...step(current), version: version + index + 1 };
    });
    return { state: 'current', document: current };
  } catch {
    return { state: 'broken' };
  }
}
