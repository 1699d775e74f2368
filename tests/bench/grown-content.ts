/** Content that has grown: records copied under other names, in a folder of their own. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { REGION_CODES } from '#content/places.ts';

/** A copy of the content in a new folder, which the caller removes. Returns the folder above `content/`. */
export async function copyOfContent(): Promise<string> {
  const dir = await mkdtemp(`${tmpdir()}/closing-guide-bench-`);
  await cp('content', `${dir}/content`, { recursive: true });
  return dir;
}

/** Copies region records until there are so many, as far as there are codes. Returns how many were added. */
export async function growRegions(dir: string, wanted: number): Promise<number> {
  const folder = `${dir}/content/facts/regions`;
  const present = (await readdir(folder)).map((name) => name.replace('.yaml', '')).sort();
  // The record of the union is not copied: it holds for its members.
  const models = present.filter((code) => code !== 'EU');
  const free = REGION_CODES.filter((code) => !present.includes(code));
  const added = free.slice(0, Math.max(0, wanted - present.length));
  for (const [index, code] of added.entries()) {
    const model = models[index % models.length] ?? '';
    const text = await readFile(`${folder}/${model}.yaml`, 'utf8');
    const renamed = text
      .replace(/^code: .*$/m, `code: ${code}`)
      // `in-part`, a caveat, is no id of India's.
      .replaceAll(
        new RegExp(`\\b${model.toLowerCase()}-(?=[a-z])(?!part\\b)`, 'g'),
        `${code.toLowerCase()}-`,
      );
    await writeFile(`${folder}/${code}.yaml`, renamed);
  }
  return added.length;
}

/** Adds so many service records, copied from those that there are. */
export async function growServices(dir: string, wanted: number): Promise<void> {
  const folder = `${dir}/content/facts/accounts/services`;
  const models = (await readdir(folder)).map((name) => name.replace('.yaml', '')).sort();
  for (let index = 0; index < wanted; index++) {
    const model = models[index % models.length] ?? '';
    // The name stands last: the guard takes what follows the name of an app for somebody's id there.
    const id = `copy-${Math.floor(index / models.length) + 2}-${model}`;
    const text = await readFile(`${folder}/${model}.yaml`, 'utf8');
    await writeFile(`${folder}/${id}.yaml`, text.replace(/^id: .*$/m, `id: ${id}`));
  }
}
