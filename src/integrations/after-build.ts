import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { load } from 'cheerio';
import { site } from '../../site.config.ts';
import type { Pass, Problem } from './built-site.ts';
import { cspPass } from './csp.ts';
import { declared } from './declared/index.ts';
import { linksPass } from './links.ts';
import { markdownPass } from './markdown.ts';
import { neutralityPass } from './neutrality/guard.ts';
import { offlinePass } from './offline.ts';
import { releaseName } from '#hosting/release.ts';
import { shortenScopes } from './scopes.ts';
import { searchIndexPass } from './search/pass.ts';

/** Files below a folder with `/` separators, in a stable order. */
async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((f) => `${f.parentPath.slice(dir.length)}/${f.name}`.replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}

/** `en/guide/index.html` → `/en/guide/`; `404.html` → `/404.html`. */
function pathOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}

/** Hands each built page to every pass, then lets each pass finish. Returns what must not be published. */
export async function runPasses(dir: string, passes: readonly Pass[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of (await filesBelow(dir)).filter((name) => name.endsWith('.html'))) {
    const before = await readFile(`${dir}/${file}`, 'utf8');
    const $ = load(shortenScopes(before));
    for (const pass of passes) problems.push(...(pass.page?.({ file, path: pathOf(file), $ }) ?? []));
    const after = $.html();
    if (after !== before) await writeFile(`${dir}/${file}`, after);
  }
  for (const pass of passes)
    problems.push(...((await pass.finish?.({ dir, files: await filesBelow(dir) })) ?? []));
  return problems;
}

function report(problems: readonly Problem[], logger: AstroIntegrationLogger): void {
  if (problems.length === 0) return logger.info('every page passes');
  const lines = problems.map(({ page, rule, found, mend }) => `${page}: ${rule}: found ${found}; ${mend}`);
  throw new AstroError(`${problems.length} problem(s) in the built site:\n${lines.join('\n')}`);
}

/**
 * What happens to the site once its pages are written, in this order: the search index, the links,
 * which may lead to it, the security policy, which must see the final text of each page, and last the
 * guard, which must see everything that is published.
 */
export function afterBuild(): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir).replace(/\/$/, '');
        const records = await declared(site.content);
        const release = releaseName();
        const mail = site.corrections;
        const passes = [
          searchIndexPass(site.content, release),
          markdownPass(site),
          linksPass(site),
          cspPass(),
          offlinePass({ base: site.base, release }),
          neutralityPass({
            site: new URL(site.base, site.origin),
            ...records,
            contacts: { ...records.contacts, mail },
          }),
        ];
        report(await runPasses(out, passes), logger);
      },
    },
  };
}
