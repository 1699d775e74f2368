import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { freePort, type RealServer, start } from './server.ts';

/**
 * Cloudflare's own runtime with the rules of Pages, on loopback: `wrangler pages dev` over a copy of the
 * built site. It is fetched by npx when asked for: some 200 MB, of use to nobody who only changes words.
 */
export async function pagesDev(dir: string, base: string): Promise<RealServer> {
  const folder = await mkdtemp(`${tmpdir()}/closing-guide-pages-`);
  const site = `${folder}/site${base}`;
  await mkdir(site, { recursive: true });
  // Compressed copies are for servers that do not compress by themselves.
  await cp(dir, site, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  // The platform reads its instructions at the root of what is uploaded.
  if (base !== '/') await rename(`${site}/_headers`, `${folder}/site/_headers`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const wrangler = process.env['WRANGLER']?.split(' ') ?? ['npx', '--yes', 'wrangler'];
  const [program = 'npx', ...args] = wrangler;
  const end = await start(
    [
      program,
      ...args,
      'pages',
      'dev',
      `${folder}/site`,
      '--compatibility-date',
      '2026-01-01',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    `${origin}${base}`,
    {
      cwd: folder,
      // Neither questions nor news: it must work without a network and say nothing to anybody.
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' },
      seconds: 180,
    },
  );
  return {
    name: 'Cloudflare Pages',
    origin,
    encodings: [],
    close: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
