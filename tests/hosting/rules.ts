import { readdirSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CACHING, securityHeaders } from '#hosting/security.ts';
import type { RealServer } from './server.ts';

/** One thing to ask a server for. `file` is what it must send, below the output folder. */
interface Asked {
  readonly path: string;
  readonly file: string;
  readonly type: RegExp;
  readonly status?: number;
  readonly forever?: boolean;
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', reject);
  });
}

/** The headers that the typed module asks for, with the hashes that the pages themselves carry. */
async function wantedHeaders(dir: string): Promise<[string, string][]> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for await (const file of glob('**/*.html', { cwd: dir })) {
    const page = readFileSync(`${dir}/${file}`, 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(page)?.[1] ?? '';
    for (const directive of policy.replaceAll('&apos;', "'").split('; ')) {
      const into = directive.startsWith('script-src') ? scripts : styles;
      for (const [hash] of directive.matchAll(/'sha256-[^']+'/g)) into.add(hash);
    }
  }
  if (styles.size === 0) throw new Error(`no page of ${dir} carries a policy`);
  return securityHeaders({ scripts: [...scripts].sort(), styles: [...styles].sort() }).map(
    ([name, value]) => [name.toLowerCase(), value],
  );
}

/** A page of each kind in each language, and a file of each type that is published. */
function asked(dir: string): Asked[] {
  const html = /^text\/html; ?charset=utf-8$/i;
  const page = (path: string): Asked => ({ path, file: `${path}index.html`.slice(1), type: html });
  const first = (folder: string, end: string) =>
    `${folder}/${readdirSync(`${dir}/${folder}`).find((name) => name.endsWith(end)) ?? `no${end}`}`;
  const file = (name: string, type: RegExp, more: Partial<Asked> = {}): Asked => ({
    path: `/${name}`,
    file: name,
    type,
    ...more,
  });
  const script = /^(?:application|text)\/javascript/;
  const index = `pagefind/${readdirSync(`${dir}/pagefind`)[0] ?? ''}`;
  return [
    ...['/', '/guide/close/', '/plan/', '/search/', '/regions/cn/', '/letters/refund/'].flatMap((bare) =>
      ['', '/zh-hant', '/en'].map((language) => page(language + bare)),
    ),
    { path: '/no/such/page/', file: '404.html', type: html, status: 404 },
    { path: '/_astro/gone.js', file: '404.html', type: html, status: 404 },
    file(first('_astro', '.js'), script, { forever: true }),
    file(first('_astro', '.css'), /^text\/css/, { forever: true }),
    file(`${index}/pagefind.js`, script, { forever: true }),
    file(first(index, '.pagefind'), /./, { forever: true }),
    file('sw.js', script),
    file('data/regions.json', /^application\/json/),
    file('en/guide/close.md', /^text\/markdown; charset=utf-8$/),
    file('llms.txt', /^text\/plain; charset=utf-8$/),
    file('en/feed.xml', /xml/),
    file('sitemap-index.xml', /xml/),
    file('manifest.webmanifest', /^application\/manifest\+json/),
    file('favicon.svg', /^image\/svg\+xml/),
    file('icon-192.png', /^image\/png/),
  ];
}

/** What a body is once its encoding is taken off. */
function decoded({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body);
  return body;
}

/** What is wrong with one answer, in words. */
function faultsOf(answer: Answer, wanted: readonly [string, string][], item: Asked, dir: string): string[] {
  const { headers, status } = answer;
  const faults: string[] = [];
  const must = (ok: boolean, fault: string) => ok || faults.push(`${item.path}: ${fault}`);
  must(status === (item.status ?? 200), `status ${status}`);
  must(item.type.test(String(headers['content-type'])), `content-type ${headers['content-type']}`);
  for (const [name, value] of wanted)
    must(headers[name] === value, `${name} is ${headers[name]}, wanted ${value}`);
  const caching = String(headers['cache-control']);
  if (item.status === 404) must(!/immutable|max-age=[1-9]/.test(caching), `missing, yet kept: ${caching}`);
  else must(caching === (item.forever ? CACHING.forever : CACHING.ask), `cache-control ${caching}`);
  must(decoded(answer).equals(readFileSync(`${dir}/${item.file}`)), `body is not that of ${item.file}`);
  return faults;
}

/** Text that is worth compressing, by the end of its name: what `npm run compress` has copies of. */
const COMPRESSED = /\.(html|js|css|json|xml|txt|md|svg|webmanifest)$/;

/** How a server sends one file to readers who can read this or that encoding, and to who has it already. */
async function negotiation(server: RealServer, url: string, item: Asked): Promise<string[]> {
  const faults: string[] = [];
  const must = (ok: boolean, fault: string) => ok || faults.push(`${item.path}: ${fault}`);
  const [best] = server.encodings;
  if (best && COMPRESSED.test(item.file) && item.status !== 404) {
    for (const accept of ['br, gzip', 'gzip', 'identity']) {
      const { headers } = await ask(url, { 'accept-encoding': accept });
      const sent = headers['content-encoding'] ?? 'identity';
      const due = server.encodings.find((encoding) => accept.includes(encoding)) ?? 'identity';
      must(sent === due, `asked for ${accept}, sent ${sent}`);
      must(/accept-encoding/i.test(String(headers['vary'])), `no "Vary: Accept-Encoding"`);
    }
  }
  if (item.status === 404) return faults;
  const { headers } = await ask(url);
  const again = await ask(url, { 'if-none-match': String(headers['etag']) });
  must(again.status === 304 && again.body.length === 0, `known to the reader, yet status ${again.status}`);
  return faults;
}

/** Asks a server for everything and returns what is wrong, one line each, with how many answers were looked at. */
export async function check(server: RealServer, dir: string, base: string) {
  const root = server.origin + base.replace(/\/$/, '');
  const wanted = await wantedHeaders(dir);
  const faults: string[] = [];
  const items = asked(dir);
  for (const item of items) {
    const answer = await ask(root + item.path, { 'accept-encoding': 'br, gzip' });
    faults.push(...faultsOf(answer, wanted, item, dir));
    faults.push(...(await negotiation(server, root + item.path, item)));
  }
  const bare = await ask(`${root}/guide/close`);
  const to = String(bare.headers['location']);
  if (![301, 308].includes(bare.status) || to !== `${base}guide/close/`)
    faults.push(`/guide/close: status ${bare.status} to ${to}`);
  return { faults, answers: items.length + 1, headers: wanted.length };
}
