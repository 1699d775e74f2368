import { execFile } from 'node:child_process';
import { access, glob } from 'node:fs/promises';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);

/**
 * Where an installed Chrome or Chromium stands on the common systems. The headless shell comes first: the
 * same engine without the windows around it, in half the time. Playwright's own store comes last.
 */
const PLACES = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const PLAYWRIGHT_STORE = [
  `${homedir()}/.cache/ms-playwright/chromium-*/chrome-linux*/chrome`,
  `${homedir()}/Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium`,
];

const HELP = `No Chrome or Chromium was found, and none could be installed.
Install one ("apt-get install chromium", or Chrome from its maker), or set CHROME_PATH to its program, and run the tests again.`;

async function installed(): Promise<string | undefined> {
  const candidates = PLACES.filter((place) => place !== undefined);
  for await (const place of glob(PLAYWRIGHT_STORE)) candidates.push(place);
  for (const place of candidates) {
    try {
      await access(place);
      return place;
    } catch {
      // Not here: the next place.
    }
  }
  return undefined;
}

/** Installs Chromium with the system's package manager where that needs no password. */
async function install(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const apt = (...args: string[]) =>
    run('apt-get', ['-qq', '-y', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 1 << 26,
    });
  try {
    await apt('update');
    await apt('install', '--no-install-recommends', 'chromium-headless-shell').catch(() =>
      apt('install', '--no-install-recommends', 'chromium'),
    );
  } catch {
    // No such package manager, or it failed: HELP says what to do.
  }
}

/** Path of a browser's program. Tests never skip for want of one: this fails and says what to do. */
export async function browserPath(): Promise<string> {
  let path = await installed();
  if (path === undefined) {
    await install();
    path = await installed();
  }
  if (path === undefined) throw new Error(HELP);
  return path;
}

/** A headless browser that keeps to itself: no update checks, no start-up requests. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: await browserPath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
