import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '#search/excerpt.ts';
import { matchText, type Range } from '#search/match.ts';
import { Names } from '#search/names.ts';
import { fromFragment } from '#search/page-record.ts';
import { type FoundPage, inRoughOrder, rank, UNNAMED } from '#search/rank.ts';
import { queryTerms } from '#search/text.ts';

const NONE: ReadonlySet<string> = new Set();
const show = (text: string, ranges: readonly Range[]) =>
  [...ranges]
    .reverse()
    .reduce((out, [a, b]) => `${out.slice(0, a)}[${out.slice(a, b)}]${out.slice(b)}`, text);

function page(about: Partial<FoundPage> & { title: string }, ...blocks: string[]): FoundPage {
  return {
    url: `/${about.title}/`,
    aliases: [],
    order: UNNAMED,
    sections: [{ id: '', title: '', blocks }],
    score: 1,
    forms: NONE,
    ...about,
  };
}

const titles = (query: string, pages: readonly FoundPage[]) =>
  rank(pages, queryTerms(query)).map(({ title }) => title);

describe('matchText', () => {
  test.each([
    ['手机卡怎么注销？', '注销', '手机卡怎么[注销]？'],
    ['先销户，合约另算', '销户合约', '先[销户，合约]另算'],
    ['TM 卡是什么', 'tm卡', '[TM 卡]是什么'],
    ['先注销，再换手机', '手机注销', '先[注销]，再换[手机]'],
    ['户口与销量', '销户', '[户]口与[销]量'],
    ['Cancel the SIM card', 'sim card', 'Cancel the [SIM card]'],
    ['Simple, not a SIM', 'sim', '[Simple], not a [SIM]'],
    ['a bank and a café', 'a', '[a] bank and [a] café'],
    ['a bank and a café', 'cafe', 'a bank and a [café]'],
    ['nothing here', 'sim', 'nothing here'],
  ])('%s ? %s', (text, query, marked) => {
    expect(show(text, matchText(text, queryTerms(query), NONE).ranges)).toBe(marked);
  });

  test('marks other forms that the index knows, but not words that merely stand beside them', () => {
    const forms = new Set(['cancellation', 'cancelled', 'phone']);
    const { ranges } = matchText('A cancellation of the phone', queryTerms('cancelling'), forms);
    expect(show('A cancellation of the phone', ranges)).toBe('A [cancellation] of the phone');
  });

  test('a phrase as it stands counts more than pieces, pieces more than loose characters', () => {
    const share = (text: string) => matchText(text, queryTerms('携号转网'), NONE).share;
    expect(share('可以携号转网')).toBe(1);
    expect(share('可以携号，再转网')).toBeGreaterThan(share('可以携号'));
    expect(share('可以携号')).toBeGreaterThan(share('网转号携'));
    expect(share('网转号携')).toBeGreaterThan(share('无'));
  });
});

describe('rank', () => {
  test('puts the whole query in order of its place: title, alias, heading, text, all its characters', () => {
    const pages = [
      page({ title: '户号', score: 9 }, '销一个，户一个'),
      page({ title: '文字', score: 8 }, '然后销户'),
      page({ title: '小节', sections: [{ id: 'a', title: '怎么销户', blocks: ['…'] }] }),
      page({ title: '别名', aliases: ['怎么销户'] }),
      page({ title: '怎么销户' }),
      page({ title: '别的', aliases: ['销户'] }),
      page({ title: '销户' }),
    ];
    expect(titles('销户', pages)).toEqual(['销户', '别的', '怎么销户', '别名', '小节', '文字', '户号']);
  });

  test('among pages with loose words, the one with more of them in better places comes first', () => {
    const pages = [
      page({ title: 'Phones', score: 5 }, 'cancel the card'),
      page({ title: 'Cancel a card' }, 'phone'),
    ];
    expect(titles('card cancel phone', pages)[0]).toBe('Cancel a card');
  });

  test('keeps pages whose names answer in their own order, before all others', () => {
    const pages = [page({ title: '销户' }), page({ title: '二', order: 1 }), page({ title: '一', order: 0 })];
    expect(titles('销户', pages)).toEqual(['一', '二', '销户']);
  });

  test('roughly, before pages are fetched: by name, exact, the rest by score', () => {
    const hits = [
      { name: 'rest', order: UNNAMED, isExact: false, score: 1 },
      { name: 'better', order: UNNAMED, isExact: false, score: 9 },
      { name: 'exact', order: UNNAMED, isExact: true, score: 2 },
      { name: 'named', order: 0, isExact: false, score: 0 },
    ];
    expect(inRoughOrder(hits).map(({ name }) => name)).toEqual(['named', 'exact', 'better', 'rest']);
  });

  test('shows the sections that answer, best first, each with its address', () => {
    const [result] = rank(
      [
        page({
          title: '后退',
          url: '/back/',
          sections: [
            { id: '', title: '', blocks: ['开头'] },
            { id: 'one', title: '一', blocks: ['别的', '要验证码'] },
            { id: '二', title: '验证码', blocks: ['说明'] },
          ],
        }),
      ],
      queryTerms('验证码'),
    );
    expect(result?.sections.map(({ url, title }) => [url, title])).toEqual([
      ['/back/#%E4%BA%8C', '验证码'],
      ['/back/#one', '一'],
    ]);
    expect(result?.sections[1]?.excerpt).toEqual([
      { text: '要', isMarked: false },
      { text: '验证码', isMarked: true },
    ]);
  });

  test('shows how a page begins where only its name answers', () => {
    const [result] = rank(
      [page({ title: '后退', aliases: ['退租'], url: '/x/' }, '开头')],
      queryTerms('退租'),
    );
    expect(result?.sections).toEqual([
      { url: '/x/', title: '', excerpt: [{ text: '开头', isMarked: false }] },
    ]);
  });
});

describe('Names', () => {
  const names = new Names(
    [
      ['怎么销户，一步一步', '退租'],
      ['换卡', '销户'],
      ['TM卡怎么注销'],
      ['销户'],
      ['别的', '先销户'],
      ['How to cancel a SIM card', 'close a line'],
    ].map(([title = '', ...aliases], at) => ({ id: `${at}`, path: `/${at}/`, title, aliases })),
  );
  const found = (query: string) => names.find(queryTerms(query)).map(({ name }) => name.title);

  test.each([
    ['销户', ['销户', '换卡', '怎么销户，一步一步', '别的']],
    ['户一步', ['怎么销户，一步一步']],
    ['TM卡 注销', ['TM卡怎么注销']],
    ['tm', ['TM卡怎么注销']],
    ['card cancel', ['How to cancel a SIM card']],
    ['ancel', []],
    ['退租！', ['怎么销户，一步一步']],
    ['', []],
    ['？', []],
  ])('%s', (query, titles) => expect(found(query)).toEqual(titles));
});

describe('excerptOf', () => {
  const plain = (text: string, ranges: readonly Range[]) =>
    excerptOf(text, ranges)
      .map((segment) => segment.text)
      .join('');

  test('keeps a short text whole', () =>
    expect(plain('先销户，再换卡。', [[1, 3]])).toBe('先销户，再换卡。'));

  test('begins after a sentence near the mark and ends with a sign that more follows', () => {
    const text = `${'前'.repeat(100)}。这里说${'销户'}${'后'.repeat(100)}`;
    expect(plain(text, [[104, 106]])).toMatch(/^…这里说销户后+…$/);
  });

  test('cuts through no English word', () => {
    const text = 'word '.repeat(60) + 'refund ' + 'other '.repeat(60);
    expect(plain(text, [[300, 306]])).toMatch(/^…(word )+refund (other )*(other)?…$/);
  });
});

describe('whatever comes', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc
      .array(fc.constantFrom('销', '户', '注销', 'sim', 'SIM ', ' ', '。', '𠮷', '\ud842', 'é', "'", '①'), {
        maxLength: 60,
      })
      .map((parts) => parts.join('')),
  );

  test('marks are in order, apart, inside the text; the excerpt is a piece of it', () => {
    fc.assert(
      fc.property(anything, anything, (text, raw) => {
        const { ranges, share } = matchText(text, queryTerms(raw), NONE);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        let before = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        const segments = excerptOf(text, ranges);
        const own = segments.filter(
          (segment, at) => segment.text !== '…' || (at > 0 && at < segments.length - 1),
        );
        expect(text).toContain(own.map((segment) => segment.text).join(''));
        if (ranges.length > 0) expect(segments.some(({ isMarked }) => isMarked)).toBe(true);
      }),
    );
  });

  test('a piece of a text of letters and digits is found in it as a whole', () => {
    const words = fc.string({
      unit: fc.constantFrom('销', '户', '卡', '号', '𠮷', '手', '機'),
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 2, max: 6 }), (text, at, length) => {
        const characters = [...text];
        const start = at % Math.max(1, characters.length - 1);
        const piece = characters.slice(start, start + length).join('');
        expect(matchText(text, queryTerms(piece), NONE).isWhole).toBe(true);
      }),
    );
  });

  test('no fragment from the index throws', () => {
    fc.assert(
      fc.property(anything, anything, (content, title) => {
        const text = fromFragment({ content, meta: { title }, filters: { sections: [title] } });
        expect(() =>
          rank([{ ...text, url: '/', order: UNNAMED, score: 1, forms: NONE }], queryTerms(content)),
        ).not.toThrow();
      }),
    );
  });
});
