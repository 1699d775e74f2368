import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, readableText } from '#watch/digest.ts';
import { robotsFor } from '#watch/robots.ts';
import { needsLook, summary } from '#watch/summary.ts';
import { digestsAfter, watch } from '#watch/watch.ts';

const AGENT = 'closing-guide-source-watch/1.0';
let server: Server;
let origin = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
const seen: { path: string; at: number; agent: string | undefined }[] = [];
let robots = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', at: performance.now(), agent: request.headers['user-agent'] });
    if (request.url === '/robots.txt') return void response.writeHead(robots === '' ? 404 : 200).end(robots);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const round = (paths: readonly string[], before = {}, pause = 0) => {
  seen.length = 0;
  return watch(
    paths.map((path) => origin + path),
    before,
    { agent: AGENT, today: '2026-11-25', pause, timeout: 2000 },
  );
};
const page = (text: string) =>
  `<html><body><nav>Menu</nav><main>${text}</main><footer>Today</footer></body></html>`;
const html = (response: ServerResponse, text: string) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(text));

describe('four states', () => {
  test('unchanged, changed, blocked, gone; and what is stored for next time', async () => {
    robots = '';
    answer = (_, response) => void html(response, 'A rule of 30 days.');
    const first = await round(['/same', '/new', '/shut', '/away']);
    expect(first.map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
    const stored = digestsAfter(first, {}, '2026-01-01');

    answer = ({ url }, response) => {
      if (url === '/shut') response.writeHead(403).end();
      else if (url === '/away') response.writeHead(410).end();
      else html(response, url === '/new' ? 'A rule of 60 days.' : 'A rule of  30 days.');
    };
    const second = await round(['/same', '/new', '/shut', '/away'], stored);
    expect(second.map(({ state, detail }) => [state, detail])).toEqual([
      ['unchanged', undefined],
      ['changed', undefined],
      ['blocked', '403'],
      ['gone', '410'],
    ]);
    const after = digestsAfter(second, stored, '2026-11-25');
    expect(after[`${origin}/same`]).toEqual(stored[`${origin}/same`]);
    expect(after[`${origin}/new`]?.since).toBe('2026-11-25');
    expect(after[`${origin}/away`]).toEqual(stored[`${origin}/away`]);

    const text = summary(second, new Map([[`${origin}/new`, ['PH/s1']]]), '2026-11-25');
    expect(text).toMatch(/1 unchanged, 1 changed, 1 blocked, 1 gone/);
    expect(text).toMatch(/## changed: 1\n\n- .*\/new: PH\/s1/);
    expect(needsLook(second)).toBe(true);
    expect(needsLook(first)).toBe(false);
  });

  test('a host that does not answer, and one whose robots.txt fails, are blocked, not gone', async () => {
    const dead = await watch(
      ['http://127.0.0.1:9/x'],
      {},
      { agent: AGENT, today: '2026-11-25', pause: 0, timeout: 500 },
    );
    expect(dead[0]?.state).toBe('blocked');
  });
});

describe('manners', () => {
  test('what robots.txt closes is not asked for; we say who we are', async () => {
    robots = 'User-agent: *\nDisallow: /private\nAllow: /private/open\n';
    answer = (_, response) => void html(response, 'x');
    const outcomes = await round(['/private/a', '/private/open', '/free']);
    expect(outcomes.map(({ state, detail }) => [state, detail])).toEqual([
      ['blocked', 'robots.txt'],
      ['unchanged', undefined],
      ['unchanged', undefined],
    ]);
    expect(seen.map(({ path }) => path)).toEqual(['/robots.txt', '/private/open', '/free']);
    expect(new Set(seen.map(({ agent }) => agent))).toEqual(new Set([AGENT]));
  });

  test('one request at a time to a host, with a pause; longer where the host asks for it', async () => {
    answer = (_, response) => void html(response, 'x');
    for (const [text, least] of [
      ['', 60],
      ['User-agent: *\nCrawl-delay: 0.2\n', 200],
    ] as const) {
      robots = text;
      await round(['/a', '/b', '/c'], {}, 60);
      const times = seen.map(({ at }) => at);
      for (let index = 1; index < times.length; index++)
        expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(least - 5);
    }
  });

  test.each([429, 503])('a host that answers %d is left alone for the rest of the round', async (status) => {
    robots = '';
    answer = (request, response) =>
      request.url === '/a' ? void html(response, 'x') : void response.writeHead(status).end();
    const outcomes = await round(['/a', '/b', '/c', '/d']);
    expect(seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b']);
    expect(outcomes.map(({ state, detail }) => detail ?? state)).toEqual([
      'unchanged',
      ...[status, status, status].map(String),
    ]);
  });
});

describe('robots.txt', () => {
  test.each([
    ['User-agent: *\nDisallow: /', '/x', false],
    ['User-agent: *\nDisallow:', '/x', true],
    ['User-agent: other\nDisallow: /', '/x', true],
    ['User-agent: closing-guide-source-watch\nDisallow: /x\n\nUser-agent: *\nAllow: /', '/x', false],
    ['User-agent: a\nUser-agent: *\nDisallow: /*.pdf$', '/law/act.pdf', false],
    ['User-agent: a\nUser-agent: *\nDisallow: /*.pdf$', '/law/act.pdfx', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['# nothing', '/x', true],
  ])('%j: %s', (text, path, allowed) => expect(robotsFor(text, AGENT).allows(path)).toBe(allowed));

  test('whatever it holds, it is read without an exception', () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.webPath(),
        (text, path) => typeof robotsFor(text, AGENT).allows(path) === 'boolean',
      ),
    ));
});

test('furniture and white space do not make a change; words do', () => {
  const a = '<body><nav>1 reader</nav><main>Thirty  days</main></body>';
  const b = '<body><nav>2 readers</nav><main>Thirty days\n</main><script>1</script></body>';
  expect(readableText(a, 'text/html')).toBe(readableText(b, 'text/html'));
  expect(digestOf(new TextEncoder().encode('%PDF a'), 'application/pdf')).not.toBe(
    digestOf(new TextEncoder().encode('%PDF b'), 'application/pdf'),
  );
});
