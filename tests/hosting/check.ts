/**
 * `npm run check:hosting`: the built site behind real servers, on loopback. Every header is compared with
 * `src/hosting/security.ts`, every body with its file. It is a command and no test, since not everybody has
 * these servers: it fails where one is missing. `npm run check:hosting -- nginx` tries only that one.
 * With SITE_BASE it looks at a site that was built with it.
 */
import { existsSync } from 'node:fs';
import { site } from '../../site.config.ts';
import { nginx } from './nginx.ts';
import { pagesDev } from './pages-dev.ts';
import { check } from './rules.ts';

const SERVERS = { nginx, cloudflare: pagesDev };
type Name = keyof typeof SERVERS;

const isName = (name: string): name is Name => name in SERVERS;
const given = process.argv.slice(2);
const unknown = given.filter((name) => !isName(name));
if (unknown.length > 0) throw new Error(`"${unknown.join(' ')}": write ${Object.keys(SERVERS).join(' or ')}`);
const names = given.length > 0 ? given.filter(isName) : (Object.keys(SERVERS) as Name[]);

if (!existsSync(`${site.output}/index.html.br`))
  throw new Error(`${site.output} is not complete: run "npm run build && npm run compress" first`);

for (const name of names) {
  const server = await SERVERS[name](site.output, site.base);
  try {
    const { faults, answers, headers } = await check(server, site.output, site.base);
    for (const fault of faults) console.log(`${server.name}: ${fault}`);
    const encodings = server.encodings.join(', ') || 'its own';
    console.log(
      `${server.name}: ${answers} addresses, ${headers} headers each, encodings ${encodings}: ${faults.length} faults`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await server.close();
  }
}
