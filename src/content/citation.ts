import type { Source } from './source.ts';

/** Whether pages may link to a source: secondary ones, and those marked so, are cited by title and publisher. */
export function isLinked(source: Pick<Source, 'kind' | 'do_not_link'>): boolean {
  return source.kind !== 'secondary' && source.do_not_link !== true;
}
