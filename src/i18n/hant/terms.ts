/**
 * The reviewed terms of the Traditional pages: the words of the glossary (content/vocabulary/glossary.yaml),
 * and corrections that are none (zh-hant.yaml). Their shape, and what must not be in them.
 */
import { z } from 'astro/zod';
import { makeConverter } from './convert.ts';
import { simplifiedOnly } from './simplified.ts';

const chinese = z.string().regex(/\p{Script=Han}/u);

const term = z.strictObject({
  'zh-hans': chinese.min(2).describe('a word of two or more characters as the Simplified pages write it'),
  'zh-hant': z.string().min(1).describe('the word for readers of Traditional Chinese'),
  note: z.string().min(1).optional().describe('why this word; what other places say'),
});

/** As much of a term of the glossary as concerns these pages; the rest is checked where the glossary is. */
const entry = z.object({
  id: z.string(),
  'zh-hans': z.string(),
  'zh-hant': z.string(),
  also: z
    .object({ 'zh-hans': z.array(z.union([z.string(), z.record(z.string(), z.string())])).optional() })
    .optional(),
});
type Entry = z.infer<typeof entry>;

/** One entry of the list: wherever `zh-hans` stands, `zh-hant` is written. */
export type Term = z.infer<typeof term>;

/** A term as a list has it, and the id of the glossary's entry that says it, if any. */
interface Sourced extends Term {
  readonly id?: string;
}

/** What a glossary says of Traditional words: its headwords, and the pairs among its other words. */
function pairsOf(glossary: readonly Entry[]): Sourced[] {
  return glossary
    .flatMap(({ id, 'zh-hans': hans, 'zh-hant': hant, also }) => {
      const pairs = (also?.['zh-hans'] ?? []).filter((said) => typeof said !== 'string');
      return [[hans, hant] as const, ...pairs.flatMap((said) => Object.entries(said))].map(([from, to]) => ({
        id,
        'zh-hans': from,
        'zh-hant': to,
      }));
    })
    .filter((pair) => /\p{Script=Han}/u.test(pair['zh-hans']));
}

/** Simplified words of a glossary, with the id of the entry that has them. */
function wordsOf(glossary: readonly Entry[]): Map<string, string> {
  return new Map(
    glossary.flatMap(({ id, 'zh-hans': hans, also }) =>
      [hans, ...(also?.['zh-hans'] ?? []).filter((said) => typeof said === 'string')].map(
        (word) => [word, id] as const,
      ),
    ),
  );
}

/** What is wrong with a list whose entries are each well formed: one line per fault, none if it is right. */
function faultsOf(terms: readonly Sourced[], words: ReadonlyMap<string, string>): string[] {
  const convert = makeConverter(terms);
  const seen = new Map<string, string>();
  return terms.flatMap(({ id, 'zh-hans': from, 'zh-hant': to, note }) => {
    const said = seen.get(from) ?? (id === undefined ? words.get(from) : undefined);
    if (said !== undefined)
      return [
        said === '' || id !== undefined
          ? `${from}: is in the list twice; keep one`
          : `${from}: is a word of the glossary (${said}); leave it out here, and write the Traditional word there`,
      ];
    seen.set(from, id ?? '');
    const faults: string[] = [];
    const shorter = terms.filter((other) => other['zh-hans'] !== from && from.includes(other['zh-hans']));
    const isExplained = note !== undefined || id !== undefined;
    if (shorter.length > 0 && !isExplained && makeConverter(shorter)(from) === to)
      faults.push(
        `${from}: shorter terms already give ${to}; leave it out, or say in a note why it stands here`,
      );
    const left = simplifiedOnly(to);
    if (left.length > 0) faults.push(`${from}: ${to} still holds Simplified ${left.join('')}`);
    if (convert(to) !== to) faults.push(`${from}: ${to} would itself be changed to ${convert(to)}`);
    return faults;
  });
}

/**
 * The terms from parsed YAML: those of the glossary, then the corrections that are none of its words.
 * @throws Error with one line for each entry that is malformed, doubled, overshadowed by others or still Simplified.
 */
export function parseTerms(corrections: unknown, glossary: unknown = []): Term[] {
  const list = z.array(term).safeParse(corrections);
  if (!list.success) throw new Error(`zh-hant.yaml: ${z.prettifyError(list.error)}`);
  const entries = z.array(entry).safeParse(glossary);
  if (!entries.success) throw new Error(`glossary.yaml: ${z.prettifyError(entries.error)}`);
  const terms = [...pairsOf(entries.data), ...list.data];
  const faults = faultsOf(terms, wordsOf(entries.data));
  if (faults.length > 0) throw new Error(`zh-hant.yaml, glossary.yaml:\n${faults.join('\n')}`);
  return terms;
}
