import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES, TOPICS, UNITS } from '#content/vocabulary.ts';
import { isMember, MEMBERS, partOf, REGION_CODES } from '#content/places.ts';
import { factReport } from '#report/facts.ts';
import { parsePlace } from '#place/place.ts';
import { groups, topicsOf } from '#regions/arrange.ts';
import { best, coverageOf, strengthOfSource } from '#regions/coverage.ts';
import { foreign } from '#regions/lang.ts';
import { compare, spanOf, ticks } from '#regions/measures.ts';
import { publishRegion } from '#regions/published.ts';
import { addMonths, contentDay, readOn, REVIEW_MONTHS, reviewBy } from '#regions/review.ts';
import { fact, record, source } from '../support/region.ts';

describe('when to read again', () => {
  test.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));

  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  test('more months never come earlier, and the day never overflows its month', () =>
    fc.assert(
      fc.property(days, fc.nat(60), fc.nat(60), (date, a, b) => {
        const day = date.toISOString().slice(0, 10);
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const then = addMonths(day, more);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        return (
          addMonths(day, less) <= then && index(then) - index(day) === more && then.slice(8) <= day.slice(8)
        );
      }),
    ));

  test('a fact is as old as the oldest of its sources; fees come sooner than principles', () => {
    const sources = { s1: source(), s2: source({ read_on: '2026-01-05' }) };
    const region = record({ sources });
    const two = fact('ph-refund', { topic: 'refund', sources: ['s1', 's2'] });
    expect(readOn(two, region)).toBe('2026-01-05');
    expect(reviewBy(two, region)).toBe('2027-01-05');
    expect(REVIEW_MONTHS.refund).toBeLessThan(REVIEW_MONTHS.bereavement);
    expect(contentDay([region, record({ read_on: '2026-11-23' })])).toBe('2026-11-23');
  });
});

describe('figures', () => {
  const amounts = fc.integer({ min: 1, max: 1000 });
  test('a span has its ends in order, whatever the unit', () =>
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(...UNITS), (a, b, unit) => {
        const { low = 0, high = 0 } = spanOf({
          what: 'port',
          at_least: Math.min(a, b),
          at_most: Math.max(a, b),
          unit,
        });
        const exact = spanOf({ what: 'port', exactly: a, unit });
        return low <= high && exact.low === exact.high;
      }),
    ));

  test('units are in order of length', () => {
    const days = (unit: (typeof UNITS)[number]) => spanOf({ what: 'port', exactly: 1, unit }).low ?? 0;
    expect([...UNITS].sort((a, b) => days(a) - days(b))).toEqual([...UNITS]);
  });

  test('marks lie within the axis, and are few', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 4000, noNaN: true }), (longest) => {
        const marks = ticks(longest);
        return marks.length <= 6 && marks.every((mark) => mark > 0 && mark <= longest);
      }),
    ));

  test('known figures, rules without one, and what is not known are told apart; what is retired counts for nothing', () => {
    const rest = (code: string, over: object) =>
      record({ code, facts: [fact(`${code}-x`, { topic: 'number-reuse', ...over })] });
    const retired = { on: '2026-01-01', reason: { en: 'x', zh: 'x' } };
    const long = rest('MY', { measures: [{ what: 'quarantine', at_least: 6, unit: 'months' }] });
    const short = rest('PH', { measures: [{ what: 'quarantine', exactly: 45, unit: 'days' }] });
    const old = rest('GB', { measures: [{ what: 'quarantine', exactly: 1, unit: 'days' }], retired });
    const found = compare(
      [long, short, rest('US', {}), record({ code: 'TW' }), old],
      'quarantine',
      'number-reuse',
    );
    expect(found.figures.map(({ region }) => region.code)).toEqual(['PH', 'MY']);
    expect(found.unmeasured.map(({ code }) => code)).toEqual(['US']);
    expect(found.unknown.map(({ code }) => code)).toEqual(['TW', 'GB']);
    expect(found.longest).toBeGreaterThan(182);
  });
});

describe('what a page shows', () => {
  const ids = ['ph-a', 'ph-b', 'ph-c', 'ph-d', 'ph-e'];
  const conflicts = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 });
  test('every fact once; those that contradict each other, on either side, together', () =>
    fc.assert(
      fc.property(conflicts, (pairs) => {
        const facts = ids.map((id) =>
          fact(id, { conflicts_with: pairs.filter(([a]) => a === id).map(([, b]) => b) }),
        );
        const found = groups(facts);
        const groupOf = (id: string) => found.findIndex((group) => group.some((one) => one.id === id));
        expect(
          found
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(ids);
        return pairs.every(([a, b]) => groupOf(a) === groupOf(b));
      }),
    ));

  test('every topic belongs to one stage', () => {
    expect(STAGES.flatMap(topicsOf).sort()).toEqual([...TOPICS].sort());
  });

  test('coverage is the best of what still holds', () => {
    const region = record({
      facts: [
        fact('ph-a', { strength: 'single-secondary' }),
        fact('ph-b'),
        fact('ph-c', { topic: 'refund', retired: { on: '2026-01-01', reason: { en: 'x', zh: 'x' } } }),
      ],
    });
    expect(coverageOf(region).get('closing')).toBe('primary');
    expect(coverageOf(region).get('refund')).toBeUndefined();
    expect(strengthOfSource(region, 's1')).toBe('primary');
    expect(best([])).toBeUndefined();
  });

  test.each([
    ['China Mobile', 'zh-hans', 'en'],
    ['中国移动', 'zh-hans', undefined],
    ['IT Home (IT之家), reporting CCTV and MIIT', 'zh-hans', 'en'],
    ['羊城晚报', 'en', 'zh'],
    ['Yangcheng Evening News (羊城晚报)', 'en', undefined],
    ['12300', 'zh-hans', undefined],
  ] as const)('%s on a page in %s is %s', (text, words, lang) => expect(foreign(text, words)).toBe(lang));
});

describe('regions of the world', () => {
  test('each code once, each with a part; 27 members', () => {
    expect(new Set(REGION_CODES).size).toBe(REGION_CODES.length);
    expect(REGION_CODES.length).toBeGreaterThan(245);
    expect(MEMBERS).toHaveLength(27);
    expect(MEMBERS.every((code) => partOf(code) === 'europe' || code === 'CY')).toBe(true);
    expect(isMember('GB')).toBe(false);
  });
});

test('what is published has no address to which pages do not link', () => {
  const sources = { s1: source(), s2: source({ kind: 'secondary' }), s3: source({ do_not_link: true }) };
  const published = publishRegion(record({ sources }));
  expect(Object.values(published.sources).map(({ url, linked }) => [url !== undefined, linked])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  expect(published.facts[0]).toMatchObject({
    stage: 'close',
    read_on: '2026-11-22',
    review_by: '2028-05-22',
  });
});

test('whatever is stored as a place is a code or nothing', () =>
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const place = parsePlace(stored);
      return place === undefined || /^[A-Z]{2}$/.test(place);
    }),
  ));

test('the report tells coverage, strength, age, what is past review, and what is not known', () => {
  const lines = factReport(
    [
      record({
        facts: [
          fact('ph-refund', { topic: 'refund' }),
          fact('ph-id', { topic: 'proxy', note: { en: 'x', zh: '' } }),
        ],
        sources: { s1: source({ read_on: '2025-01-01' }), s2: source({ kind: 'secondary' }) },
        unknown: [{ topics: ['number-reuse'], en: 'how long a number rests', zh: '' }],
      }),
    ],
    '2026-06-01',
  );
  const text = lines.join('\n');
  expect(text).toMatch(/Facts: 2 in 1 records; by strength: primary 2, two-secondary 0/);
  expect(text).toMatch(/Read: oldest 2025-01-01.*next review 2026-01-01/);
  expect(text).toMatch(/Past review on 2026-06-01: 1\n {2}ph-refund: since 2026-01-01/);
  expect(text).toMatch(/In one language only: 2\n {2}PH: ph-id\.note\.zh\n {2}PH: unknown\.0\.zh/);
  expect(text).toMatch(/Cited without a link: 1\n {2}PH\/s2: A parliament/);
  expect(text).toMatch(/Not known: 1\n {2}PH: number-reuse: how long/);
});
