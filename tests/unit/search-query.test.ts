import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { soundsOf } from '#integrations/search/sounds.ts';
import { analyse } from '#search/analyse.ts';
import type { Lexicon } from '#search/lexicon.ts';
import { Sounds } from '#search/sounds.ts';
import { distance, nearest } from '#search/spelling.ts';
import { anything } from '../support/anything.ts';
import { lexiconOf } from '../support/lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await lexiconOf({
    pages: [
      ['怎么销户，一步一步', '手机卡怎么注销'],
      ['携号转网要什么条件', '换运营商'],
      ['销户以前，把账号换绑到新号码', 'recovery codes', 'authenticator app'],
      ['收到别人的验证码'],
    ],
    words: [
      ['销户', '销户|注销', '退网|註銷|cancel', '0', '注消|消号'],
      ['携号转网', '携号转网', '攜碼|port out'],
      ['手机号', '手机号|号码', '門號'],
      [
        '解绑',
        '解绑',
        'unlink',
        '',
        '',
        [
          ['号码还在', '/2/'],
          ['号码没了', '/3/'],
        ],
      ],
    ],
    stop: '怎么 吗 的 了 后 以后 能 会 how do i my the a',
    sounds: soundsOf(new Set('销户注携号转网验证码换绑')),
  });
});

const read = (raw: string) => analyse(raw, lexicon);
const terms = (raw: string) => read(raw).terms.map(({ typed, isFiller }) => (isFiller ? `${typed}~` : typed));
const forms = (raw: string) =>
  read(raw).terms.flatMap((term) => term.forms.map(({ words }) => words.join('')));

describe('a question is cut into what it says', () => {
  test.each([
    ['手机号注销后能携号转网吗', ['手机号', '注销', '后~', '能~', '携号转网', '吗~']],
    ['手機號註銷後', ['手機號', '註銷', '後~']],
    ['携号 转网', ['携号 转网']],
    ['How do I cancel my number', ['How~', 'do~', 'I~', 'cancel', 'my~', 'number']],
    ['port  out', ['port out']],
    ['怎么', ['怎么']],
    ['', []],
    ['？！', []],
    ['"验证码', ['验证码']],
  ])('%s', (raw, wanted) => expect(terms(raw)).toEqual(wanted));

  // Once 「验证码收不到」 was asked for as 验证码, 收不 and a 到 that says nothing.
  test('a small word that belongs to the characters beside it stays with them', async () => {
    const small = await lexiconOf({
      pages: [['验证码收不到了'], ['等到月底'], ['月底'], ['月底以前']],
      stop: '到 了',
    });
    const typed = (raw: string) => analyse(raw, small).terms.map(({ typed: one }) => one);
    expect(typed('收不到短信')[0]).toBe('收不到');
    expect(typed('到月底')).toEqual(['到', '月底']);
  });

  // Once the words that say nothing used up the places, and the end of a long question was not heard.
  // Once 「个税」 was asked for as a 个 that says nothing and a single 税.
  test('the whole name of a page is one piece, unless there is a known expression in it', async () => {
    const tax = await lexiconOf({
      pages: [
        ['个人所得税', '个税'],
        ['电子税务局', '注销手机卡'],
      ],
      words: [['注销', '注销', '退网']],
      stop: '个',
    });
    const pieces = (raw: string) => analyse(raw, tax).terms.map(({ typed }) => typed);
    expect(pieces('个税换号')[0]).toBe('个税');
    expect(pieces('注销手机卡')).toEqual(['注销', '手机卡']);
  });

  test('the end of a long question counts', () => {
    const filler = 'how do I my '.repeat(4);
    expect(terms(`cancel ${filler} number recovery codes`).filter((one) => !one.endsWith('~'))).toEqual([
      'cancel',
      'number',
      'recovery',
      'codes',
    ]);
  });

  test('and each part may be said in other words that pages use', () => {
    expect(forms('退网')).toEqual(['退网', '销户', '注销']);
    expect(forms('cancel')).toEqual(['cancel', '销户', '注销']);
  });

  test('an ambiguous word leads to a fork', () => {
    expect(read('怎么解绑').fork).toEqual({
      typed: '解绑',
      ways: [
        ['号码还在', '/2/'],
        ['号码没了', '/3/'],
      ],
    });
    expect(read('销户').fork).toBeUndefined();
  });
});

describe('what was meant', () => {
  test.each([
    ['注消', '注销'], // a mistake that the list has: the nearest of the words that mean the same
    ['協號轉網', '携号转网'], // another character of the same sound
    ['验正码', '验证码'],
    ['zhuxiao', '注销'],
    ['zhù xiāo', '注销'],
    ['shoujika zhuxiao', '手机卡注销'],
    ['recovry', 'recovery'],
    ['athenticator', 'authenticator'],
    ['reocvery', 'recovery'],
  ])('%s → %s', (raw, meant) => {
    expect(read(raw).taken).toEqual([{ typed: raw, taken: meant }]);
  });

  // Once 指纹, which stands in texts alone, was answered as 置文, a piece of 配置文件.
  test.each(['验正码', '協號轉網'])('%s is no mistake where texts have it', (raw) => {
    const standing = new Set([lexicon.folder.fold(raw).text]);
    expect(analyse(raw, lexicon, standing).taken).toEqual([]);
  });

  test.each(['销户', '銷戶', 'recovery', 'recov', 'qqqq', '网'])('%s is taken as it is', (raw) =>
    expect(read(raw).taken).toEqual([]),
  );

  test('whatever is typed, nothing throws, and the parts are parts of the query', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const query = read(raw);
        expect(analyse(query.text, lexicon).terms).toEqual(query.terms);
        for (const { forms: some } of query.terms) expect(some.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('spelling', () => {
  test.each([
    ['cancle', 'cancel', 1],
    ['cancel', 'cancel', 0],
    ['recovry', 'recovery', 1],
    ['abc', 'xyz', 3],
    ['a', 'abcdef', 3],
  ])('%s, %s: %i', (one, other, far) => {
    expect(distance(one, other, 2)).toBe(far);
    expect(distance(other, one, 2)).toBe(far);
  });

  test('short words are not mended; of near ones the one that begins alike', () => {
    const known = new Map([
      ['sim', 9],
      ['bank', 9],
      ['bang', 1],
    ]);
    expect(nearest('sin', known)).toBeUndefined();
    expect(nearest('bant', known)).toBe('bank');
    expect(nearest('zebra', known)).toBeUndefined();
  });
});

test('letters must be used up to spell something out', async () => {
  const sounds = new Sounds(soundsOf(new Set('注销西安')));
  await sounds.prepare('注销\n西安', async () => undefined);
  expect(sounds.spelledOut('zhuxiao')).toBe('注销');
  expect(sounds.spelledOut('xian')).toBe('西安');
  expect(sounds.spelledOut('zhuxiaoq')).toBeUndefined();
  expect(sounds.spelledOut('cancel')).toBeUndefined();
});
