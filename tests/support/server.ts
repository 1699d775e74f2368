import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A static server for the built site, as a common host serves it: `_headers` applied, `404.html` for what is missing. */
export interface SiteServer {
  readonly origin: string;
  /** Paths that were asked for, in order: worker fetches show here and nowhere else. */
  readonly requests: string[];
  /** Paths answered with 503 from now on: a part that is missing or blocked. */
  readonly broken: Set<string>;
  /** Cuts the network, or mends it: connections are dropped without an answer. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** The headers of the first block (`/*`) of a `_headers` file. */
function commonHeaders(text: string): [string, string][] {
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

export async function serve(dir: string): Promise<SiteServer> {
  const headers = commonHeaders(readFileSync(`${dir}/_headers`, 'utf8'));
  const missing = readFileSync(`${dir}/404.html`);
  const files = sirv(dir, { dev: true });
  const requests: string[] = [];
  const broken = new Set<string>();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    for (const [name, value] of headers) response.setHeader(name, value);
    if ([...broken].some((prefix) => path.startsWith(prefix))) return void response.writeHead(503).end();
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
