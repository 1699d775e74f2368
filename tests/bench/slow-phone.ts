import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** A slow phone: 150 ms round trip, 1.6 Mbit/s, a processor four times slower. */
export const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, cpu: 4 };

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
};

/** A server that compresses as hosts do, and counts what it sends: a worker's fetches show here and nowhere else. */
export interface MeasuredServer {
  readonly origin: string;
  /** Bytes of bodies, as sent, since it was last set. */
  sent: number;
  /** As sent, by path. */
  sizeOf(path: string): number;
  close(): void;
}

/**
 * Serves what `read` gives for a path, compressed; throws count as not found. `isKept` lets browsers keep what they
 * were given, as they do between two pages of a site. `headers` go with every answer.
 */
export async function measuredServer(
  read: (path: string) => Buffer,
  isKept = false,
  headers: Readonly<Record<string, string>> = {},
): Promise<MeasuredServer> {
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    let body = bodies.get(path);
    try {
      body ??= brotliCompressSync(read(path));
    } catch {
      return void response.writeHead(404).end();
    }
    bodies.set(path, body);
    measured.sent += body.length;
    const type = TYPES[path.endsWith('/') ? 'html' : (path.split('.').pop() ?? '')];
    response
      .writeHead(200, {
        ...headers,
        'Content-Type': type ?? 'application/octet-stream',
        'Content-Encoding': 'br',
        'Cache-Control': isKept ? 'max-age=600' : 'no-store',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const measured: MeasuredServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: 0,
    sizeOf: (path) => bodies.get(path)?.length ?? 0,
    close: () => void server.close(),
  };
  return measured;
}

const NETWORK = { offline: false, ...SLOW };

/**
 * Slows the network of a page's workers as well: a service worker goes past what the page is told, and with it
 * all that the page asks through it. (Their processor stays fast: browsers slow that of pages alone.)
 */
async function slowWorkers(session: CDPSession): Promise<void> {
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const tell = (id: number, method: string, params: object) =>
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        // A worker may be gone before it was told.
        .catch(() => undefined);
    void tell(1, 'Network.emulateNetworkConditions', NETWORK);
    void tell(2, 'Runtime.runIfWaitingForDebugger', {});
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

/** A page on the slow phone, in a browser context of its own: close that with `page.context().close()`. */
export async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await slowWorkers(session);
  return page;
}

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
