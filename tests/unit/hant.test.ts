import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeConverter } from '#i18n/hant/convert.ts';
import { simplifiedOnly } from '#i18n/hant/simplified.ts';
import { parseTerms } from '#i18n/hant/terms.ts';

const read = (file: string): unknown =>
  parse(readFileSync(new URL(`../../content/vocabulary/${file}`, import.meta.url), 'utf8'));
const terms = parseTerms(read('zh-hant.yaml'), read('glossary.yaml'));
const convert = makeConverter(terms);

/** Every Han character of GB 2312, the standard set of Simplified Chinese. */
const GB2312 = (() => {
  const rows = Array.from({ length: 72 }, (_, row) => row + 0xb0);
  const cells = Array.from({ length: 94 }, (_, cell) => cell + 0xa1);
  const decoder = new TextDecoder('gb2312');
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))));
  return all.filter((character) => /^\p{Script=Han}$/u.test(character));
})();

/** Idempotence holds for all text that people write, not for every string: runs are repeatable. */
const SEED = 20_261_124;

describe('sentences of this subject', () => {
  test.each([
    // Terms that Taiwan's software dictionaries would spoil
    ['注销手机号之前，先退出登录。', '註銷手機號碼之前，先登出。'],
    ['注销账号和退出账号是两回事。', '註銷帳號和登出帳號是兩回事。'],
    ['用验证码登录，再绑定新号码。', '用驗證碼登入，再綁定新號碼。'],
    ['运营商的投诉程序', '電信業者的申訴程序'],
    ['小程序和应用程序', '小程式和應用程式'],
    ['带上证明文件和复印件', '帶上證明文件和影本'],
    ['把文件夹备份到云端', '把資料夾備份到雲端'],
    ['本项目的质量', '本項目的品質'],
    // Closing, parking, moving a line
    ['销户前一周，停机保号还是携号转网？', '銷號前一週，暫停服務保留號碼還是攜碼轉網？'],
    ['《携号转网服务管理规定》', '《攜號轉網服務管理規定》'],
    ['欠费停机后怎么复机', '欠費停話後怎麼復話'],
    ['提前离网要付违约金', '提前解約要付違約金'],
    ['中国移动的移动网络和移动数据', '中國移動的行動網路和行動數據'],
    ['营业厅和网上营业厅都能办', '門市和網路門市都能辦'],
    ['预付费用户充值后，套餐余额不退。', '預付型用戶儲值後，資費方案餘額不退。'],
    ['后付费账单按月扣费', '月租型帳單按月扣款'],
    ['先通知，以后付费。', '先通知，以後付費。'],
    ['通话费和话费都有折扣。', '通話費和電話費都有折扣。'],
    ['短信里的链接不要点击。', '簡訊裡的連結不要點選。'],
    ['微信号不是信号。', '微信號不是訊號。'],
    ['开通信用卡通信服务', '開通信用卡通訊服務'],
    ['二次放号', '號碼重新配發'],
    ['二次号码焕新', '二次號碼煥新'],
    // Accounts
    ['换绑、更换绑定、解绑', '更換綁定、更換綁定、解除綁定'],
    ['除了解绑，还要了解约定。', '除了解除綁定，還要了解約定。'],
    ['联系人和联系方式', '聯絡人和聯絡方式'],
    ['关联系统', '關聯系統'],
    ['挂号邮件不是电子邮件。', '掛號郵件不是電子郵件。'],
    ['请通过官方渠道，申请通过后再办。', '請透過官方管道，申請通過後再辦。'],
    // Information, papers
    ['个人信息、登记信息、发信息', '個人資料、登記資料、發訊息'],
    ['《个人信息保护法》，工业和信息化部', '《個人信息保護法》，工業和信息化部'],
    ['身份证原件和护照', '身分證正本和護照'],
    ['征信记录不等于征信', '信用紀錄不等於徵信'],
    ['不符合同意条件的合同', '不符合同意條件的合約'],
    // Phones and pages
    ['手机设置里默认在线，但号码在线路停用后失效。', '手機設定裡預設線上，但號碼在線路停用後失效。'],
    ['软件、硬件、屏幕、视频、电视频道', '軟體、硬體、螢幕、影片、電視頻道'],
    ['打印二维码', '列印QR Code'],
    ['拨打印度的号码', '撥打印度的號碼'],
    ['对应用户的应用', '對應用戶的應用程式'],
    ['数字部分由数字部公布', '數字部分由數位部公佈'],
    ['刺激活动，激活码', '刺激活動，啟用碼'],
    // Places
    [
      '新西兰、意大利、老挝、沙特阿拉伯、尼日利亚、澳大利亚',
      '紐西蘭、義大利、寮國、沙烏地阿拉伯、奈及利亞、澳洲',
    ],
  ])('%s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional);
  });
});

describe('characters with several readings', () => {
  test.each([
    ['30天后，皇后', '30天後，皇后'],
    ['作废后、被封后、100元后', '作廢後、被封後、100元後'],
    ['换发证件，头发，理发，发卡银行', '換發證件，頭髮，理髮，發卡銀行'],
    ['一直发到结束发送', '一直發到結束發送'],
    ['干净、若干、干扰、未干预、能干', '乾淨、若干、干擾、未干預、能幹'],
    ['卡里、合同里约定、公里、里程', '卡裡、合約裡約定、公里、里程'],
    ['别只添加，是不是只有一只手机', '別只添加，是不是只有一隻手機'],
    ['余额、其余、多余', '餘額、其餘、多餘'],
    ['松开、宽松', '鬆開、寬鬆'],
    ['系统、关系、此系统', '系統、關係、此系統'],
    ['4周内、四周内、周围', '4週內、四週內、周圍'],
    ['并发文字，合并账单', '並發文字，合併帳單'],
    ['网上签的，标签，签名', '網上簽的，標籤，簽名'],
    ['只准本人，准备好，拿不准', '只准本人，準備好，拿不準'],
    ['平台、台湾、柜台、转台', '平台、台灣、櫃台、轉台'],
    ['页面包括，书面条款，面包', '頁面包括，書面條款，麵包'],
    ['由于，于是，位于', '由於，於是，位於'],
    ['折扣、打折、折合', '折扣、打折、折合'],
    ['答复、恢复、重复、反复', '答覆、恢復、重複、反覆'],
    ['查看表格，手表', '查看表格，手錶'],
    ['日历，历史', '日曆，歷史'],
    ['换卡一出错', '換卡一出錯'],
    ['什么、怎么、看着、销毁', '什麼、怎麼、看著、銷毀'],
    ['没有采用，采取措施', '沒有採用，採取措施'],
    ['一个旧号码', '一個舊號碼'],
    ['忘了如何登录，明了', '忘了如何登入，明瞭'],
  ])('%s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional);
  });

  test.each(['皇后、里長、標籤、頭髮、乾淨、註銷', '門號退租', '純喫茶', '個人資料保護法'])(
    'text that is Traditional already stays as it is: %s',
    (text) => expect(convert(text)).toBe(text),
  );
});

describe('quotation marks', () => {
  test.each([
    ['“TM卡”有3种', '「TM卡」有3種'],
    ['点“Log in”按钮', '點「Log in」按鈕'],
    ['“TM” / “Globe”卡', '「TM」 / 「Globe」卡'],
    ['“他说‘不行’。”', '「他說『不行』。」'],
    ['Don’t 号码, customers’ 号码', 'Don’t 號碼, customers’ 號碼'],
    ['The “SIM” card', 'The “SIM” card'],
    ['The “SIM” card is a small card. 卡', 'The “SIM” card is a small card. 卡'],
    ['他说“没有', '他說「沒有'],
    ['"straight" 号码', '"straight" 號碼'],
  ])('%s', (before, after) => {
    expect(convert(before)).toBe(after);
  });
});

describe('the list of terms', () => {
  test.each(terms.map((term) => [term['zh-hans'], term['zh-hant']]))('%s → %s in a sentence', (from, to) => {
    expect(convert(from)).toBe(to);
    expect(convert(`：${from}。`)).toBe(`：${to}。`);
    expect(simplifiedOnly(to)).toEqual([]);
  });

  test('is long enough to carry the subject', () => expect(terms.length).toBeGreaterThanOrEqual(150));

  test.each([
    [
      'a double entry',
      [
        { 'zh-hans': '短信', 'zh-hant': '簡訊' },
        { 'zh-hans': '短信', 'zh-hant': '短訊' },
      ],
      /短信: .*twice/,
    ],
    [
      'a shadowed entry',
      [
        { 'zh-hans': '短信', 'zh-hant': '簡訊' },
        { 'zh-hans': '发短信', 'zh-hant': '發簡訊' },
      ],
      /发短信: shorter terms/,
    ],
    ['a Simplified value', [{ 'zh-hans': '短信', 'zh-hant': '简訊' }], /still holds Simplified 简/],
    [
      'a chain',
      [
        { 'zh-hans': '短信', 'zh-hant': '消息' },
        { 'zh-hans': '消息', 'zh-hant': '訊息' },
      ],
      /would itself be changed/,
    ],
    ['an unknown key', [{ 'zh-hans': '短信', 'zh-hant': '簡訊', hk: '短訊' }], /hk/],
    ['a missing value', [{ 'zh-hans': '短信' }], /zh-hant/],
    ['a single character', [{ 'zh-hans': '云', 'zh-hant': '雲' }], /zh-hans/],
    ['no list', null, /expected array/],
  ])('%s is an error', (_name, data, message) => {
    expect(() => parseTerms(data)).toThrow(message);
  });

  describe('and the glossary', () => {
    const lost = {
      id: 'lost',
      'zh-hans': '挂失',
      'zh-hant': '掛失',
      also: { 'zh-hans': ['丢了', { 卡丢: '卡不見' }] },
    };

    test('a headword and a pair are terms of the list; a plain word is not', () => {
      const custom = makeConverter(parseTerms([], [lost]));
      expect(custom('挂失：卡丢，丢了')).toBe('掛失：卡不見，丟了');
    });

    test.each([
      ['挂失', /挂失: is a word of the glossary \(lost\); leave it out here/],
      ['卡丢', /卡丢: is a word of the glossary \(lost\)/],
      ['丢了', /丢了: is a word of the glossary \(lost\)/],
    ])('a correction that repeats a word of it is an error: %s', (word, message) => {
      expect(() => parseTerms([{ 'zh-hans': word, 'zh-hant': '報失' }], [lost])).toThrow(message);
    });

    test('a word that two of its terms would write differently is an error', () => {
      const other = {
        id: 'other',
        'zh-hans': '报失',
        'zh-hant': '報失',
        also: { 'zh-hans': [{ 挂失: '報失' }] },
      };
      expect(() => parseTerms([], [lost, other])).toThrow(/挂失: is in the list twice/);
    });

    test('a Traditional word that is still Simplified is an error', () => {
      expect(() => parseTerms([], [{ ...lost, 'zh-hant': '挂失' }])).toThrow(/still holds Simplified 挂/);
    });
  });

  test('an entry with a note may repeat what shorter ones give', () => {
    const list = [
      { 'zh-hans': '短信', 'zh-hant': '簡訊' },
      { 'zh-hans': '发短信', 'zh-hant': '發簡訊', note: 'fixed' },
    ];
    expect(parseTerms(list)).toEqual(list);
  });

  test('the longest term wins, from left to right', () => {
    const custom = makeConverter([
      { 'zh-hans': '甲乙', 'zh-hant': '1' },
      { 'zh-hans': '甲乙丙', 'zh-hant': '2' },
      { 'zh-hans': '丙丁', 'zh-hant': '3' },
    ]);
    expect(custom('甲乙丙丁甲乙')).toBe('2丁1');
  });
});

describe('properties', () => {
  const gb = fc.array(fc.constantFrom(...GB2312), { maxLength: 30 }).map((all) => all.join(''));
  const prose = fc
    .array(fc.constantFrom(...terms.map((term) => term['zh-hans']), ...'的了在、。，（）“” 30TM'), {
      maxLength: 8,
    })
    .map((all) => all.join('，'));

  test('no Simplified character is left of any Simplified text', () => {
    expect(GB2312).toHaveLength(6763);
    expect(simplifiedOnly(convert(GB2312.join('')))).toEqual([]);
    expect(GB2312.filter((character) => simplifiedOnly(convert(character)).length > 0)).toEqual([]);
    fc.assert(
      fc.property(gb, (text) => simplifiedOnly(convert(text)).length === 0),
      { numRuns: 500 },
    );
  });

  test('converting twice is converting once', () => {
    const twice = (text: string) => convert(convert(text)) === convert(text);
    expect(GB2312.filter((character) => !twice(character))).toEqual([]);
    fc.assert(fc.property(gb, twice), { numRuns: 500, seed: SEED });
    fc.assert(fc.property(prose, twice), { numRuns: 500, seed: SEED });
  });

  test('text without Han characters is untouched', () => {
    const others = fc.string({ unit: 'binary' }).filter((text) => !/\p{Script=Han}/u.test(text));
    fc.assert(fc.property(others, (text) => convert(text) === text));
    expect(convert('“Log in” — don’t! ひらがな 한국어 ไทย')).toBe('“Log in” — don’t! ひらがな 한국어 ไทย');
  });

  test('whatever is not Han stays, in its place', () => {
    const rest = (text: string) => text.replace(/\p{Script=Han}+/gu, '漢');
    const mixed = fc.array(fc.constantFrom('号', '账', '体', 'a', 'É', ' ', '\n', '，', '🙂', '1'), {
      maxLength: 30,
    });
    fc.assert(fc.property(mixed, (all) => rest(convert(all.join(''))) === rest(all.join(''))));
  });

  test('never throws, and gives the same again', () => {
    const fresh = makeConverter(terms);
    const any = fc.string({
      unit: fc.constantFrom('号', '“', '”', '‘', '’', '\ud842', '\udfb7', '\u{20bb7}', 'x', '⿰'),
    });
    fc.assert(fc.property(any, (text) => convert(text) === fresh(text)));
  });
});

describe('Simplified characters in Traditional text', () => {
  test('are found once each, in order', () => {
    expect(simplifiedOnly('驗证碼和账號，证')).toEqual(['证', '账']);
    expect(simplifiedOnly('内黄强别换说没吴户产为这删录')).toHaveLength(14);
  });

  test('are not those that are right in both', () => {
    expect(
      simplifiedOnly('皇后 公里 只有 余先生 平台 若干 人云亦云 出征 佣金 準 允准 沖 斗 谷 卷 面 松 吃'),
    ).toEqual([]);
  });

  test('万 and its like count, except in the names that keep them', () => {
    expect(simplifiedOnly('2万元 什么 适用')).toEqual(['万', '么', '适']);
    expect(simplifiedOnly('复姓万俟'.replace('复', '複'))).toEqual([]);
  });
});
