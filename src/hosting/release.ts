import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { site } from '../../site.config.ts';

/** Everything that a build is made from. */
const MADE_FROM = ['src/**/*.*', 'public/**/*.*', 'package-lock.json', 'astro.config.mjs'];

function filesOf(patterns: readonly string[]): string[] {
  const entries = globSync([...patterns], { withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

/**
 * The name of a release: twelve hexadecimal digits over all that the site is built from. The same content,
 * code and settings give the same name on any machine; any change gives another. Caches and the folder of
 * the search index carry it, so that parts of two releases never meet.
 */
export function releaseName(): string {
  // Asked for when the build begins and when it ends: what an editor saves in between is not in it.
  return (known ??= computeName());
}

let known: string | undefined;

function computeName(): string {
  const content = join(site.content);
  const hash = createHash('sha256').update([site.origin, site.base, site.corrections].join('\n'));
  for (const file of [...filesOf(MADE_FROM), ...filesOf([`${site.content}/**/*.*`])]) {
    const name = relative(file.startsWith(content) ? content : '.', file).replaceAll('\\', '/');
    hash.update(name).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
