import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variantsFor, VARIANTS } from '#integrations/search/variants.ts';
import { cleanQuery, Folder, keyOf, lemma, QUERY_LIMIT, readVariants } from '#search/text.ts';
import { anything } from '../support/anything.ts';

const folder = new Folder(VARIANTS);

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
    ['銷戶', '销户'],
    ['裡面 裏面 里面', '里面里面里面'],
    ['台灣 臺灣', '台湾台湾'],
    ['Don’t cancel: e-SIM', 'dont cancel e sim'],
    ['Café  ＡＢ①', 'cafe ab1'],
    ['AT&T', 'at t'],
    ['résiliation', 'resiliation'],
    ['……', ''],
  ])('%s → %s', (text, folded) => expect(folder.fold(text).text).toBe(folded));

  test('tells of each character where it comes from; folding twice changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, from } = folder.fold(text);
        expect(from).toHaveLength(folded.length);
        expect([...from].sort((a, b) => a - b)).toEqual(from);
        for (const at of from) expect(at).toBeLessThan(text.length);
        expect(folder.fold(folded).text).toBe(folded);
      }),
    );
  });

  test('a table for what a site has folds all spellings of it as the whole table does', () => {
    const own = new Set('销户验证码后台里');
    const small = new Folder(readVariants(variantsFor(own)));
    for (const text of ['銷戶', '驗證碼', '後臺', '裡', '裏', '销户'])
      expect(small.fold(text).text).toBe(folder.fold(text).text);
    expect(variantsFor(own).length).toBeLessThan(60);
  });
});

describe('words', () => {
  test.each([
    ['TM卡怎么注销', 'tm 卡 怎 么 注 销'],
    ['先销户，用 eSIM', '先 销 户 用 esim'],
    ['𠮷野家', '𠮷 野 家'],
    ["don't cancel 10086", 'dont cancel 10086'],
    ['！？ …', ''],
  ])('%s', (text, words) => expect(folder.words(text).join(' ')).toBe(words));

  test('are single Han characters and whole words of letters and digits', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const word of folder.words(text))
          expect(word).toMatch(/^(\p{Script=Han}|[^\s\p{Script=Han}]+)$/u);
      }),
    );
  });

  test('of one stem are the same', () => {
    expect(lemma('cancelled')).toBe(lemma('cancellation'));
    expect(keyOf(['cancelled', 'sim'])).toBe(' cancel sim ');
    expect(keyOf([])).toBe('');
  });
});
