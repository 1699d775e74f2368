import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuery, cutHan, fold, JOINT, joinHan, QUERY_LIMIT, queryTerms } from '#search/text.ts';

/** Any string at all, lone surrogates and private characters among them, and such as readers might type. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '销户',
        '註銷',
        'TM卡',
        'e-SIM',
        ' ',
        '，',
        '\u200b',
        '\u2060',
        '𠮷',
        '\ud842',
        'É',
        'ﷺ',
        '①',
        '<b>',
        "don't",
      ),
    )
    .map((parts) => parts.join('')),
);

describe('cutHan', () => {
  test.each([
    ['注销TM卡', '注|销|TM|卡'],
    ['用 eSIM 卡，先备份。', '用 eSIM 卡|，|先|备|份|。'],
    ['𠮷野家', '𠮷|野|家'],
    ['cancel a SIM', 'cancel a SIM'],
    ['', ''],
  ])('%s', (text, cut) => {
    expect(cutHan(text, JOINT.segmented).replaceAll(JOINT.segmented, '|')).toBe(cut);
    expect(cutHan(text, JOINT.spaced).replaceAll(JOINT.spaced, '|')).toBe(cut);
  });

  test('is taken back by joinHan, whatever the text', () => {
    for (const joint of Object.values(JOINT)) {
      fc.assert(fc.property(anything, (text) => joinHan(cutHan(text, joint)) === joinHan(text)));
    }
  });
});

describe('cleanQuery', () => {
  test.each([
    ['  携号   转网\n', '携号 转网'],
    ['ＴＭ卡', 'TM卡'],
    ['销\u0000\u0007户\u202e', '销户'],
    ['销\u200b户', '销户'],
    ['\ud83d销户\udc00', '销户'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['销户'.repeat(5000), '销户'.repeat(QUERY_LIMIT / 2)],
    ['\ue000', ''],
  ])('%j', (raw, clean) => expect(cleanQuery(raw)).toBe(clean));

  test('is idempotent, short and legible, whatever is typed', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const clean = cleanQuery(raw);
        expect(cleanQuery(clean)).toBe(clean);
        expect([...clean].length).toBeLessThanOrEqual(QUERY_LIMIT);
        expect(clean).not.toMatch(/\p{C}|\s{2}|^\s|\s$/u);
      }),
    );
  });
});

describe('fold', () => {
  test.each([
    ['销户，TM 卡！', '销户tm卡'],
    ['Don’t cancel: e-SIM', 'dont cancel e sim'],
    ['Café  ＡＢ①', 'cafe ab1'],
    ['AT&T', 'at t'],
    ['……', ''],
  ])('%s → %s', (text, folded) => expect(fold(text).text).toBe(folded));

  test('tells of each character where it comes from', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, from } = fold(text);
        expect(from).toHaveLength(folded.length);
        expect([...from].sort((a, b) => a - b)).toEqual(from);
        for (const at of from) expect(at).toBeLessThan(text.length);
      }),
    );
  });
});

describe('queryTerms', () => {
  test.each([
    ['TM卡怎么注销', ['tm卡怎么注销'], ['tm', '卡', '怎', '么', '注', '销']],
    ['携号转网 香港', ['携号转网', '香港'], ['携', '号', '转', '网', '香', '港']],
    ['销户，合约', ['销户', '合约'], ['销', '户', '合', '约']],
    ["don't cancel e-SIM", ['dont', 'cancel', 'e', 'sim'], ['dont', 'cancel', 'e', 'sim']],
    ['"销户"', ['销户'], ['销', '户']],
    ['！？ …', [], []],
    ['', [], []],
  ])('%s', (raw, phrases, words) => expect(queryTerms(raw)).toMatchObject({ phrases, words }));

  test('gives the index only single Han characters and whole words of letters and digits', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        for (const word of queryTerms(raw).words) {
          expect(word).toMatch(/^(\p{Script=Han}\p{M}*|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)$/u);
        }
      }),
    );
  });
});
