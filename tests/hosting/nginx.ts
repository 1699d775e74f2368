import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { freePort, type RealServer, start } from './server.ts';

const PROGRAM = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const HELP =
  'nginx was not found: install it ("apt-get install nginx-light libnginx-mod-http-brotli-static")';

/** The folder that nginx serves: the site at its root, or below the path for which it was built. */
async function place(dir: string, folder: string, base: string): Promise<{ root: string; site: string }> {
  if (base === '/') return { root: resolve(dir), site: resolve(dir) };
  const site = `${folder}/root${base}`.replace(/\/$/, '');
  await mkdir(dirname(site), { recursive: true });
  await symlink(resolve(dir), site);
  return { root: `${folder}/root`, site };
}

/**
 * nginx with `hosting/nginx.conf` over the built site, on loopback. Only addresses and folders are put in;
 * with the module for Brotli at hand its line is switched on, as the file says.
 */
export async function nginx(dir: string, base: string): Promise<RealServer> {
  const program = PROGRAM.find((path) => existsSync(path));
  if (program === undefined) throw new Error(HELP);
  const folder = await mkdtemp(`${tmpdir()}/closing-guide-nginx-`);
  const { root, site } = await place(dir, folder, base);
  const port = await freePort();
  const brotli = existsSync(BROTLI);
  let server = await readFile('hosting/nginx.conf', 'utf8');
  server = server
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/closing-guide/_nginx.conf', `${site}/_nginx.conf`)
    .replaceAll('/srv/closing-guide', root);
  if (brotli) server = server.replace('# brotli_static on;', 'brotli_static on;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    // Started by root, its workers would be somebody who may not read the checkout.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ...(brotli ? [`load_module ${BROTLI};`] : []),
    `daemon off; worker_processes auto; pid ${folder}/pid; error_log ${folder}/error.log;`,
    'events { worker_connections 1024; }',
    'http {',
    'include /etc/nginx/mime.types; default_type application/octet-stream;',
    'access_log off; sendfile on; tcp_nopush on;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    server,
    '}',
  ];
  await writeFile(`${folder}/nginx.conf`, lines.join('\n'));
  const origin = `http://127.0.0.1:${port}`;
  const end = await start([program, '-p', folder, '-c', `${folder}/nginx.conf`], `${origin}${base}`);
  return {
    name: 'nginx',
    origin,
    encodings: brotli ? ['br', 'gzip'] : ['gzip'],
    close: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
