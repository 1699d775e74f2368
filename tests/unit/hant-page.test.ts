import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeConverter } from '#i18n/hant/convert.ts';
import { convertPieces } from '#i18n/hant/lines.ts';
import { convertHtml } from '#i18n/hant/page.ts';
import { findSimplified } from '#i18n/hant/simplified.ts';
import { parseTerms } from '#i18n/hant/terms.ts';

const read = (file: string): unknown =>
  parse(readFileSync(new URL(`../../content/vocabulary/${file}`, import.meta.url), 'utf8'));
const convert = makeConverter(parseTerms(read('zh-hant.yaml'), read('glossary.yaml')));

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-Hant"><head><title>x</title>${head}</head><body>${body}</body></html>`;
/** What the body of a page becomes. */
const body = (markup: string) => load(convertHtml(page(markup), convert))('body').html();
const head = (markup: string) =>
  load(convertHtml(page('', markup), convert))('head')
    .html()
    ?.replace('<title>x</title>', '');

describe('text', () => {
  test.each([
    ['<p>短信</p>', '<p>簡訊</p>'],
    ['<p>a&nbsp;短信&lt;b&gt;&amp;</p>', '<p>a&nbsp;簡訊&lt;b&gt;&amp;</p>'],
    ['<textarea>验证码</textarea>', '<textarea>驗證碼</textarea>'],
    [
      '<svg><title>账号</title><desc>账号</desc><text>账<tspan>号</tspan></text></svg>',
      '<svg><title>帳號</title><desc>帳號</desc><text>帳<tspan>號</tspan></text></svg>',
    ],
    ['<template><p title="短信">短信</p></template>', '<template><p title="簡訊">簡訊</p></template>'],
    [
      '<noscript><p title="短信"><a href="/短信/">短信</a> &lt;</p></noscript>',
      '<noscript><p title="簡訊"><a href="/短信/">簡訊</a> &lt;</p></noscript>',
    ],
    ['<plan-app><p>短信</p></plan-app>', '<plan-app><p>簡訊</p></plan-app>'],
    ['<!-- 短信 --><p>号</p>', '<!-- 短信 --><p>號</p>'],
    ['<code>短信</code>', '<code>簡訊</code>'],
  ])('%s', (before, after) => expect(body(before)).toBe(after));

  test.each([
    ['<p><strong>验</strong>证码</p>', '<p><strong>驗</strong>證碼</p>'],
    ['<p>头<em>发</em></p>', '<p>頭<em>髮</em></p>'],
    ['<p>短<b>信</b></p>', '<p>簡<b>訊</b></p>'],
    ['<p>二维<b>码</b>，短<b>信</b></p>', '<p>二維<b>碼</b>，簡<b>訊</b></p>'],
    ['<p>更<b>换</b><i>绑</i>定</p>', '<p>更<b>換</b><i>綁</i>定</p>'],
    ['<p>请<b>发</b></p><p>信息</p>', '<p>請<b>發</b></p><p>資訊</p>'],
    ['<p>发<br>信息</p>', '<p>發<br>資訊</p>'],
  ])('words cut by inline elements: %s', (before, after) => expect(body(before)).toBe(after));

  test.each([
    ['<p>“<a href="/">TM</a>”有3种</p>', '<p>「<a href="/">TM</a>」有3種</p>'],
    ['<p>点“<span lang="en">Log in</span>”</p>', '<p>點「<span lang="en">Log in</span>」</p>'],
    ['<p>看“<svg></svg>账号”</p>', '<p>看「<svg></svg>帳號」</p>'],
    ['<p lang="en">“Yes”</p><p>“是”</p>', '<p lang="en">“Yes”</p><p>「是」</p>'],
    ['<p>“Yes”</p>', '<p>“Yes”</p>'],
  ])('quotation marks across elements: %s', (before, after) => expect(body(before)).toBe(after));
});

describe('attributes', () => {
  test.each([
    'title',
    'alt',
    'placeholder',
    'label',
    'summary',
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'data-words',
  ])('%s is converted', (name) => {
    expect(body(`<i ${name}="发短信“验证”"></i>`)).toBe(`<i ${name}="發簡訊「驗證」"></i>`);
  });

  test.each([
    'id',
    'href',
    'src',
    'class',
    'name',
    'for',
    'aria-labelledby',
    'aria-describedby',
    'style',
    'value',
  ])('%s is not', (name) => expect(body(`<i ${name}="短信"></i>`)).toBe(`<i ${name}="短信"></i>`));

  test.each([
    ['<input type="submit" value="登录">', '<input type="submit" value="登入">'],
    ['<input type="button" value="登录">', '<input type="button" value="登入">'],
    ['<input type="hidden" value="登录">', '<input type="hidden" value="登录">'],
    [
      '<select><option value="账号" label="账号">账号</option></select>',
      '<select><option value="账号" label="帳號">帳號</option></select>',
    ],
    ['<i data-href="/账号/"></i>', '<i data-href="/账号/"></i>'],
    [
      '<i data-x=\'{"账号":"账号","url":"/账号"}\'></i>',
      '<i data-x="{&quot;账号&quot;:&quot;帳號&quot;,&quot;url&quot;:&quot;/账号&quot;}"></i>',
    ],
  ])('%s', (before, after) => expect(body(before)).toBe(after));

  test.each([
    ['<meta name="description" content="注销“TM卡”">', '<meta name="description" content="註銷「TM卡」">'],
    ['<meta property="og:title" content="销户">', '<meta property="og:title" content="銷號">'],
    [
      '<meta property="og:url" content="https://x.example/销户/">',
      '<meta property="og:url" content="https://x.example/销户/">',
    ],
    [
      '<meta http-equiv="refresh" content="0;url=/销户/">',
      '<meta http-equiv="refresh" content="0;url=/销户/">',
    ],
    [
      '<link rel="alternate" hreflang="en" href="/账号" title="账号">',
      '<link rel="alternate" hreflang="en" href="/账号" title="帳號">',
    ],
  ])('metadata: %s', (before, after) => expect(head(before)).toBe(after));

  test('the title', () => {
    expect(
      load(convertHtml('<html lang="zh-Hant"><title>短信 &amp; 账号</title>', convert))('title').html(),
    ).toBe('簡訊 &amp; 帳號');
  });
});

describe('what is marked as another language', () => {
  test.each([
    '<p lang="zh-Hans" title="账号">账号</p>',
    '<a href="/" lang="zh-Hans">简体中文</a>',
    '<p lang="zh-CN">账<b>号</b></p>',
    '<p lang="ja">携帯電話の国際番号</p>',
    '<p lang="">账号</p>',
    '<svg><text xml:lang="zh-Hans">账号</text></svg>',
    '<p translate="no" title="账号">账号</p>',
    '<code data-plan="账号">账号</code>',
    '<script>const a = "账号";</script><style>a::before{content:"账号"}</style>',
    '<template><p lang="zh-Hans">账号</p></template>',
    '<noscript><p lang="zh-Hans">账号</p></noscript>',
  ])('stays: %s', (markup) => expect(body(markup)).toBe(markup));

  test('within it, what is in the page’s language again is converted', () => {
    expect(body('<p lang="en">x <i lang="zh-Hant">账号</i> <i>账号</i></p>')).toBe(
      '<p lang="en">x <i lang="zh-Hant">帳號</i> <i>账号</i></p>',
    );
    expect(body('<p translate="no">账号<i translate="yes">账号</i></p>')).toBe(
      '<p translate="no">账号<i translate="yes">帳號</i></p>',
    );
  });

  test('a page in another language stays as it is', () => {
    const english = '<!DOCTYPE html><html lang="en"><head><title>账号</title></head><body>账号</body></html>';
    expect(convertHtml(english, convert)).toBe(english);
  });
});

describe('JSON in scripts', () => {
  const json = (data: unknown, type = 'application/ld+json') => {
    const html = convertHtml(
      page(`<script type="${type}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`),
      convert,
    );
    const source = load(html)('script').html() ?? '';
    return { source, data: JSON.parse(source) as unknown };
  };

  test('strings are converted; keys, addresses and languages are not', () => {
    const { data } = json({
      '@type': 'Article',
      '@id': '账号',
      inLanguage: 'zh-Hant',
      url: '账号',
      image: 'https://x.example/账号.png',
      账号: '账号',
      list: ['“账号”', 1, null, true, { name: '短信' }],
    });
    expect(data).toEqual({
      '@type': 'Article',
      '@id': '账号',
      inLanguage: 'zh-Hant',
      url: '账号',
      image: 'https://x.example/账号.png',
      账号: '帳號',
      list: ['「帳號」', 1, null, true, { name: '簡訊' }],
    });
  });

  test('parts in another language are not', () => {
    const foreign = { name: '账号', inLanguage: 'zh-Hans' };
    expect(json({ name: '账号', inLanguage: ['zh-Hans', 'zh-Hant'], part: foreign }).data).toEqual({
      name: '帳號',
      inLanguage: ['zh-Hans', 'zh-Hant'],
      part: foreign,
    });
    expect(json([{ '@value': '账号', '@language': 'zh-Hans' }]).data).toEqual([
      { '@value': '账号', '@language': 'zh-Hans' },
    ]);
  });

  test('no markup can get out of the script', () => {
    const { source, data } = json({ name: '账号</script><!--' }, 'application/json');
    expect(source).not.toContain('<');
    expect(data).toEqual({ name: '帳號</script><!--' });
  });

  test('what is no JSON, or needs no change, is left alone', () => {
    for (const source of ['{"账号": ', '{ "n": 1.0, "x": "a" }']) {
      const script = `<script type="application/json">${source}</script>`;
      expect(body(script)).toBe(script);
    }
  });
});

describe('a whole page', () => {
  const before = page(
    '<h1 title="账号">短信</h1>\n<p class="a b">余额&nbsp;5</p><img src="a.png" alt=""><br>',
  );

  test('keeps its doctype, its markup and its spaces', () => {
    expect(convertHtml(before, convert)).toBe(
      page('<h1 title="帳號">簡訊</h1>\n<p class="a b">餘額&nbsp;5</p><img src="a.png" alt=""><br>'),
    );
  });

  test('is not changed by a second conversion', () => {
    const once = convertHtml(before, convert);
    expect(convertHtml(once, convert)).toBe(once);
  });
});

describe('pieces of a line', () => {
  const words = [
    '验证码',
    '二维码',
    '短信',
    '套餐',
    '“',
    '”',
    'TM',
    '，',
    '头发',
    '更换绑定',
    '的',
    '\uFFFC',
    '',
  ];
  const line = fc.array(
    fc.array(fc.constantFrom(...words.flatMap((word) => [word, ...word])), { maxLength: 3 }),
    { maxLength: 8 },
  );

  test('are as many as before; joined, they are the converted line unless a word was cut', () => {
    fc.assert(
      fc.property(line, (parts) => {
        const pieces = parts.map((part) => part.join(''));
        const converted = convertPieces(pieces, convert);
        const empty = pieces.every((piece, at) => piece !== '' || converted[at] === '');
        const objects = pieces.every((piece, at) => piece !== '\uFFFC' || converted[at] === '\uFFFC');
        const sameLength = [...convert(pieces.join(''))].length === [...pieces.join('')].length;
        return (
          converted.length === pieces.length &&
          empty &&
          objects &&
          (!sameLength || converted.join('') === convert(pieces.join('')))
        );
      }),
      { numRuns: 300 },
    );
  });

  test('no piece with a Han character becomes empty', () => {
    fc.assert(
      fc.property(line, (parts) => {
        const pieces = parts.map((part) => part.join(''));
        return convertPieces(pieces, convert).every((piece, at) => piece !== '' || pieces[at] === '');
      }),
      { numRuns: 300 },
    );
  });
});

describe('Simplified characters that were left on a page', () => {
  const left = (markup: string, inHead = '') => findSimplified(load(page(markup, inHead)));

  test.each([
    ['<p>驗证碼</p>', 'text in <p>', ['证']],
    ['<img alt="账號">', '<img alt>', ['账']],
    ['<script type="application/ld+json">{"name":"账號"}</script>', 'JSON in <script>', ['账']],
    ['<template><b>账號</b></template>', 'text in <b>', ['账']],
    ['<noscript><i title="账號"></i></noscript>', '<i title>', ['账']],
  ])('%s', (markup, where, characters) => {
    expect(left(markup)).toEqual([{ where, characters, excerpt: expect.any(String) as string }]);
  });

  test('in the head', () => {
    expect(left('', '<meta name="description" content="一个账號">')).toEqual([
      { where: '<meta description content>', characters: ['个', '账'], excerpt: '一个账號' },
    ]);
    expect(findSimplified(load('<html lang="zh-Hant"><title>账號</title>'))[0]?.where).toBe(
      'text in <title>',
    );
  });

  test('but not where another language is marked, nor in names for machines', () => {
    expect(
      left(
        '<p lang="zh-Hans" title="账">账</p><i id="账" class="账"></i><script>"账"</script><p translate="no">账</p>',
      ),
    ).toEqual([]);
    expect(
      left(
        '<script type="application/json">{"账":1,"url":"/账","x":{"lang":"zh-Hans","name":"账"}}</script>',
      ),
    ).toEqual([]);
    expect(findSimplified(load('<html lang="en"><body>账</body></html>'))).toEqual([]);
  });

  test('none are left after conversion', () => {
    const everything = page(
      '<p title="账号">账<b>号</b></p><svg><title>账号</title></svg><template>账号</template><i data-a=\'["账号"]\'></i>',
      '<meta name="description" content="账号"><script type="application/ld+json">{"a":["账号"]}</script>',
    );
    expect(findSimplified(load(everything)).length).toBeGreaterThan(5);
    expect(findSimplified(load(convertHtml(everything, convert)))).toEqual([]);
  });
});
