import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { explain } from './explain.ts';

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
      await loader.load({
        ...context,
        async parseData(props) {
          const file = props.filePath ? relative(root, props.filePath) : props.id;
          const lines = explain(schema, props.data);
          problems.push(...lines.map((text) => `${file}: ${text}`));
          return lines.length > 0 ? props.data : context.parseData(props);
        },
      });
      for (const entry of context.store.values()) {
        const { id, filePath = id, body = '', data } = entry;
        entries.push({ id, file: filePath, body, data: data as z.infer<S> });
      }
      if (problems.length === 0) problems.push(...rules.flatMap((rule) => rule(entries)));
      if (problems.length > 0) throw new AstroError(problems.sort().join('\n'));
    },
  };
}
