import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { releaseName } from '#hosting/release.ts';
import { site } from '../../site.config.ts';
import type { Problem } from './built-site.ts';
import { declared } from './declared/index.ts';
import { PagePool } from './page-pool.ts';
import { type Known, passesOver } from './passes.ts';

/** Files below a folder with `/` separators, in a stable order. */
async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((f) => `${f.parentPath.slice(dir.length)}/${f.name}`.replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}

/**
 * V8 keeps what the threads had for some seconds, a fifth of all memory, just when Pagefind wants its own.
 * Only this kind of collection returns it at once; src/hosting/build.ts lets it be asked for.
 */
function giveMemoryBack(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Hands each built page to every pass, then lets each pass finish. Returns what must not be published. */
async function runPasses(pool: PagePool, known: Known): Promise<Problem[]> {
  const { dir } = known;
  const seen = await pool.finish((await filesBelow(dir)).filter((name) => name.endsWith('.html')));
  giveMemoryBack();
  const problems = seen.flatMap((page) => page.problems);
  for (const [index, pass] of passesOver(known).entries()) {
    const gathered = seen.map((page) => page.gathered[index]);
    problems.push(...((await pass.finish?.({ dir, files: await filesBelow(dir) }, gathered)) ?? []));
  }
  return problems;
}

function report(problems: readonly Problem[], logger: AstroIntegrationLogger): void {
  if (problems.length === 0) return logger.info('every page passes');
  const lines = problems.map(({ page, rule, found, mend }) => `${page}: ${rule}: found ${found}; ${mend}`);
  throw new AstroError(`${problems.length} problem(s) in the built site:\n${lines.join('\n')}`);
}

/** Runs the passes over the pages as they are written, and over the site when all of them are. */
export function afterBuild(): AstroIntegration {
  let dir = '';
  let known: Known;
  let pool: PagePool;
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        dir = fileURLToPath(config.outDir).replace(/\/$/, '');
      },
      'astro:build:start': async () => {
        known = { dir, release: releaseName(), records: await declared(site.content) };
        pool = new PagePool(known);
      },
      'astro:build:done': async ({ logger }) => report(await runPasses(pool, known), logger),
    },
  };
}
