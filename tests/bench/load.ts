/**
 * `npm run bench:load`: how many requests a second nginx answers on this machine, on loopback, for what
 * readers ask for most. The load comes from wrk, some seconds for each line. It asserts nothing.
 */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { promisify } from 'node:util';
import { site } from '../../site.config.ts';
import { nginx } from '../hosting/nginx.ts';

const run = promisify(execFile);
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 10);
const CONNECTIONS = 100;

const index = `/pagefind/${readdirSync(`${site.output}/pagefind`)[0] ?? ''}`;
const script = readdirSync(`${site.output}/_astro`).find((name) => name.startsWith('SearchScript')) ?? '';
const BROTLI = 'accept-encoding: br, gzip';

interface Line {
  readonly what: string;
  readonly path: string;
  readonly headers: readonly string[];
}

/** What readers ask for; a page that a browser has already costs an answer without a body. */
async function lines(origin: string): Promise<Line[]> {
  const page = '/guide/close/';
  const known = await fetch(origin + page, { headers: { 'accept-encoding': 'br' } });
  const tag = known.headers.get('etag') ?? '';
  return [
    { what: 'a page', path: page, headers: [BROTLI] },
    { what: 'the same, known to the browser', path: page, headers: [BROTLI, `if-none-match: ${tag}`] },
    { what: 'the same, not compressed', path: page, headers: [] },
    { what: 'a long page', path: '/en/regions/cn/', headers: [BROTLI] },
    { what: 'script of the search', path: `/_astro/${script}`, headers: [BROTLI] },
    { what: 'names for the search', path: `${index}/names.en.json`, headers: [BROTLI] },
    { what: 'a page that is missing', path: '/no/such/page/', headers: [BROTLI] },
  ];
}

/** Bytes of an answer as it is sent: its head and its body. */
function bytesOf(url: string, headers: readonly string[]): Promise<number> {
  const asked = Object.fromEntries(headers.map((line) => line.split(': ') as [string, string]));
  return new Promise((resolve, reject) => {
    get(url, { headers: asked, agent: false }, (response) => {
      let bytes = response.rawHeaders.join('....').length;
      response.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function load(url: string, headers: readonly string[]) {
  const args = ['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '--latency'];
  const { stdout } = await run('wrk', [...args, ...headers.flatMap((line) => ['-H', line]), url]).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new Error('wrk was not found: install it ("apt-get install wrk")');
      throw error;
    },
  );
  const read = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '?';
  return {
    perSecond: Math.round(Number(read(/Requests\/sec:\s+(\S+)/))),
    half: read(/50%\s+(\S+)/),
    most: read(/99%\s+(\S+)/),
    moved: read(/Transfer\/sec:\s+(\S+)/),
    errors: /Socket errors: (.+)/.exec(stdout)?.[1] ?? 'none',
  };
}

const server = await nginx(site.output, '/');
try {
  const [cpu] = cpus();
  console.log(`${availableParallelism()} × ${cpu?.model}, nginx and wrk on the same machine`);
  console.log(
    `load of the machine before: ${loadavg()[0]?.toFixed(1)}; ${CONNECTIONS} connections, ${SECONDS} s a line, encodings ${server.encodings.join(', ')}\n`,
  );
  console.log('| what | bytes sent | requests a second | median | 99 % | sent a second | errors |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const { what, path, headers } of await lines(server.origin)) {
    const size = await bytesOf(server.origin + path, headers);
    const { perSecond, half, most, moved, errors } = await load(server.origin + path, headers);
    console.log(`| ${what} | ${size} | ${perSecond} | ${half} | ${most} | ${moved} | ${errors} |`);
  }
} finally {
  await server.close();
}
