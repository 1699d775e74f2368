import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { DIST } from '../support/site.ts';

/** A site built from a copy of the content that an editor has broken in some way. */
async function build(spoil: (content: string) => Promise<void>, env: Record<string, string> = {}) {
  const dir = await mkdtemp(`${tmpdir()}/closing-guide-`);
  folders.push(dir);
  await cp('content', `${dir}/content`, { recursive: true });
  await spoil(`${dir}/content`);
  const settings = { SITE_CONTENT: `${dir}/content`, SITE_OUTPUT: `${dir}/dist`, SITE_CACHE: `${dir}/cache` };
  return new Promise<{ code: number; output: string; dist: string }>((resolve) => {
    // Not the test runner's own variables: it sets BASE_URL, which the build would take for the site's.
    const { PATH, HOME } = process.env;
    const options = {
      env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...settings, ...env },
    };
    execFile(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build'],
      options,
      (error, stdout, stderr) =>
        resolve({ code: error ? 1 : 0, output: stdout + stderr, dist: `${dir}/dist` }),
    );
  });
}
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true, force: true }))));

const edit = async (file: string, change: (text: string) => string) =>
  writeFile(file, change(await readFile(file, 'utf8')));

describe('what an editor gets wrong stops the build, with file, field, found and mend', () => {
  test('front matter and ids', async () => {
    const { code, output } = await build(async (content) => {
      await edit(`${content}/guide/en/ask.mdx`, (text) => text.replace(/^answer:.*$/m, 'anwser: x'));
      await rm(`${content}/guide/zh-hans/tips.mdx`);
    });
    expect(code).toBe(1);
    expect(output).toMatch(/guide\/en\/ask\.mdx: answer: found nothing; write the short answer/);
    expect(output).toMatch(/guide\/en\/ask\.mdx: found the unknown key "anwser"; write one of: /);
  });

  test('a broken link, a broken anchor, a seller’s link: page, link, rule', async () => {
    const { code, output } = await build(async (content) => {
      const add = (line: string) => (text: string) => `${text}\n\n${line}\n`;
      await edit(`${content}/pages/en/about.mdx`, add('[a page](/guide/aks/) [a part](/guide/ask/#nowhere)'));
      await edit(`${content}/pages/en/tm-card.mdx`, add('[the shop](https://cards.example/buy)'));
    });
    expect(code).toBe(1);
    expect(output).toMatch(/\/en\/about\/: broken-link: found a link to \/en\/guide\/aks\//);
    expect(output).toMatch(/\/en\/about\/: broken-anchor: found a link to \/en\/guide\/ask\/#nowhere/);
    expect(output).toMatch(/en\/tm-card\/: undeclared-host: .*cards\.example/);
  });
});

/** Hashes of the files below a folder, by their path, without what `npm run compress` has put beside them. */
async function hashes(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return new Map(
    await Promise.all(files.sort().map(async (file) => [relative(dir, file), await hash(file)] as const)),
  );
}

test('a second build, from a copy of the content in another folder, is the same byte for byte', async () => {
  const { code, dist } = await build(() => Promise.resolve());
  expect(code).toBe(0);
  const [first, second] = [await hashes(DIST), await hashes(dist)];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
  expect(differing, 'run "npm run build" first if this is an old dist').toEqual([]);
});

/** Addresses of the site in files that are no pages; the build itself follows the links of pages. */
async function addressesIn(dist: string, origin: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const file of glob('**/*.{md,txt,xml}', { cwd: dist })) {
    const text = await readFile(`${dist}/${file}`, 'utf8');
    for (const [url] of text.matchAll(/https:\/\/guide\.example[^\s<>"')\]]*/g))
      if (new URL(url).origin === origin) found.set(new URL(url).pathname, file);
  }
  return found;
}

describe('a page that one language lacks', () => {
  test('is shown in the other, with a notice and its real language; the site works below a path, and with an address for corrections', async () => {
    const { code, output, dist } = await build((content) => rm(`${content}/pages/en/about/privacy.mdx`), {
      SITE_ORIGIN: 'https://guide.example',
      SITE_BASE: '/sub/path/',
      SITE_CORRECTIONS: 'mend@guide.example',
      SITE_SECURITY: 'mailto:safe@guide.example',
    });
    expect(output).not.toMatch(/broken-/);
    expect(code).toBe(0);

    const english = load(await readFile(`${dist}/en/about/privacy/index.html`, 'utf8'));
    expect(english('html').attr('lang')).toBe('en');
    expect(english('main').attr('lang')).toBe('zh-Hans');
    expect(english('[data-notice="fallback"]').attr('lang')).toBe('en');
    expect(english('h1').text()).toMatch(/\p{Script=Han}/u);
    expect(english('a[hreflang="en"][aria-current]').attr('href')).toBe('/sub/path/en/about/privacy/');

    const chinese = load(await readFile(`${dist}/about/privacy/index.html`, 'utf8'));
    expect(chinese('main').attr('lang')).toBeUndefined();
    expect(chinese('[data-notice]')).toHaveLength(0);

    // With an address for corrections, each fact leads to the page for them and names itself.
    const region = load(await readFile(`${dist}/zh-hant/regions/my/index.html`, 'utf8'));
    const facts = region('.fact[id]').toArray();
    expect(facts.length).toBeGreaterThan(5);
    for (const fact of facts)
      expect(region(fact).find('details a[href*="/about/correct/"]').attr('href')).toBe(
        `/sub/path/zh-hant/about/correct/#about=${region(fact).attr('id')}`,
      );
    const correct = load(await readFile(`${dist}/zh-hant/about/correct/index.html`, 'utf8'));
    expect(correct('a[data-mail]').attr('href')).toBe('mailto:mend@guide.example');
    expect(correct('input[type="tel"], input[autocomplete="tel"]')).toHaveLength(0);

    const addresses = await addressesIn(dist, 'https://guide.example');
    expect(addresses.size).toBeGreaterThan(500);
    const lost = [...addresses].filter(([path]) => {
      const file = path.replace(/^\/sub\/path\//, '').replace(/(^|\/)$/, '$1index.html');
      return !path.startsWith('/sub/path/') || !existsSync(`${dist}/${file}`);
    });
    expect(lost).toEqual([]);
    const manifest = JSON.parse(await readFile(`${dist}/en/manifest.webmanifest`, 'utf8')) as {
      start_url: string;
      icons: { src: string }[];
    };
    for (const path of [manifest.start_url, ...manifest.icons.map(({ src }) => src)])
      expect(path).toMatch(/^\/sub\/path\//);
    const kept = JSON.parse(await readFile(`${dist}/offline/en.json`, 'utf8')) as {
      files: { url: string }[];
    };
    expect(kept.files.filter(({ url }) => !url.startsWith('/sub/path/'))).toEqual([]);
    const security = await readFile(`${dist}/.well-known/security.txt`, 'utf8');
    expect(security).toContain('Contact: mailto:safe@guide.example\n');
    expect(security).toContain('Canonical: https://guide.example/sub/path/.well-known/security.txt\n');
  });
});
