/** Installs the other generators and builds their sites, in a folder outside the project. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { Locale } from '#i18n/locales.ts';
import type { SharedPage } from './pages.ts';
import type { Peer } from './peer.ts';

const run = promisify(execFile);

/** Nothing leaves the machine but requests to the registry. */
const ENV = {
  ...process.env,
  NODE_ENV: 'production',
  CI: 'true',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
};

/** Runs a program in a folder; what it says of a failure is the error, in one line. */
async function inFolder(cwd: string, what: string, file: string, args: readonly string[]): Promise<void> {
  try {
    await run(file, args, { cwd, env: ENV, maxBuffer: 1 << 28 });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    const lines = stripVTControlCharacters(`${stdout}\n${stderr}\n${message}`)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const at = [/cause/, /error/i].map((sign) => lines.findIndex((line) => sign.test(line)));
    const telling = lines.slice(at.find((place) => place >= 0) ?? -1).slice(0, 2);
    throw new Error(`${what} failed: ${telling.join(' ').trim().slice(0, 200)}`, { cause: error });
  }
}

/** Does the work unless it was done with the same input: a file below the folder says with which. */
async function once(folder: string, name: string, input: string, work: () => Promise<void>): Promise<void> {
  const mark = join(folder, `${name}.done`);
  const key = createHash('sha256').update(input).digest('hex');
  if ((await readFile(mark, 'utf8').catch(() => '')) === key) return;
  await work();
  await writeFile(mark, key);
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Builds a peer's site in one language below a folder, installing the peer if need be. The built site's folder. */
export async function builtPeer(
  peer: Peer,
  folder: string,
  locale: Locale,
  pages: readonly SharedPage[],
): Promise<string> {
  const home = join(folder, peer.name.toLowerCase());
  const manifest = JSON.stringify({ private: true, dependencies: peer.packages });
  await mkdir(home, { recursive: true });
  await once(home, 'install', manifest, async () => {
    await writeFiles(home, { 'package.json': manifest });
    await inFolder(home, 'npm install', 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts']);
  });
  const site = join(home, locale.id);
  const files = peer.files(pages, locale);
  await once(home, locale.id, JSON.stringify([manifest, peer.build, files]), async () => {
    await rm(site, { recursive: true, force: true });
    await writeFiles(site, files);
    const [program, ...args] = peer.build;
    await inFolder(site, 'build', process.execPath, [join(home, 'node_modules', program), ...args]);
  });
  return join(site, peer.output);
}
