import { describe, expect, test } from 'vitest';
import { builtPage } from '#integrations/built-site.ts';
import { foreignRuns, languagesPass } from '#integrations/languages.ts';

const told = (text: string, lang: string) =>
  foreignRuns(text, lang).map(({ from, to, tag }) => `${tag}: ${text.slice(from, to)}`);

describe('words in another script', () => {
  test.each([
    ['Electronic Times (전자신문) says', 'en', ['ko: 전자신문']],
    ['People’s Daily (人民日报), page 7', 'en', ['zh: 人民日报']],
    ['the notice (電気通信事業法に基づく) of 2020', 'en', ['ja: 電気通信事業法に基づく']],
    ['可申请“일시정지”（暂停）', 'zh-Hans', ['ko: 일시정지']],
    ['先打开オトナライフ再看', 'zh-Hans', ['ja: オトナライフ']],
    ['用«Шартты бұзу» 和 самозапрет', 'zh-Hans', ['kk: Шартты бұзу', 'ru: самозапрет']],
    ['监管机构的أرقامي服务', 'zh-Hant', ['ar: أرقامي']],
    ['この電話番号を解約', 'ja', []],
    ['电话号码', 'zh-Hant', []],
    ['plain — “English” café', 'en', []],
  ])('%s (%s)', (text, lang, wanted) => expect(told(text, lang)).toEqual(wanted));

  test('get their language in the page; what has one, and what cannot hold an element, stays as it is', () => {
    const page = builtPage(
      'en/index.html',
      '<html lang="en"><body><p>A &lt;b&gt; (人民日报) <q lang="ja">日本語</q></p><option>中文</option></body></html>',
    );
    languagesPass().page?.(page, undefined);
    const { $ } = page;
    expect($('p').html()).toBe('A &lt;b&gt; (<span lang="zh">人民日报</span>) <q lang="ja">日本語</q>');
    expect($('option').html()).toBe('中文');
  });
});
