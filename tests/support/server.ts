import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import sirv from 'sirv';
import { CACHING } from '#hosting/security.ts';

/** A static server for the built site, as a common host serves it: `_headers` applied, `404.html` for what is missing. */
export interface SiteServer {
  readonly origin: string;
  /** Paths that were asked for, in order: worker fetches show here and nowhere else. */
  readonly requests: string[];
  /** Paths answered with 503 from now on: a part that is missing or blocked. */
  readonly broken: Set<string>;
  /** Paths answered only once they are no longer in here: a slow network, held at a moment of choice. */
  readonly held: Set<string>;
  /** Paths answered with headers at once and a body that comes in small pieces and, beyond them, never ends. */
  readonly dripping: Set<string>;
  /** Cuts the network, or mends it: connections are dropped without an answer. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** The headers of the first block (`/*`) of a `_headers` file. */
export function commonHeaders(text: string): [string, string][] {
  const block = text.split('\n\n')[0] ?? '';
  return block
    .split('\n')
    .slice(1)
    .map(
      (line) =>
        line
          .trim()
          .split(/: (.*)/s)
          .slice(0, 2) as [string, string],
    );
}

const DRIPPED: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript' };

/** Headers, then a kilobyte at a time; the last one never comes. */
async function drip(response: ServerResponse, dir: string, path: string): Promise<void> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const body = readFileSync(dir + file);
  response.writeHead(200, { 'Content-Type': DRIPPED[file.split('.').pop() ?? ''] ?? 'application/json' });
  for (let at = 0; at + 1024 < body.length && !response.destroyed; at += 1024) {
    response.write(body.subarray(at, at + 1024));
    await setTimeout(5);
  }
}

export async function serve(dir: string): Promise<SiteServer> {
  const headers = commonHeaders(readFileSync(`${dir}/_headers`, 'utf8'));
  const missing = readFileSync(`${dir}/404.html`);
  const files = sirv(dir, {
    dev: true,
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', CACHING.ask),
  });
  const requests: string[] = [];
  const [broken, held, dripping] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const isIn = (prefixes: ReadonlySet<string>, path: string) =>
    [...prefixes].some((prefix) => path.startsWith(prefix));
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    for (const [name, value] of headers) response.setHeader(name, value);
    while (isIn(held, path) && !response.destroyed) await setTimeout(20);
    if (isIn(broken, path)) return void response.writeHead(503).end();
    if (isIn(dripping, path)) return void (await drip(response, dir, path));
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    });
  });
  let isCut = false;
  server.on('connection', (socket) => isCut && socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    broken,
    held,
    dripping,
    cut(value) {
      isCut = value;
      if (isCut) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
