/** Builds a site in a process of its own and measures it. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a build took. Times in seconds; memory in MiB, of all its processes together, at its highest. */
export interface Measured {
  readonly pages: number;
  readonly seconds: number;
  /** Reading records and words, and bundling. */
  readonly bundled: number;
  /** Rendering pages. */
  readonly rendered: number;
  /** What happens to the built pages: search index, checks, copies, lists. */
  readonly passed: number;
  readonly peak: number;
}

const SAMPLE_EVERY = 100;

/** Bytes of a page of memory, as Linux counts them in `statm`. */
const PAGE = 4096;

/** Memory of a process and of all below it, in MiB. Read where Linux has it: to start a `ps` each time would itself be measured. */
async function memoryOf(pid: number): Promise<number> {
  const own = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * PAGE;
  const tasks = await readdir(`/proc/${pid}/task`);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  const below = await Promise.all(children.map((child) => memoryOf(child).catch(() => 0)));
  return below.reduce((sum, one) => sum + one, own / 2 ** 20);
}

/** Builds the content below a folder into it. Throws with the end of the output if the build fails. */
export async function measureBuild(dir: string): Promise<Measured> {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_CONTENT: `${dir}/content`,
    SITE_OUTPUT: `${dir}/dist`,
    SITE_CACHE: `${dir}/cache`,
    // Readers are spared a list so long; here it is the build that is measured.
    SITE_KEEP_AT_MOST: 'Infinity',
  };
  const started = performance.now();
  const child = spawn(process.execPath, ['src/hosting/build.ts'], { env });
  const marks = { bundled: 0, rendered: 0 };
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk.toString();
    const now = (performance.now() - started) / 1000;
    if (output.includes('generating static routes')) marks.bundled ||= now;
    if (output.includes('Waiting for integration "after-build"')) marks.rendered ||= now;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  let peak = 0;
  const sampler = setInterval(() => {
    if (child.pid !== undefined)
      void memoryOf(child.pid).then(
        (now) => (peak = Math.max(peak, now)),
        () => undefined,
      );
  }, SAMPLE_EVERY);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(output.slice(-4000));
  const seconds = (performance.now() - started) / 1000;
  return {
    pages: Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? 0),
    seconds,
    bundled: marks.bundled,
    rendered: marks.rendered - marks.bundled,
    passed: seconds - marks.rendered,
    peak,
  };
}

/** One line of a table for each build. */
export function row(name: string, { pages, seconds, bundled, rendered, passed, peak }: Measured): string {
  const cells = [pages, seconds, (seconds * 1000) / pages, bundled, rendered, passed, peak];
  return [name.padEnd(14), ...cells.map((cell) => cell.toFixed(cell < 1000 ? 1 : 0).padStart(9))].join(' ');
}

/** The head of that table. */
export const HEAD = row('', { pages: 0, seconds: 0, bundled: 0, rendered: 0, passed: 0, peak: 0 })
  .replace(/\S.*/, '')
  .padEnd(14)
  .concat(
    ...['pages', 'seconds', 'ms/page', 'bundling', 'rendering', 'passes', 'MiB'].map(
      (name) => ` ${name.padStart(9)}`,
    ),
  );
