/**
 * `npm run fuzz`: throws random input at everything that reads what it cannot trust, and stops at the first
 * that throws. FUZZ_RUNS sets how many inputs each reader gets, FUZZ_SEED repeats a run.
 */
import fc from 'fast-check';
import { parse } from 'yaml';
import { explain } from '#content/explain.ts';
import { region } from '#content/region.ts';
import { service } from '#content/service.ts';
import { situationWords } from '#content/situation.ts';
import { guideWords } from '#content/words.ts';
import { aboutFrom, mailLink, mayHoldNumber } from '#corrections/compose.ts';
import { parseList } from '#offline/list.ts';
import { parseKept } from '#offline/names.ts';
import { answersFromHash } from '#plan/answers.ts';
import { unpack } from '#plan/share.ts';
import { readKept } from '#plan/state.ts';
import { cleanQuery } from '#search/text.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.json({ maxDepth: 4 }),
  fc.webQueryParameters(),
);
const anyThing = fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: false });

/** YAML that is nearly a record: a reader of YAML gives dates, nulls and nested nonsense. */
const yaml = fc.json({ maxDepth: 5 }).map((text) => parse(text) as unknown);

type Reader = readonly [name: string, arbitrary: fc.Arbitrary<unknown>, read: (input: never) => unknown];
const READERS: readonly Reader[] = [
  ['query', anyText, (text: string) => cleanQuery(text)],
  ['hash: answers', anyText, (text: string) => answersFromHash(text)],
  ['hash: plan', anyText, (text: string) => unpack(text)],
  ['stored state and import', anyText, (text: string) => readKept(text)],
  [
    'hash: correction',
    anyText,
    (text: string) => [aboutFrom(text), mayHoldNumber(text), mailLink('a@b.example', '', text)],
  ],
  ['offline list', anyThing, (data: unknown) => parseList(data)],
  ['cache names', anyText, (text: string) => parseKept(text)],
  ['record: region', fc.oneof(yaml, anyThing), (data: unknown) => explain(region, data)],
  ['record: service', fc.oneof(yaml, anyThing), (data: unknown) => explain(service, data)],
  [
    'front matter',
    fc.oneof(yaml, anyThing),
    (data: unknown) => [explain(guideWords, data), explain(situationWords, data)],
  ],
];

for (const [name, arbitrary, read] of READERS) {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (input) => {
      await read(input as never);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  process.stdout.write(`${name}: ${RUNS} inputs, none threw\n`);
}
process.stdout.write(`${RUNS * READERS.length} inputs in all, seed ${SEED}\n`);
