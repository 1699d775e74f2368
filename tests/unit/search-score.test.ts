import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#search/analyse.ts';
import { excerptOf } from '#search/excerpt.ts';
import { GROUPS, groupOf, readGroup } from '#search/kinds.ts';
import type { Lexicon } from '#search/lexicon.ts';
import { matchText, type Range } from '#search/match.ts';
import { present } from '#search/present.ts';
import { inOrder, judge } from '#search/score.ts';
import { type TextEvidence, weigh } from '#search/weigh.ts';
import { anything } from '../support/anything.ts';
import { lexiconOf, type SmallPage } from '../support/lexicon.ts';

function ranked(lexicon: Lexicon, raw: string, text = new Map<string, TextEvidence>(), chosen?: string) {
  const query = analyse(raw, lexicon);
  const measure = weigh(query, lexicon, text);
  const { weights } = measure;
  const judged = lexicon.pages.map((page) => judge(page, query, measure, lexicon, text.get(page.id), chosen));
  return { query, weights, pages: inOrder(judged.filter((one) => one !== undefined)) };
}
const titles = (...args: Parameters<typeof ranked>) => ranked(...args).pages.map(({ page }) => page.title);

describe('the order of pages', () => {
  test('called just that, an alias that is just that, in the title, in an alias, in a heading, in the text', async () => {
    const lexicon = await lexiconOf({
      pages: [
        ['文字'],
        ['小节'],
        ['别名', '先去怎么携号转网要紧'],
        ['先去携号转网要紧'],
        ['别的', '携号转网'],
        ['携号转网'],
        ['无关'],
      ],
      entries: [[1, 'x', '携号转网的条件']],
    });
    const text = new Map([['0', { terms: [0.8], isWhole: true }]]);
    expect(titles(lexicon, '携号转网', text)).toEqual([
      '携号转网',
      '别的',
      '先去携号转网要紧',
      '别名',
      '小节',
      '文字',
    ]);
  });

  test('rare words rule, and a page that lacks a common one still answers', async () => {
    const lexicon = await lexiconOf({
      pages: [['cancel a line'], ['cancel a card'], ['cancel in a shop'], ['executor', 'cancel'], ['other']],
    });
    expect(titles(lexicon, 'cancel executor')[0]).toBe('executor');
    expect(titles(lexicon, 'cancel executor zebra line').slice(0, 2).sort()).toEqual([
      'cancel a line',
      'executor',
    ]);
  });

  test('a page about the case comes before one about a place, and the chosen region before others', async () => {
    const lexicon = await lexiconOf({
      pages: [['遗失 甲'], ['遗失 乙']],
      kinds: ['region', 'situation'],
    });
    expect(titles(lexicon, '遗失')[0]).toBe('遗失 乙');
    const [first] = lexicon.pages;
    Object.assign(first ?? {}, { path: '/regions/xx/' });
    expect(titles(lexicon, '遗失', new Map(), 'xx')[0]).toBe('遗失 甲');
  });

  test('where the reader’s language is spoken comes before elsewhere, and the front page last', async () => {
    const lexicon = await lexiconOf({
      pages: [['188 甲'], ['188 乙'], ['188 丙']],
      kinds: ['region', 'region', 'home'],
      near: '1',
    });
    expect(titles(lexicon, '188')).toEqual(['188 乙', '188 甲', '188 丙']);
  });

  // Once 「公司手机号怎么注销」 fitted 「手机门号注销」 as well as the page for everybody, since 手机 was counted twice.
  test('a word of a name that two terms share counts once', async () => {
    const lexicon = await lexiconOf({
      pages: [
        ['甲', '公司手机号怎么注销'],
        ['乙', '手机号怎么注销'],
        ['丙', '别的手机'],
        ['丁', '别的手机号'],
      ],
      words: [
        ['门号', '手机号', '门号'],
        ['手机', '手机'],
      ],
      stop: '怎么',
    });
    expect(titles(lexicon, '手机门号怎么注销').slice(0, 2)).toEqual(['乙', '甲']);
  });

  // Once every word for the same thing counted alike, and a mistake found them in any order.
  test('what a mistake stands for is as good as the name itself', async () => {
    const lexicon = await lexiconOf({
      pages: [['deactivate a sim'], ['cancel sim'], ['cancel a sim at once']],
      words: [['deactivate', 'deactivate|cancel', '', '', 'cancle']],
    });
    expect(titles(lexicon, 'cancle sim')[0]).toBe('cancel sim');
  });

  test('words whose editor says where they lead', async () => {
    const lexicon = await lexiconOf({
      pages: [['其他'], ['销户']],
      words: [['PAC', '', 'PAC|PAC code', '0']],
    });
    expect(titles(lexicon, 'pac code')).toEqual(['其他']);
  });

  // Once “letter to the phone company about a death” led to the page about a death, and every letter came after it.
  test('a word that asks for a kind of page: that kind comes first', async () => {
    const lexicon = await lexiconOf({
      pages: [['After a death: what to do'], ['Tell of a death'], ['Complain']],
      kinds: ['situation', 'letter', 'letter'],
      words: [['letter', '', 'letter|template', '', '', [], 'letter']],
      stop: 'the to a after',
    });
    expect(titles(lexicon, 'letter to the phone company after a death')[0]).toBe('Tell of a death');
    expect(titles(lexicon, 'phone company after a death')[0]).toBe('After a death: what to do');
    expect(titles(lexicon, 'template').sort()).toEqual(['Complain', 'Tell of a death']);
  });

  // Once 「淘宝收不到验证码」 led to the page about codes that do not arrive.
  test('the name of a service says more than other words', async () => {
    const lexicon = await lexiconOf({
      pages: [
        ['旧号收不到验证码', '换号收不到验证码'],
        ['淘宝：换绑手机号', '淘宝'],
        ['京东', '收不到'],
        ['旧号'],
      ],
      kinds: ['page', 'account', 'account', 'page'],
    });
    const { weights, query } = ranked(lexicon, '淘宝 旧号');
    expect(query.terms.map(({ typed }) => typed)).toEqual(['淘宝', '旧号']);
    const [service = 0, other = 0] = weights;
    // Either is in the names of as many pages, but for one.
    expect(service).toBeGreaterThan(1.5 * other);
    expect(titles(lexicon, '淘宝 旧号')[0]).toBe('淘宝：换绑手机号');
  });

  // Once “nicked on the tube” led to TubeBuddy.
  test('of a service without a page of its own the whole name must be asked for', async () => {
    const lexicon = await lexiconOf({
      pages: [['Accounts: T'], ['Phone stolen or lost'], ['Close']],
      kinds: ['accounts', 'situation', 'guide'],
      entries: [
        [0, 'tube-buddy', 'Tube Buddy', [], 1],
        [0, 'trello', 'Trello', [], 1],
        [0, 'ring', 'Ring', [], 1],
      ],
      stop: 'on the',
    });
    expect(titles(lexicon, 'phone stolen on the tube')[0]).toBe('Phone stolen or lost');
    // Once “ringing” led to Ring.
    expect(titles(lexicon, 'phone ringing')).toEqual(['Phone stolen or lost']);
    expect(titles(lexicon, 'the trello')[0]).toBe('Accounts: T');
  });

  test('a record without a page of its own leads to its place', async () => {
    const lexicon = await lexiconOf({
      pages: [['Accounts: N'], ['Guide']],
      entries: [[0, 'notion', 'Notion', ['Notion Labs'], 1]],
    });
    const { pages, ...asked } = ranked(lexicon, 'notion labs');
    const [best] = pages;
    if (!best) throw new Error('nothing found');
    const shown = present(best, { ...asked, lexicon, root: '/' });
    expect([shown.url, shown.title.map(({ text }) => text).join(''), shown.on]).toEqual([
      '/0/#notion',
      'Notion',
      'Accounts: N',
    ]);
  });
});

describe('by construction', () => {
  const names = fc.array(
    fc.array(fc.constantFrom('销', '户', '銷', '戶', 'TM', ' ', '，', '卡', 'sim', '10086', '怎么', '𠮷'), {
      minLength: 2,
      maxLength: 12,
    }),
    { minLength: 1, maxLength: 8 },
  );
  test('any piece of 2 to 6 characters of any title, alias or heading finds its page', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), fc.integer({ min: 2, max: 6 }), async (parts, at, length) => {
        const all = parts.map((part) => part.join(''));
        const pages = all.map((title): SmallPage => [`页${title}`, title]);
        const entries = all.map((title, page) => [page, 'x', `${title}末`] as const);
        const lexicon = await lexiconOf({ pages, entries, stop: '怎么' });
        const page = at % pages.length;
        const text = [...(pages[page]?.[at % 2] ?? '')];
        const start = at % Math.max(1, text.length - 1);
        const piece = text.slice(start, start + length).join('');
        const { query, pages: found } = ranked(lexicon, piece);
        if (query.whole !== '') expect(found.map((one) => one.page.at)).toContain(page);
      }),
      { numRuns: 300 },
    );
  });

  test('no question makes ranking throw', async () => {
    const lexicon = await lexiconOf({ pages: [['销户 TM卡'], ['Cancel a SIM']], stop: '怎么' });
    fc.assert(
      fc.property(anything, (raw) => {
        const { pages, ...asked } = ranked(lexicon, raw);
        for (const one of pages) {
          const file = {
            path: '/',
            title: raw,
            kind: '',
            sections: [{ id: '销户', title: raw, blocks: [raw] }],
          };
          expect(() => present(one, { ...asked, lexicon, root: '/' }, file)).not.toThrow();
          expect(Number.isFinite(one.score)).toBe(true);
        }
      }),
    );
  });
});

describe('kinds', () => {
  test('each belongs to one group; an address can name a group and nothing else', () => {
    const all = Object.values(GROUPS).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(groupOf('topic')).toBe('region');
    expect(groupOf('something new')).toBe('guide');
    expect(readGroup('letter')).toBe('letter');
    for (const bad of [null, '', 'x', '__proto__', 'constructor', 'toString'])
      expect(readGroup(bad)).toBeUndefined();
  });
});

const show = (text: string, ranges: readonly Range[]) =>
  [...ranges]
    .reverse()
    .reduce((out, [a, b]) => `${out.slice(0, a)}[${out.slice(a, b)}]${out.slice(b)}`, text);

describe('what is marked', () => {
  test.each([
    ['手机卡怎么注销？', '注销', '手机卡怎么[注销]？'],
    ['手機卡怎麼註銷？', '注销', '手機卡怎麼[註銷]？'],
    ['先销户，合约另算', '销户合约', '先[销户，合约]另算'],
    ['然后销户', '退网', '然后[销户]'],
    ['TM 卡是什么', 'tm卡', '[TM 卡]是什么'],
    ['Cancel the SIM card', 'sim card', 'Cancel the [SIM card]'],
    ['A cancellation of the phone', 'cancelled', 'A [cancellation] of the phone'],
    ['Simple, not a SIM', 'sim', 'Simple, not a [SIM]'],
    ['nothing here', 'sim', 'nothing here'],
  ])('%s ? %s', async (text, raw, marked) => {
    const lexicon = await lexiconOf({
      pages: [['销户 注销 合约 TM卡'], ['cancel a sim card']],
      words: [['销户', '销户|注销', '退网']],
    });
    const { query, weights } = ranked(lexicon, raw);
    expect(show(text, matchText(text, query, weights, lexicon.folder).ranges)).toBe(marked);
  });

  test('marks are in order, apart, inside the text; the excerpt is a piece of it', async () => {
    const lexicon = await lexiconOf({ pages: [['销户 TM卡 cancel'], ['10086']] });
    fc.assert(
      fc.property(anything, anything, (text, raw) => {
        const { query, weights } = ranked(lexicon, raw);
        const { ranges, share } = matchText(text, query, weights, lexicon.folder);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1.000001);
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
