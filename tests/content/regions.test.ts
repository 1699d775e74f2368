import { describe, expect, test } from 'vitest';
import { explain } from '#content/explain.ts';
import { type Region, region } from '#content/region.ts';
import { REGION_RULES } from '#content/region-rules.ts';
import { topicsAreWhole } from '#content/topic.ts';
import { fact, record, source } from '../support/region.ts';

const entry = (data: Region, code = data.code) => ({
  id: code.toLowerCase(),
  file: `content/facts/regions/${code}.yaml`,
  body: '',
  data,
});
const breaches = (...records: Region[]) =>
  REGION_RULES.flatMap((rule) => rule(records.map((data) => entry(data))));

test('a record that is right passes', () => {
  expect(explain(region, record())).toEqual([]);
  expect(breaches(record())).toEqual([]);
});

describe('the shape of a record: one line says field, what was found, what to write', () => {
  const bad = (over: object) => explain(region, { ...record(), ...over });
  const badFact = (over: object) => bad({ facts: [{ ...fact('ph-closing-ask'), ...over }] });
  const badSource = (over: object) => bad({ sources: { s1: { ...source(), ...over } } });

  test.each([
    [
      'a key that is none',
      bad({ regualtor: {} }),
      /^found the unknown key "regualtor"; write one of: .*regulator/,
    ],
    [
      'a key of a fact that is none',
      badFact({ stregth: 'primary' }),
      /facts\.ph-closing-ask: found the unknown key "stregth"/,
    ],
    ['a region that does not exist', bad({ code: 'XX' }), /^code: found "XX".*ISO 3166-1/],
    [
      'a topic that does not exist',
      badFact({ topic: 'closure' }),
      /facts\.ph-closing-ask\.topic: found "closure"; write one of: suspend/,
    ],
    [
      'a kind of line that does not exist',
      badFact({ applies_to: ['fax'] }),
      /found "fax".*prepaid, postpaid, esim/,
    ],
    [
      'a strength that does not exist',
      badFact({ strength: 'sure' }),
      /strength: found "sure".*primary, two-secondary/,
    ],
    [
      'a fact in one language',
      badFact({ zh: undefined }),
      /facts\.ph-closing-ask\.zh: found nothing; .*Simplified Chinese/,
    ],
    ['a note in one language', badFact({ note: { en: 'x' } }), /note\.zh: found nothing.*Simplified Chinese/],
    [
      'a caveat that does not exist',
      badFact({ caveats: ['guessed'] }),
      /caveats\.0: found "guessed".*inferred, in-part/,
    ],
    [
      'a key of a source that is none',
      badSource({ published: 'X' }),
      /^sources\.s1: found the unknown key "published"; write one of: url, title/,
    ],
    [
      'a source without its own date, not even null',
      badSource({ dated: undefined }),
      /dated: found nothing.*or null/,
    ],
    [
      'a source without an address',
      badSource({ url: 'law' }),
      /url: found "law".*at which the source was read/,
    ],
    ['an empty file', explain(region, null), /^file: found nothing; write fields as "name: value"/],
    ['a list', explain(region, ['a']), /^file: found \["a"\]; write fields/],
    ['no source at all', badFact({ sources: [] }), /sources: found \[\].*at least one source/],
    [
      'a kind of source that does not exist',
      badSource({ kind: 'shop' }),
      /kind: found "shop".*law, regulator/,
    ],
    ['a source of the future', badSource({ dated: '2999-01' }), /dated: found "2999-01".*future/],
    [
      'a source read in the future',
      badSource({ read_on: '2999-01-01' }),
      /read_on: found "2999-01-01".*future/,
    ],
    ['a record read in the future', bad({ read_on: '2999-01-01' }), /^read_on: found "2999-01-01".*future/],
    ['sources without a day of reading', bad({ read_on: undefined }), /^read_on: found nothing.*YYYY-MM-DD/],
    [
      'retired without a reason',
      badFact({ retired: { on: '2026-01-01' } }),
      /retired\.reason: found nothing/,
    ],
    [
      'a channel that does not exist',
      bad({
        operators: [
          { ...record().operators[0], closing: { en: 'x', zh: 'x', channels: ['fax'], sources: ['s1'] } },
        ],
      }),
      /channels\.0: found "fax".*store, phone/,
    ],
  ])('%s', (_, lines, message) => {
    expect(lines.join('\n')).toMatch(message);
    expect(lines).toHaveLength(1);
  });
});

describe('rules about records: file, place, what was found, what to write', () => {
  const one = (over: Partial<Parameters<typeof record>[0] & object>) => breaches(record(over));
  const facts = (...all: Region['facts']) => one({ facts: all });
  const ask = fact('ph-closing-ask');

  test.each<[string, string[], RegExp]>([
    [
      'a source that is not there',
      facts({ ...ask, sources: ['s1', 's9'] }),
      /ph-closing-ask\.sources: found "s9"; .*: s1/,
    ],
    [
      'a source of the regulator that is not there',
      one({ regulator: { ...record().regulator, sources: ['s8', 's1'] } }),
      /regulator\.sources: found "s8"/,
    ],
    [
      'a source that nothing cites',
      one({ sources: { s1: source(), s2: source() } }),
      /sources\.s2: found a source that nothing cites/,
    ],
    ['an id twice in a record', facts(ask, ask), /ph-closing-ask\.id: found it twice in this record/],
    [
      'an id of another region',
      facts(ask, fact('my-closing-ask')),
      /my-closing-ask\.id: .*begins with "ph-"/,
    ],
    [
      'primary on hearsay',
      one({ sources: { s1: source({ kind: 'news' }) } }),
      /ph-closing-ask\.strength: found primary, with sources of kind news; .*strength_reason/,
    ],
    [
      'two-secondary with one source',
      facts({ ...ask, strength: 'two-secondary' }),
      /found two-secondary, with one source/,
    ],
    [
      'two-secondary with two pages of one publisher',
      one({
        facts: [{ ...ask, strength: 'two-secondary', sources: ['s1', 's2'] }],
        sources: { s1: source(), s2: source({ title: 'Another act' }) },
        regulator: { ...record().regulator, sources: [] },
      }),
      /ph-closing-ask\.strength: found two-secondary, with one publisher; write single-secondary/,
    ],
    [
      'a figure and a range',
      facts({ ...ask, measures: [{ what: 'notice', exactly: 1, at_most: 2, unit: 'days' }] }),
      /measures\.0: found exactly beside/,
    ],
    [
      'no figure',
      facts({ ...ask, measures: [{ what: 'notice', unit: 'days' }] }),
      /measures\.0: found no figure/,
    ],
    [
      'a range upside down',
      facts({ ...ask, measures: [{ what: 'notice', at_least: 3, at_most: 2, unit: 'days' }] }),
      /the smaller figure in at_least/,
    ],
    [
      'a figure of an unknown operator',
      facts({ ...ask, measures: [{ what: 'notice', exactly: 1, unit: 'days', by: 'Gamma' }] }),
      /measures\.0\.by: found "Gamma"; .*Alpha/,
    ],
    [
      'a figure for a line that the fact leaves out',
      facts({
        ...ask,
        applies_to: ['prepaid'],
        measures: [{ what: 'notice', exactly: 1, unit: 'days', lines: ['esim'] }],
      }),
      /measures\.0\.lines: found "esim"/,
    ],
    [
      'a conflict with nothing',
      facts({ ...ask, conflicts_with: ['ph-no'] }),
      /conflicts_with: found "ph-no"/,
    ],
    [
      'a conflict with itself',
      facts({ ...ask, conflicts_with: ['ph-closing-ask'] }),
      /conflicts_with: found "ph-closing-ask"/,
    ],
    [
      'operators out of order',
      one({ operators: [...record().operators].reverse() }),
      /operators\.1: found "Alpha" after "Beta"/,
    ],
    [
      'a successor that is not there',
      facts(
        ask,
        fact('ph-old', { retired: { on: '2026-01-01', reason: { en: 'x', zh: 'x' }, successor: 'ph-no' } }),
      ),
      /ph-old\.retired\.successor: found "ph-no"/,
    ],
    [
      'a caveat without a note',
      facts({ ...ask, caveats: ['inferred'] }),
      /ph-closing-ask\.note: found nothing; write what is inferred/,
    ],
    ['a note not in Chinese', facts({ ...ask, note: { en: 'x', zh: '' } }), /note\.zh: found nothing/],
    [
      'an unknown not in Chinese',
      one({ unknown: [{ topics: ['refund'], en: 'x', zh: '' }] }),
      /unknown\.0\.zh: found nothing/,
    ],
  ])('%s', (_, lines, message) => {
    expect(lines.join('\n')).toMatch(message);
    expect(lines[0]).toMatch(/^content\/facts\/regions\/PH\.yaml: /);
  });

  test('an id that two regions have', () => {
    const other = record({ code: 'MY', facts: [fact('ph-closing-ask')] });
    expect(breaches(record(), other).join('\n')).toMatch(
      /MY\.yaml: ph-closing-ask\.id: found it in .*PH\.yaml as well/,
    );
  });

  test('a file that is called after another region', () => {
    expect(REGION_RULES.flatMap((rule) => rule([entry(record(), 'MY')])).join('\n')).toMatch(
      /MY\.yaml: code: found "PH"/,
    );
  });

  test('an exception with its reason passes; what is retired needs no citation', () => {
    const reason = { en: 'The report quotes it in full.', zh: '报道全文引用。' };
    expect(
      one({ sources: { s1: source({ kind: 'news' }) }, facts: [{ ...ask, strength_reason: reason }] }),
    ).toEqual([]);
    const old = source({ retired: { on: '2026-01-01', reason } });
    expect(one({ sources: { s1: source(), s2: old } })).toEqual([]);
  });

  test('a brand counts as its operator; letters decide the order, not spaces or marks', () => {
    expect(facts({ ...ask, measures: [{ what: 'notice', exactly: 1, unit: 'days', by: 'Bee' }] })).toEqual(
      [],
    );
    const [alpha] = record().operators;
    const named = (name: string) => ({ ...alpha!, name });
    expect(one({ operators: [named('Turkcell'), named('Türk Telekom'), named('Vodafone')] })).toEqual([]);
  });
});

describe('the first screen: short, whole, and borne out', () => {
  const rest = { for: ['postpaid', 'esim', 'lost', 'complaint'] } as const;
  const row = {
    for: ['prepaid'],
    facts: ['ph-closing-ask'],
    en: 'Ask within 7 days.',
    zh: '7天内去问。',
  } as const;
  const ask = fact('ph-closing-ask', { en: 'You have 7 days to ask.', zh: '你有7天时间去问。' });
  const first = (over: object, more: Partial<Region> = {}) =>
    breaches(record({ facts: [ask], first: [{ ...row, ...over }, rest] as never, ...more }));

  test('a row that its fact bears out passes', () => {
    expect(first({})).toEqual([]);
  });

  test.each<[string, string[], RegExp]>([
    [
      'no short answer',
      breaches(record({ answer: undefined })),
      /answer: found nothing; write what to mind first/,
    ],
    [
      'an answer that does not fit',
      breaches(record({ answer: { en: 'x'.repeat(131), zh: '去问。' } })),
      /answer\.en: found 131 characters; write at most 130/,
    ],
    [
      'an answer with a figure of its own',
      breaches(record({ answer: { en: 'Ask.', zh: '30天内去问。' } })),
      /answer\.zh: found the figure 30; write figures that its facts give/,
    ],
    ['no rows at all', breaches(record({ first: undefined })), /first: found no row for prepaid/],
    ['a kind without a row', first({ for: [] }), /first: found no row for prepaid; .*“not known”/],
    ['a kind with two rows', first({ for: ['prepaid', 'esim'] }), /first: found 2 rows for esim/],
    [
      'a fact that is not there',
      first({ facts: ['ph-no'] }),
      /first\.0\.facts: found "ph-no"; write ids of facts/,
    ],
    [
      'a fact for another kind of line',
      first({}, { facts: [{ ...ask, applies_to: ['postpaid'] }] }),
      /first\.0\.facts: found none that applies to prepaid; write a fact that does/,
    ],
    [
      'a fact that is retired',
      first({}, { facts: [{ ...ask, retired: { on: '2026-01-01', reason: { en: 'x', zh: 'x' } } }] }),
      /first\.0\.facts: found "ph-closing-ask", which is retired/,
    ],
    [
      'a row in one language',
      first({ zh: undefined }),
      /first\.0\.zh: found nothing; write the answer in a line/,
    ],
    ['a row without words', first({ en: undefined, zh: undefined }), /first\.0\.en: found nothing/],
    ['a row without its fact', first({ facts: undefined }), /first\.0\.facts: found nothing; .*not known/],
    [
      'a row that does not fit',
      first({ zh: '问'.repeat(63) }),
      /first\.0\.zh: found 63 characters; write at most 62/,
    ],
    [
      'a figure that the fact does not give',
      first({ en: 'Ask within 8 days.' }),
      /first\.0\.en: found the figure 8;/,
    ],
  ])('%s', (_, lines, message) => {
    expect(lines.join('\n')).toMatch(message);
    expect(lines[0]).toMatch(/^content\/facts\/regions\/PH\.yaml: /);
  });

  test('a complaint may rest on the entry of the regulator; a digit in a name is no figure', () => {
    const complaint = { phone: '1234', en: 'Ask M1 first, then call.', zh: '先问M1，再打电话。' };
    const said = { for: ['complaint'], en: 'M1 first, then 1234.', zh: '先找M1，再拨1234。' } as const;
    const none = { for: ['prepaid', 'postpaid', 'esim', 'lost'] } as const;
    const regulator = { ...record().regulator, complaint };
    expect(breaches(record({ first: [none, said] as never, regulator }))).toEqual([]);
    expect(breaches(record({ first: [none, said] as never })).join('\n')).toMatch(
      /first\.1\.facts: found nothing/,
    );
  });
});

test('a topic without its page, and a page without its topic', () => {
  const lines = topicsAreWhole([
    { id: 'en/closure', file: 'content/topics/en/closure.mdx', body: '', data: {} as never },
  ]);
  expect(lines.join('\n')).toMatch(/topics\/zh-hans\/refund\.mdx: file: found nothing/);
  expect(lines.join('\n')).toMatch(/closure\.mdx: file name: found "closure"; write one of: suspend/);
});
