/** What YAML refuses or silently makes something else of, in words an editor can act on. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';

const DAY = /:[ \t]*(\d{4}-\d{2}-\d{2})(?=[ \t]*(?:[,}#\r\n]|$))/g;
const HEAD = /^---\r?\n[\s\S]*?\n---/;

/**
 * Days that no calendar has. YAML makes the 3rd of March of the 31st of February, so they are looked at
 * as they were typed: in the front matter of a page, in the whole of a record.
 */
export function daysThatAreNone(text: string): string[] {
  const head = HEAD.exec(text)?.[0] ?? text;
  return [...head.matchAll(DAY)].flatMap(({ 1: day = '', index }) => {
    const date = new Date(`${day}T00:00:00Z`);
    if (!Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day)) return [];
    const line = head.slice(0, index).split('\n').length;
    return [`line ${line}: found ${day}, a day that no calendar has; write a day as YYYY-MM-DD`];
  });
}

const cannotRead = (file: string, line: number, why: string) =>
  `${file}: line ${line}: found what cannot be read (${why}); write text that holds a colon and a space, a # or a quotation mark in straight quotation marks, close every bracket, and indent what belongs together alike`;

interface Failure {
  readonly message?: string;
  readonly reason?: string;
  readonly loc?: { readonly file?: string; readonly line?: number };
}

/** The line for a file that a loader could not read; nothing for any other failure. */
export function unreadable(error: unknown, root: string): string | undefined {
  const { loc, message = '', reason } = (error ?? {}) as Failure;
  if (!loc?.file || loc.line === undefined) return undefined;
  return cannotRead(
    relative(root, loc.file),
    loc.line,
    reason ?? message.replace(/^.* failed to parse: /s, ''),
  );
}

/** A file of YAML. One that cannot be read is answered with its name and the line. */
export function readYaml(file: string, root = process.cwd()): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const why = error.message.split(/ at line \d+/)[0] ?? '';
    throw new Error(cannotRead(relative(root, file), error.linePos?.[0].line ?? 1, why));
  }
}

/** Why a loader left out something of a list, in words for an editor, from what it logs. */
export function leftOut(logged: string, root: string): string {
  const named = /\b(?:from|in) (.+\.ya?ml)\b/.exec(logged)?.[1];
  if (named === undefined) return logged;
  const file = resolve(root, named);
  try {
    readYaml(file, root);
  } catch (error) {
    return (error as Error).message;
  }
  return `${relative(root, file)}: id: found an entry without one; write it: lower-case letters, digits and hyphens`;
}
