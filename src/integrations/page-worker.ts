import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import { builtPage, type Problem } from './built-site.ts';
import { type Known, passesOver } from './passes.ts';
import { bareScopes, shortenScopes } from './scopes.ts';

/** Pages for one thread to see, as files below the output folder. */
export interface PageTask {
  readonly files: readonly string[];
}

/** What came of one page: what each pass gathered, in the order of the passes, and what must not be published. */
export interface PageResult {
  readonly gathered: readonly unknown[];
  readonly problems: readonly Problem[];
}

// The pool puts something of its own before what it was given for its threads.
const [, known] = workerData as [unknown, Known];
const passes = passesOver(known);

/** Hands a page to every pass, writes it again if it changed, and what goes beside it. */
async function see(dir: string, file: string): Promise<PageResult> {
  const before = await readFile(`${dir}/${file}`, 'utf8');
  const page = builtPage(file, shortenScopes(before));
  const gathered: unknown[] = [];
  const problems: Problem[] = [];
  for (const pass of passes) {
    const found = pass.gather?.(page);
    gathered.push(found);
    problems.push(...(pass.page?.(page, found) ?? []));
  }
  const after = bareScopes(page.$.html());
  if (after !== before) page.beside.set(file, after);
  for (const [path, text] of page.beside) {
    await mkdir(dirname(`${dir}/${path}`), { recursive: true });
    await writeFile(`${dir}/${path}`, text);
  }
  return { gathered, problems };
}

/** Runs on a thread of its own: the pages of a task, one after another. */
export default async function seePages({ files }: PageTask): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const file of files) results.push(await see(known.dir, file));
  return results;
}
