import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { explain, placeOf } from './explain.ts';
import { daysThatAreNone, leftOut, unreadable } from './yaml.ts';

/** An entry as the rules about a whole collection see it. */
export interface Entry<T = Record<string, unknown>> {
  readonly id: string;
  /** Path of its file from the project's root. */
  readonly file: string;
  readonly data: T;
  readonly body: string;
}

/** A rule about a whole collection: returns one line per breach, with file, field, what was found, what to write. */
export type CollectionRule<T> = (entries: readonly Entry<T>[]) => string[];

/** What stops the build. Astro takes the word “documents” in an error for a browser's `document`, and explains that. */
class ContentError extends AstroError {
  override toString(): string {
    return this.name;
  }
}

/** What a loader only logs, and leaves out, must not be lost on the way to the page. */
function listening(logger: LoaderContext['logger'], heard: (message: string) => void): typeof logger {
  return Object.assign(Object.create(logger) as typeof logger, { error: heard });
}

/**
 * Wraps a loader so that a wrong record stops the build with lines that an editor understands,
 * before Astro's own, less helpful message; then applies the rules that need all records at once.
 */
export function checked<S extends z.ZodType>(
  loader: Loader,
  schema: S,
  rules: readonly CollectionRule<z.infer<S>>[] = [],
): Loader {
  return {
    name: `checked-${loader.name}`,
    async load(context) {
      const problems: string[] = [];
      const root = fileURLToPath(context.config.root);
      const entries: Entry<z.infer<S>>[] = [];
      const ids = new Set<string>();
      try {
        await loader.load({
          ...context,
          logger: listening(context.logger, (logged) => problems.push(leftOut(logged, root))),
          async parseData(props) {
            const file = props.filePath ? relative(root, props.filePath) : props.id;
            const lines = explain(schema, props.data);
            if (ids.has(props.id)) lines.push(`id: found "${props.id}" twice; write an id that no other has`);
            ids.add(props.id);
            problems.push(...lines.map((text) => `${placeOf(file, props.id)}: ${text}`));
            return lines.length > 0 ? props.data : context.parseData(props);
          },
        });
      } catch (error) {
        const line = unreadable(error, root);
        throw line ? new ContentError(line) : error;
      }
      for (const entry of context.store.values()) {
        const { id, filePath = id, body = '', data } = entry;
        entries.push({ id, file: filePath, body, data: data as z.infer<S> });
      }
      const files = [...new Set(entries.map(({ file }) => file))];
      for (const file of files)
        problems.push(
          ...daysThatAreNone(await readFile(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
        );
      if (problems.length === 0) problems.push(...rules.flatMap((rule) => rule(entries)));
      if (problems.length > 0) throw new ContentError(problems.sort().join('\n'));
    },
  };
}
