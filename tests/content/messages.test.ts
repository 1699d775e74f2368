/** Messages that an editor reads when something is wrong, and mistakes that once passed without one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change } from '#content/change.ts';
import { checked } from '#content/checked.ts';
import { explain, placeOf } from '#content/explain.ts';
import { planStage } from '#content/plan.ts';
import { region } from '#content/region.ts';
import { service } from '#content/service.ts';
import { recordsAreSetWell } from '#content/typography.ts';
import { pageWords } from '#content/words.ts';
import { daysThatAreNone, readYaml, unreadable } from '#content/yaml.ts';
import { fact, record } from '../support/region.ts';

const lineOf = (schema: z.ZodType, data: unknown, field: string) =>
  explain(schema, data).find((line) => line.startsWith(field));

describe('a line', () => {
  const facts = (over: object) => ({ ...record(), facts: [fact('ph-a'), { ...fact('ph-b'), ...over }] });

  test('names a record of a list by its id, so that nobody counts', () => {
    expect(lineOf(region, facts({ topic: 'closure' }), 'facts')).toMatch(
      /^facts\.ph-b\.topic: found "closure"; write one of: suspend,/,
    );
    const [first] = record().operators;
    expect(explain(region, { ...record(), operators: [{ ...first, verified: 'no' }] })[0]).toMatch(
      /^operators\.Alpha\.verified: found "no"/,
    );
  });

  test('names the entry in a file of many', () => {
    expect(placeOf('content/changes.yaml', 'words')).toBe('content/changes.yaml: words');
    expect(placeOf('content/facts/regions/NZ.yaml', 'nz')).toBe('content/facts/regions/NZ.yaml');
    expect(placeOf('content/pages/en/about/data.mdx', 'en/about/data')).toBe(
      'content/pages/en/about/data.mdx',
    );
  });

  test('lists what may stand there once', () => {
    const line = lineOf(region, { ...record(), code: 'UK' }, 'code');
    expect(line).toBe('code: found "UK"; write an ISO 3166-1 code in capitals, or EU');
  });

  test('shows a day as it was written', () => {
    const data = { ...record(), read_on: new Date('2999-01-01T00:00:00Z') };
    expect(lineOf(region, data, 'read_on')).toMatch(/^read_on: found 2999-01-01 \(a day in the future\)/);
  });

  test('says what to write of a field that may be left out', () => {
    expect(lineOf(pageWords, { doNow: ['One.'] }, 'doNow')).toMatch(
      /; write a list of 2 to 5: one thing to do/,
    );
  });

  test('says what to write where the schema has no words for it', () => {
    const shapes = z.object({
      site: z.url(),
      read: z.boolean(),
      name: z.string(),
      list: z.array(z.string()),
    });
    expect(explain(shapes, { site: 'one.nz', read: 'perhaps', name: 47 })).toEqual([
      'site: found "one.nz" (Invalid URL); write a whole address, such as https://regulator.example/',
      'read: found "perhaps" (expected boolean, received string); write true or false',
      'name: found 47 (expected string, received number); write text; a number or a day goes in quotes',
      'list: found nothing; write a list',
    ]);
  });

  test('judges what may be one thing or another as what it was meant to be', () => {
    const task = { id: 'ask-it', when: { reason: ['dead'] } };
    expect(lineOf(planStage, { tasks: [task] }, 'tasks.ask-it.when')).toMatch(
      /^tasks\.ask-it\.when\.reason\.0: found "dead"; write one of: unused, /,
    );
    expect(lineOf(service, { change: { wait: { exactly: 3, unit: 'day' } } }, 'change.wait')).toMatch(
      /^change\.wait\.unit: found "day"; write one of: hours, /,
    );
    expect(lineOf(service, { change: { how: 'ask' } }, 'change.how')).toMatch(
      /^change\.how: found "ask"; write \{en, zh\}, or unknown/,
    );
  });
});

describe('YAML', () => {
  test.each([
    ['a day that is none', 'read_on: 2026-02-31\n', ['line 1: found 2026-02-31, a day that no calendar has']],
    ['a month that is none', 'a: b\ns1: {dated: 2026-13-01, title: x}', ['line 2: found 2026-13-01']],
    ['a day of a leap year', 'read_on: 2024-02-29\r\n', []],
    ['a comment', 'read_on: 2026-02-30 # a slip\n', ['line 1']],
    ['the text of a page', '---\nreviewed: 2026-02-28\n---\n\nuntil: 2026-02-31\n', []],
  ])('%s', (_, text, wanted) => {
    const lines = daysThatAreNone(text);
    expect(lines).toHaveLength(wanted.length);
    for (const [at, line] of wanted.entries()) expect(lines[at]).toContain(line);
  });

  test('that a loader cannot read: file, line, why, what to write; other failures are let through', () => {
    const error = Object.assign(new Error('NZ.yaml failed to parse: bad indentation'), {
      loc: { file: '/site/content/NZ.yaml', line: 46 },
    });
    expect(unreadable(error, '/site')).toMatch(
      /^content\/NZ\.yaml: line 46: found what cannot be read \(bad indentation\); write /,
    );
    expect(unreadable(new Error('no disk'), '/site')).toBeUndefined();
  });
});

describe('what a loader would leave out stops the build', () => {
  let dir = '';
  beforeAll(async () => (dir = await mkdtemp(`${tmpdir()}/closing-guide-`)));
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const entry = (id: string) => `${id}  on: 2026-11-01\n  path: /\n  zh: 变了。\n  en: "Changed."\n`;
  async function load(text: string, loader?: Loader) {
    await writeFile(join(dir, 'changes.yaml'), text);
    const store = new Map<string, object>();
    const logger = { debug() {}, warn() {}, error() {} };
    const context = {
      collection: 'changes',
      config: { root: pathToFileURL(`${dir}/`) },
      logger,
      parseData: ({ data }: { data: object }) => Promise.resolve(data),
      store: Object.assign(store, {
        set: (each: { id: string }) => Map.prototype.set.call(store, each.id, each),
      }),
    };
    const { load: read } = checked(loader ?? file('changes.yaml'), change, [recordsAreSetWell]);
    await (read as (context: unknown) => Promise<void>)(context);
  }

  test('what is right passes', () =>
    expect(load(entry('- id: a\n') + entry('- id: b\n'))).resolves.toBe(undefined));
  test('an id twice', () =>
    expect(load(entry('- id: a\n') + entry('- id: a\n'))).rejects.toThrow(
      /changes\.yaml: a: id: found "a" twice/,
    ));
  test('an entry without an id', () =>
    expect(load(entry('-\n'))).rejects.toThrow(/^changes\.yaml: id: found an entry without one; write it/));
  test('a file that cannot be read', async () => {
    const text = entry('- id: a\n').replace('path: /', 'path: [/');
    await expect(load(text)).rejects.toThrow(/changes\.yaml: line \d: found what cannot be read/);
    expect(() => readYaml(join(dir, 'changes.yaml'))).toThrow(
      /changes\.yaml: line \d: found what cannot be read/,
    );
  });
  test('a day that no calendar has', () =>
    expect(load(entry('- id: a\n').replace('11-01', '11-31'))).rejects.toThrow(/line 2: found 2026-11-31/));
  test('half-width marks in the Chinese of an entry', () =>
    expect(load(entry('- id: a\n').replace('变了。', '变了, 真的。'))).rejects.toThrow(
      /changes\.yaml: a: zh: found "变了, 真的。"; write full-width/,
    ));
  test('Astro does not take “documents” in a message for a script in a browser', async () => {
    const error = await load(entry('- id: documents\n').replace('path: /', 'path: x')).catch(
      (e: unknown) => e,
    );
    expect((error as Error).message).toContain('documents');
    expect(String(error)).not.toContain('document');
  });
});
