/** The reviewed list of terms (content/vocabulary/zh-hant.yaml): its shape, and what must not be in it. */
import { z } from 'astro/zod';
import { makeConverter } from './convert.ts';
import { simplifiedOnly } from './simplified.ts';

const chinese = z.string().regex(/\p{Script=Han}/u);

const term = z.strictObject({
  'zh-hans': chinese.min(2).describe('a word of two or more characters as the Simplified pages write it'),
  'zh-hant': z.string().min(1).describe('the word for readers of Traditional Chinese'),
  note: z.string().min(1).optional().describe('why this word; what other places say'),
});

/** One entry of the list: wherever `zh-hans` stands, `zh-hant` is written. */
export type Term = z.infer<typeof term>;

/** What is wrong with a list whose entries are each well formed: one line per fault, none if it is right. */
export function faultsOf(terms: readonly Term[]): string[] {
  const convert = makeConverter(terms);
  const seen = new Set<string>();
  return terms.flatMap(({ 'zh-hans': from, 'zh-hant': to, note }) => {
    if (seen.has(from)) return [`${from}: is in the list twice; keep one`];
    seen.add(from);
    const faults: string[] = [];
    const shorter = terms.filter((other) => other['zh-hans'] !== from && from.includes(other['zh-hans']));
    if (shorter.length > 0 && note === undefined && makeConverter(shorter)(from) === to)
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
 * The list from parsed YAML.
 * @throws Error with one line for each entry that is malformed, doubled, overshadowed by others or still Simplified.
 */
export function parseTerms(data: unknown): Term[] {
  const result = z.array(term).safeParse(data);
  if (!result.success) throw new Error(`zh-hant.yaml: ${z.prettifyError(result.error)}`);
  const faults = faultsOf(result.data);
  if (faults.length > 0) throw new Error(`zh-hant.yaml:\n${faults.join('\n')}`);
  return result.data;
}
