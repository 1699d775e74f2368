import { EXIT_PAGES } from '#shell/exits.ts';
import type { Declares } from './index.ts';

/** The neutral pages of the quick exit: constants of the code, not records. */
export async function exitsDeclare(): Promise<Declares> {
  return { urls: EXIT_PAGES, texts: [] };
}
