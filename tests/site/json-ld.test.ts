import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { distinct, schemaOrgFaults } from '../support/schema-org.ts';
import { DIST } from '../support/site.ts';

/** The compiler is slow where the machine is busy. */
const PATIENCE = 180_000;

test('schema.org’s definitions refuse what they do not know', { timeout: PATIENCE }, () => {
  const step = { '@type': 'HowToStep', name: 'Ask', text: 'Ask first.', url: 'https://guide.example/' };
  const good = { '@context': 'https://schema.org', '@type': 'HowTo', name: 'Close a number', step: [step] };
  const wrong: Record<string, unknown> = {
    'a property that does not exist': { ...good, stepz: [step] },
    'a class that does not exist': { ...good, '@type': 'HowToDo' },
    'a property of another class': { ...good, acceptedAnswer: 'Ask.' },
    'a value of the wrong kind': { ...good, step: [{ '@type': 'Place', name: 3 }] },
    'another vocabulary': { ...good, '@context': 'https://vocabulary.example' },
    'a fault deep inside': { ...good, step: [{ ...step, txt: 'Ask first.' }] },
  };
  const refused = new Set(schemaOrgFaults([good, ...Object.values(wrong)]).map(({ block }) => block));
  expect(Object.keys(wrong).filter((name) => !refused.has(wrong[name]))).toEqual([]);
  expect(refused.has(good)).toBe(false);
});

test(
  'what each page says to machines holds against schema.org’s definitions',
  { timeout: PATIENCE },
  async () => {
    const blocks: unknown[] = [];
    for await (const file of glob('**/*.html', { cwd: DIST })) {
      const page = readFileSync(`${DIST}/${file}`, 'utf8');
      for (const [, text = ''] of page.matchAll(
        /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g,
      ))
        blocks.push(JSON.parse(text));
    }
    expect(blocks.length).toBeGreaterThan(600);
    const kinds = distinct(blocks);
    const types = new Set(kinds.map((block) => (block as { '@type': string })['@type']));
    expect(types).toEqual(new Set(['BreadcrumbList', 'FAQPage', 'HowTo']));
    expect(schemaOrgFaults(kinds)).toEqual([]);
  },
);
