/**
 * `npm run build`: Astro's own build, in a process that gives memory back as soon as it can. The bundler
 * and Node's allocator otherwise hold on to some 400 MB that nothing uses, and V8 lets garbage grow
 * where the machine has room. It costs no time that can be measured (`npm run bench:build`).
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ALLOCATORS = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0', MALLOC_ARENA_MAX: '2' };
/** How far the heap may grow beyond what is alive before it is cleaned, in percent. */
const GROWTH = 30;

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
// What holds no more than garbage is given back when asked: see src/integrations/after-build.ts.
const args = ['--expose-gc', `--heap-growing-percent=${GROWTH}`, astro, 'build', ...process.argv.slice(2)];
const env = { ...ALLOCATORS, ...process.env };
// Where a process can become another one (not on Windows), none is left to wait for it.
if (process.execve) process.execve(process.execPath, [process.execPath, ...args], env);
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
