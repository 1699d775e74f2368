import { existsSync } from 'node:fs';
import type { CollectionRule } from './checked.ts';
import { readYaml } from './yaml.ts';

const TERM = /<Term\b([^>]*)>/g;

/** Ids of the glossary below a content folder; none where a small site has no glossary. */
export function glossaryIds(content: string): ReadonlySet<string> {
  const file = `${content}/vocabulary/glossary.yaml`;
  const entries = existsSync(file) ? (readYaml(file) as { id: string }[] | null) : null;
  return new Set((entries ?? []).map(({ id }) => id));
}

/** A word that a page marks is a word of the glossary, marked at its first use only, and not in a heading. */
export function termsAreMarkedWell(known: ReadonlySet<string>): CollectionRule<unknown> {
  return (entries) =>
    entries.flatMap(({ file, body }) => {
      const seen = new Set<string>();
      const faults = [...body.matchAll(TERM)].flatMap(([tag, attributes = '']) => {
        const id = /\sid="([^"]*)"/.exec(attributes)?.[1] ?? '';
        if (!known.has(id))
          return [
            `${file}: ${tag}: found no such term; write an id from content/vocabulary/glossary.yaml, or add the word there`,
          ];
        if (seen.has(id))
          return [`${file}: ${tag}: found it twice; mark a word at its first use on the page only`];
        seen.add(id);
        return [];
      });
      const lines = body.split('\n');
      const headings = lines.filter((line) => /^#+\s.*<Term\b/.test(line));
      // The formatter takes what begins a paragraph for a block, and breaks the line after it.
      const first = lines.filter((line) => /^<Term\b/.test(line));
      return [
        ...faults,
        ...headings.map((line) => `${file}: found a <Term> in “${line}”; mark it in the text below`),
        ...first.map((line) => `${file}: found a <Term> that begins “${line}”; write a word before it`),
      ];
    });
}
