import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A real server, as a host runs it, with the built site behind it. */
export interface RealServer {
  readonly name: string;
  readonly origin: string;
  /** Encodings that it can send. */
  readonly encodings: readonly string[];
  close(): Promise<void>;
}

/** A port on loopback that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a program that serves, waits until it answers, and says how to end it. Throws with what it printed. */
export async function start(
  command: readonly [string, ...string[]],
  origin: string,
  options: { cwd?: string; env?: NodeJS.ProcessEnv; seconds?: number } = {},
): Promise<() => Promise<void>> {
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  let printed = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  const exit = new Promise<void>((resolve) => {
    child.on('error', (error) => ((printed += error.message), (ended = true), resolve()));
    child.on('exit', () => ((ended = true), resolve()));
  });
  const close = async () => {
    // The program may have children of its own: end the group that it leads.
    if (!ended && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await exit;
  };
  for (let tries = (options.seconds ?? 20) * 10; tries > 0 && !ended; tries--) {
    const answer = await fetch(origin, { redirect: 'manual' }).catch(() => undefined);
    if (answer) return close;
    await wait(100);
  }
  await close();
  throw new Error(`${command.join(' ')} does not answer at ${origin}:\n${printed}`);
}
