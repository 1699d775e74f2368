/** `npm run compress`: writes a Brotli and a gzip copy beside each text file of the built site. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { site } from '../../site.config.ts';

const TEXT = '**/*.{html,js,css,json,svg,xml,txt,md,webmanifest,ics}';
/** Compressors at work at once; zlib has four threads by default. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

async function compress(file: string): Promise<{ before: number; after: number }> {
  const text = await readFile(file);
  const [br, gz] = await Promise.all([
    brotli(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
    deflate(text, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return { before: text.length, after: br.length };
}

const files: string[] = [];
for await (const file of glob(TEXT, { cwd: site.output })) files.push(`${site.output}/${file}`);
if (files.length === 0) throw new Error(`${site.output} holds no text: run "npm run build" first`);
files.sort();
let before = 0;
let after = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const sizes = await compress(file);
      before += sizes.before;
      after += sizes.after;
    }
  }),
);
const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
process.stdout.write(`${mb(before)} MB of text, ${mb(after)} MB as Brotli\n`);
