/**
 * A plan in an address, after `#plan=`: answers, ticks and the list of services, compressed. There is no
 * room in it for free text, so no name and no number can travel. Shape: version, way of packing, base64url.
 */
import * as v from 'valibot';
import { answersSchema } from './answers.ts';
import type { Answers, Ticks } from './model.ts';

/** What travels. */
export interface Shared {
  readonly answers: Answers;
  readonly ticks: Ticks;
  readonly services: readonly string[];
}

/** Why a link could not be read. `newer`: it was made by a later version of the site. */
export type Unreadable = 'broken' | 'newer';

const VERSION = '1';
/** Longest text after `#plan=` that is looked at, and most bytes that it may unpack to. */
const MOST_TEXT = 8_000;
const MOST_BYTES = 40_000;

/** Ids of tasks and services: no spaces, no long runs of digits, so that no telephone number passes for one. */
const idSchema = v.pipe(v.string(), v.maxLength(60), v.regex(/^(?!.*\d{7})[a-z0-9]+([.-][a-z0-9]+)*$/));
export const idsSchema = v.pipe(v.array(idSchema), v.maxLength(400));

const payloadSchema = v.strictObject({
  a: answersSchema,
  d: idsSchema,
  s: idsSchema,
  o: idsSchema,
  m: idsSchema,
});

const toBase64 = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** Runs bytes through a (de)compressing stream. Throws where more comes out than a plan can hold. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    parts.push(value);
  }
  const joined = new Uint8Array(size);
  parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0);
  return joined;
}

/** The text after `#plan=`. Browsers that cannot compress send it as it is. */
export async function pack({ answers, ticks, services }: Shared): Promise<string> {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  const payload = { a: given, d: ticks.done, s: ticks.skipped, o: ticks.overruled, m: services };
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  if (typeof CompressionStream === 'undefined') return `${VERSION}j${toBase64(bytes)}`;
  return `${VERSION}z${toBase64(await through(bytes, new CompressionStream('deflate-raw')))}`;
}

/** Reads such a text. Never throws: what cannot be read is named. */
export async function unpack(text: string): Promise<Shared | Unreadable> {
  const match = /^(\d+)([a-z])([\w-]*)$/.exec(text);
  if (!match || text.length > MOST_TEXT) return 'broken';
  const [, version, way, body = ''] = match;
  if (Number(version) > Number(VERSION)) return 'newer';
  try {
    const packed = fromBase64(body);
    const bytes = way === 'z' ? await through(packed, new DecompressionStream('deflate-raw')) : packed;
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { a, d, s, o, m } = v.parse(payloadSchema, json);
    return { answers: a, ticks: { done: d, skipped: s, overruled: o }, services: m };
  } catch {
    return 'broken';
  }
}
