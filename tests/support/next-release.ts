import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { KeepList } from '#offline/list.ts';
import { searchFolder } from './site.ts';

const revisionOf = (content: Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 12);

/**
 * Publishes another release over the one in a folder, as a deployment would: every page names the new search
 * index, the scripts that know the release have new names, and nothing of the old release can be fetched.
 */
export function publishNext(dir: string, release: string): void {
  const old = searchFolder(dir).split('/')[2] ?? '';
  const [start = ''] = globSync('start.*.js', { cwd: `${dir}/_astro` }).filter((name) =>
    readFileSync(`${dir}/_astro/${name}`, 'utf8').includes(old),
  );
  const [shell = ''] = globSync('Shell.*.js', { cwd: `${dir}/_astro` });
  const renamed = (name: string) => name.replace(/\.[\w-]+\.js$/, `.${release.slice(0, 8)}.js`);
  const change = (text: string) =>
    text.replaceAll(old, release).replaceAll(start, renamed(start)).replaceAll(shell, renamed(shell));

  renameSync(`${dir}/pagefind/${old}`, `${dir}/pagefind/${release}`);
  for (const name of [start, shell]) renameSync(`${dir}/_astro/${name}`, `${dir}/_astro/${renamed(name)}`);
  for (const file of globSync(['**/*.html', '_astro/*.js', 'offline/*.json'], { cwd: dir })) {
    const text = readFileSync(`${dir}/${file}`, 'utf8');
    const changed = change(text);
    if (changed !== text) writeFileSync(`${dir}/${file}`, changed);
  }
  let worker = readFileSync(`${dir}/sw.js`, 'utf8');
  for (const file of globSync('offline/*.json', { cwd: dir })) {
    const list = JSON.parse(readFileSync(`${dir}/${file}`, 'utf8')) as KeepList;
    const files = list.files.map((kept) => {
      const content = readFileSync(`${dir}${decodeURI(kept.url).replace(/\/$/, '/index.html')}`);
      const revision = revisionOf(content);
      worker = worker.replaceAll(kept.revision, revision);
      return { ...kept, revision, bytes: content.length };
    });
    writeFileSync(`${dir}/${file}`, JSON.stringify({ ...list, files }));
  }
  writeFileSync(`${dir}/sw.js`, worker);
}
