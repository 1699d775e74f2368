import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import Tinypool from 'tinypool';
import { releaseName } from '#hosting/release.ts';
import { site } from '../../site.config.ts';
import type { Problem } from './built-site.ts';
import { declared } from './declared/index.ts';
import type { PageResult, PageTask } from './page-worker.ts';
import { type Known, passesOver } from './passes.ts';

/** Threads that see pages. Each holds a copy of what the records declare: more would cost more memory than time. */
const THREADS = Math.min(availableParallelism(), 4);
/** Pages that a thread is given at a time: few enough that no thread ends long before the others. */
const AT_A_TIME = 12;

/** Files below a folder with `/` separators, in a stable order. */
async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((f) => `${f.parentPath.slice(dir.length)}/${f.name}`.replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}

/** Every built page through every pass, on several threads. The results are in the order of the files. */
async function seePages(dir: string, known: Known): Promise<PageResult[]> {
  const pages = (await filesBelow(dir)).filter((name) => name.endsWith('.html'));
  const tasks = Array.from({ length: Math.ceil(pages.length / AT_A_TIME) }, (_, index): PageTask => ({
    dir,
    files: pages.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  }));
  const pool = new Tinypool({
    filename: new URL('./page-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    workerData: known,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  try {
    return (await Promise.all(tasks.map((task) => pool.run(task) as Promise<PageResult[]>))).flat();
  } finally {
    await pool.destroy();
  }
}

/** Hands each built page to every pass, then lets each pass finish. Returns what must not be published. */
async function runPasses(dir: string, known: Known): Promise<Problem[]> {
  const seen = await seePages(dir, known);
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

/** Runs the passes over the site when its pages are written. */
export function afterBuild(): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir).replace(/\/$/, '');
        const known = { release: releaseName(), records: await declared(site.content) };
        report(await runPasses(out, known), logger);
      },
    },
  };
}
