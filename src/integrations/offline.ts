import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { LOCALES, type Locale, localeOf, pathIn } from '#i18n/locales.ts';
import { sizeOf, type KeepList, type KeptFile } from '#offline/list.ts';
import type { BuiltSite, Pass, Problem } from './built-site.ts';

interface Options {
  readonly base: string;
  readonly release: string;
  /** Bytes, as stored, that the list of a language may come to. */
  readonly keepAtMost: number;
}

/** Pages that are too many to keep, and of use only with a network: the public directory, letter by letter. */
const NOT_KEPT = /(^|\/)(accounts\/all|about\/sources)\//;
/** Data that pages ask for themselves, unlike the open data for others. */
const ASKED_FOR = /^data\/(plan|letters)\/.+\.json$|^data\/services\.json$/;
const IN_LANGUAGE = /(^|\/)(index\.html|letters\/regions\/[^/]+\.json)$/;
const SHARED = /^(_astro\/.+\.js|favicon\.svg)$/;

/** A file of the search index that a language needs: `pagefind/<release>/…`. */
function isIndexOf({ id }: Locale, file: string): boolean {
  const [folder, , ...rest] = file.split('/');
  const name = rest.join('/');
  return (
    folder === 'pagefind' &&
    (/^pagefind(-worker)?\.js$|^pagefind-entry\.json$/.test(name) ||
      new RegExp(`^(pagefind|wasm|names|more|entries)\\.${id}[._]|^(index|page|fragment)/${id}_`).test(name))
  );
}

/** Whether a file is kept with a language. */
function belongsTo(locale: Locale, file: string): boolean {
  if (IN_LANGUAGE.test(file)) return localeOf(`/${file}`).id === locale.id && !NOT_KEPT.test(file);
  return SHARED.test(file) || ASKED_FOR.test(file) || isIndexOf(locale, file);
}

/** Address of a file: pages are asked for by their folder. */
function addressOf(file: string, base: string): string {
  return base + encodeURI(file.replace(/index\.html$/, ''));
}

async function toKept(dir: string, file: string, base: string): Promise<KeptFile> {
  const content = await readFile(`${dir}/${file}`);
  const revision = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { url: addressOf(file, base), revision, bytes: content.length };
}

/** Scripts that a page runs, with those that they import in turn, as files below the built site. */
async function scriptsOf(dir: string, file: string, base: string): Promise<string[]> {
  const found = new Set<string>();
  const add = async (text: string, pattern: RegExp, toFile: (found: string) => string): Promise<void> => {
    for (const [, name = ''] of text.matchAll(pattern)) {
      const script = toFile(name);
      if (found.has(script)) continue;
      found.add(script);
      const content = await readFile(`${dir}/${script}`, 'utf8');
      await add(content, /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g, (next) => `_astro/${next}`);
    }
  };
  const page = (await readFile(`${dir}/${file}`, 'utf8')).replace(/<template.*?<\/template>/gs, '');
  await add(page, /<script[^>]* src="([^"]+)"/g, (address) => address.slice(base.length));
  return [...found];
}

/** The worker with what it must know written into it. */
async function writeWorker(dir: string, base: string, shell: readonly KeptFile[]): Promise<void> {
  const entries = shell.map(({ url, revision }) => ({ url, revision }));
  const { outputFiles } = await build({
    write: false,
    entryPoints: ['src/offline/worker.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {
      'process.env.NODE_ENV': '"production"',
      SHELL: JSON.stringify(entries),
      BASE: JSON.stringify(base),
      SEGMENTS: JSON.stringify(LOCALES.map(({ segment }) => segment)),
    },
  });
  const text = outputFiles.map((file) => file.text).join('');
  // A message of Workbox's to developers, with a shortened link: nothing here may lead anywhere unseen.
  await writeFile(`${dir}/sw.js`, text.replaceAll(/https:\/\/bit\.ly\/[\w-]+/g, ''));
}

/**
 * Writes what works without network: for each language the list of what can be kept, and the service
 * worker. It reads the finished site, so it must run after everything that writes or changes a file.
 */
export function offlinePass({ base: path, release, keepAtMost }: Options): Pass {
  const base = path.replace(/\/?$/, '/');
  return {
    name: 'offline',
    async finish({ dir, files }: BuiltSite): Promise<Problem[]> {
      const problems: Problem[] = [];
      await mkdir(`${dir}/offline`, { recursive: true });
      const known = new Map<string, KeptFile>();
      const kept = async (file: string) => {
        const entry = known.get(file) ?? (await toKept(dir, file, base));
        known.set(file, entry);
        return entry;
      };
      for (const locale of LOCALES) {
        const own = files.filter((file) => belongsTo(locale, file));
        const list: KeepList = {
          release,
          locale: locale.id,
          files: await Promise.all(own.map(kept)),
        };
        if (sizeOf(list.files) > keepAtMost)
          problems.push({
            page: `offline/${locale.id}.json`,
            rule: 'offline-size',
            found: `${sizeOf(list.files)} bytes to keep`,
            mend: `keep at most ${keepAtMost}: leave pages out in src/integrations/offline.ts`,
          });
        await writeFile(`${dir}/offline/${locale.id}.json`, JSON.stringify(list));
      }
      const offline = LOCALES.map((locale) => `${pathIn(locale, '/offline/').slice(1)}index.html`);
      const scripts = await Promise.all(
        offline.filter((file) => files.includes(file)).map((file) => scriptsOf(dir, file, base)),
      );
      const shell = [...new Set([...offline, ...scripts.flat(), 'favicon.svg'])].filter((file) =>
        files.includes(file),
      );
      await writeWorker(dir, base, await Promise.all(shell.map(kept)));
      return problems;
    },
  };
}
