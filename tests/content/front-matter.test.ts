import { describe, expect, test } from 'vitest';
import { explain } from '#content/explain.ts';
import { anchorsHold, guideIsWhole, stepsAreComplete, wordsHoldNoCode } from '#content/rules.ts';
import { termsAreMarkedWell } from '#content/marked-terms.ts';
import { chineseIsSetWell } from '#content/typography.ts';
import { guideWords, pageWords } from '#content/words.ts';
import { region } from '#content/region.ts';
import { GUIDE_PAGES } from '#guide/steps.ts';

const good = {
  title: 'Ask first',
  short: 'Ask',
  description: 'What to ask.',
  answer: 'Ask. Start nothing.',
  doNot: ['Do not start anything.'],
  aliases: ['a', 'b', 'c'],
  reviewed: new Date('2026-11-01T00:00:00Z'),
};

describe('front matter: one line says field, what was found, what to write', () => {
  test('what is right passes', () => expect(explain(guideWords, good)).toEqual([]));

  test.each([
    ['a field missing', { ...good, answer: undefined }, /^answer: found nothing; write the short answer/],
    [
      'a field misspelt',
      { ...good, awnser: 'x' },
      /^found the unknown key "awnser"; write one of: title, .*answer/,
    ],
    ['a wrong type', { ...good, title: 12 }, /^title: found 12 .*; write the heading of the page/],
    ['a list that is none', { ...good, doNot: 'x' }, /^doNot: found "x".*; write a list of 1 to 5/],
    ['an empty item', { ...good, doNot: [''] }, /^doNot\.0: found "".*; write one thing not to do/],
    ['a day in the future', { ...good, reviewed: '2999-01-01' }, /^reviewed: found "2999-01-01".*future/],
    ['a day that is none', { ...good, reviewed: 'soon' }, /^reviewed: found "soon".*YYYY-MM-DD/],
    ['a title too long', { ...good, title: 'x'.repeat(90) }, /^title: .*at most 70 characters/],
  ])('%s', (_, data, message) => {
    const lines = explain(guideWords, data);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
    expect(lines[0]).not.toContain('\n');
  });

  test('a page has no `short`', () => {
    expect(explain(pageWords, good)[0]).toMatch(/unknown key "short"/);
  });

  test('a record of facts: a strength and a kind that do not exist', () => {
    const lines = explain(region, {
      code: 'PH',
      facts: [{ strength: 'sure' }],
      sources: { s1: { kind: 'shop' } },
    });
    expect(lines.join('\n')).toMatch(/facts\.0\.strength: found "sure".*primary, two-secondary/);
    expect(lines.join('\n')).toMatch(/sources\.s1\.kind: found "shop".*law, regulator/);
  });
});

const entry = (id: string, body = '', data: Record<string, unknown> = {}) => ({
  id,
  file: `content/guide/${id}.mdx`,
  body,
  data,
});
const whole = ['zh-hans', 'en'].flatMap((locale) => GUIDE_PAGES.map((page) => entry(`${locale}/${page}`)));

describe('rules about the whole collection', () => {
  test('a step without its twin stops the build', () => {
    expect(guideIsWhole(whole as never)).toEqual([]);
    const lines = guideIsWhole(whole.filter(({ id }) => id !== 'en/ask') as never);
    expect(lines).toEqual([
      expect.stringMatching(/^content\/guide\/en\/ask\.mdx: file: found nothing; write it/),
    ]);
  });

  test('a page that is no part of the journey stops the build', () => {
    expect(guideIsWhole([...whole, entry('en/aks')] as never)[0]).toMatch(
      /en\/aks\.mdx: .*found "aks"; write one of: index, decide/,
    );
  });

  test('a step says what to have ready and what comes next', () => {
    const lines = stepsAreComplete([entry('en/ask', '', { ready: ['x'] })] as never);
    expect(lines).toEqual([expect.stringMatching(/en\/ask\.mdx: next: found nothing/)]);
    expect(stepsAreComplete([entry('en/tips')] as never)).toEqual([]);
  });

  test.each([
    ['twice on a page', '<Item id="a" text="x">\n<Item id="a" text="y">', /found "a" twice/],
    ['not plain ASCII', '<Section id="条" title="x">', /found "条"; write lower-case letters/],
    ['with a capital', '<Trouble id="NoCode" text="x">', /found "NoCode"/],
  ])('an anchor %s', (_, body, message) => {
    expect(anchorsHold([entry('en/ask', body)]).join('\n')).toMatch(message);
  });

  test('an anchor whose tag cannot be read', () => {
    expect(anchorsHold([entry('en/ask', '<Item id=\'a\' text="x">')]).join('\n')).toMatch(
      /1 tag\(s\) that cannot be read/,
    );
    expect(anchorsHold([entry('en/ask', '<Item text="a > b" id="a">')])).toEqual([]);
    expect(anchorsHold([entry('en/ask', '<Item text="a">')]).join('\n')).toMatch(/found ""/);
  });

  test('anchors are the same, in the same order, in every language', () => {
    const twins = (en: string) => [
      entry('zh-hans/ask', '<Item id="a" text="一">\n<Item id="b" text="二">'),
      entry('en/ask', en),
    ];
    expect(anchorsHold(twins('<Item id="a" text="x">\n<Item id="b" text="y">'))).toEqual([]);
    expect(anchorsHold(twins('<Item id="b" text="y">\n<Item id="a" text="x">'))[0]).toMatch(
      /en\/ask\.mdx: ids: found "b a"; write the ids of .*: "a b"/,
    );
  });
});

describe('words that a page marks', () => {
  const faults = (body: string) => termsAreMarkedWell(new Set(['park', 'puk']))([entry('en/ask', body)]);

  test('are words of the glossary', () => {
    expect(faults('You <Term id="park">park</Term> it: <Term id="puk">PUK</Term>')).toEqual([]);
  });

  test.each([
    [
      'that is no word of it',
      '<Term id="parc">park</Term>',
      /^content\/guide\/en\/ask\.mdx: <Term id="parc">: found no such term; write an id from/,
    ],
    ['without an id', '<Term>park</Term>', /<Term>: found no such term/],
    [
      'twice',
      '<Term id="puk">PUK</Term> <Term id="puk">PUK</Term>',
      /found it twice; mark a word at its first use/,
    ],
    ['in a heading', '## <Term id="puk">PUK</Term>', /found a <Term> in “## .*; mark it in the text below/],
    [
      'at the head of a paragraph',
      'x\n\n<Term id="puk">PUK</Term> codes',
      /that begins “<Term.*; write a word before it/,
    ],
  ])('one %s stops the build', (_, body, message) => expect(faults(body).join('\n')).toMatch(message));
});

test('a page of words holds no code', () => {
  const body =
    "import Bar from '#components/regions/Bar.astro';\n\nWords that import nothing.\n\nexport const a = 1;";
  expect(wordsHoldNoCode([entry('en/ask', body)])).toMatchObject(
    [/found "import Bar .*; leave it out/, /found "export const a = 1;"/].map((pattern) =>
      expect.stringMatching(pattern),
    ),
  );
});

describe('Chinese is set as Chinese', () => {
  const faults = (body: string, data = {}) => chineseIsSetWell([entry('zh-hans/ask', body, data)]);

  test.each([
    ['a typed space between Han and Latin', '把 SIM卡剪掉', /without a space/],
    ['a typed space before a digit', '第 3步', /without a space/],
    ['a space between Han', '手机 号码', /without a space/],
    ['a half-width comma', '先问清,再办', /full-width punctuation/],
    ['a half-width full stop', '先问清.', /full-width punctuation/],
    ['straight quotes', '点"同意"以前', /“ ”/],
    ['bold that does not close', '**先问。**再办', /after the closing \*\*/],
    ['three dots', '等等...', /……/],
    ['in an attribute', '<Item id="a" text="带 SIM卡">', /without a space/],
    ['a line break inside a paragraph', '先问清楚\n再去办', /on one line/],
  ])('%s is refused', (_, body, message) => expect(faults(body).join('\n')).toMatch(message));

  test('in front matter, with the field named', () => {
    expect(faults('', { doNot: ['好', '带 SIM卡'] })[0]).toMatch(/doNot\.1: found "带 SIM卡"/);
  });

  test.each([
    ['mixed text without typed gaps', '第3步：把SIM卡插回去，用eSIM的先停用。'],
    ['a link', '见[第3步](/guide/ask/#questions)。'],
    ['bold with the mark outside', '**按顺序做**：先迁账号。'],
    ['an English name with spaces', '马来西亚电讯（Telekom Malaysia）的TM'],
    ['a list after a line', '**常见的：**\n\n- 甲'],
    ['a component', '<Item id="a" text="问“违约金”多少">\n\n为什么。\n\n</Item>'],
  ])('%s passes', (_, body) => expect(faults(body)).toEqual([]));

  test('English pages are not its business', () => {
    expect(chineseIsSetWell([entry('en/ask', '销户 (close)')])).toEqual([]);
  });
});
