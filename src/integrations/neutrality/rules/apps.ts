/**
 * Names of chat services, as patterns over text that has been through `plain()`. *Names* are words
 * that prose may use (“微信、支付宝、QQ”); *slang* is what only people who want to be added write
 * (“VX”, “TG”), so that less is needed beside it.
 */

/** Digits and signs that stand in for letters. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  a: 'a4@',
  e: 'e3',
  i: 'i1!|',
  l: 'l1|!',
  o: 'o0',
  s: 's5$',
  t: 't7+',
};

/** What is put between the characters of a word to break it up. */
export const GAP = '[ ._*·~丶|\\-]{0,3}';

/** A Latin word, also in simple leetspeak and with its letters apart: `t e l e g r a m`, `T3legram`. */
function latin(word: string): string {
  const isShort = word.length < 4;
  const letters = [...word].map((letter) => {
    const others = isShort ? letter : (STANDS_FOR[letter] ?? letter);
    return others.length === 1 ? others : `[${others}]`;
  });
  const [first, ...rest] = letters;
  // The look behind comes after the first letter: an engine can then skip to where that letter stands.
  return `${first}(?<![a-z0-9]${first})${['', ...rest].join(isShort ? '[ ._*-]?' : '[ ._*·-]{0,2}')}(?![a-z])`;
}

/** A Chinese word with its characters apart. Latin letters in it are taken as they are. */
export function han(word: string): string {
  return [...word].join(GAP);
}

/** One of several patterns. */
export function any(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** A chat service. */
export interface App {
  /** What prose calls it. */
  readonly names: readonly string[];
  /** What only solicitation calls it. */
  readonly slang: readonly string[];
  /** Fewest digits that make an id beside its name. */
  readonly digits: number;
}

const WECHAT: App = {
  names: [han('微信'), latin('wechat'), latin('weixin'), han('公众号')],
  slang: [
    ...['薇信', '溦信', '徽信', '微芯', '薇芯', '威芯', 'v信', 'wei信', '微xin'].map(han),
    '[v薇威] ?[❤♥♡]',
    // 威信 is a word of its own: to have, build or lose prestige.
    `(?<!有|立|树|失|去)${han('威信')}`,
    latin('vx'),
    latin('wx'),
    '薇(?=[ :=a-z0-9号])',
    '(?<![a-z])v(?= ?[:=号])',
    '(?<![\\u4e00-\\u9fff])微(?= ?[:=号]| ?[a-z][a-z_-]*\\d)',
    han('绿泡泡'),
  ],
  digits: 7,
};
const QQ: App = {
  // `Q:` before a word opens a question; before digits, an id.
  names: [latin('qq'), '(?<![a-z])q(?= ?[:=]| ?\\d{6})', '(?:群|裙|扣|叩叩)(?:号码?)?(?= ?[:=]? ?\\d{7})'],
  slang: [
    ...['扣扣', '叩叩', '扣号', '企鹅号', '球球号', '口口号', 'q群', '扣群'].map(han),
    '(?<![a-z])q号',
    '企鹅(?= ?[:=]| ?[\\d一-九]{6})',
    '🐧',
  ],
  digits: 5,
};
const TELEGRAM: App = {
  names: [latin('telegram'), han('电报')],
  slang: [latin('tg'), ...['纸飞机', '飞机号', '飞机群', '飞机'].map(han), '✈'],
  digits: 7,
};
/** “Line” is a telephone line as well: it takes an `id` or an `@` to mean the service. */
const LINE: App = {
  names: ['(?<![a-z])line(?:@|[ ._-]?(?=id|号|账号)|(?= ?[:=]))'],
  slang: ['赖(?=id| ?[:=号])'],
  digits: 7,
};
const WHATSAPP: App = {
  names: [latin('whatsapp'), latin('whatsap'), '瓦次普'],
  slang: ['(?<![a-z])w[as](?= ?[:=+])'],
  digits: 7,
};
const DISCORD: App = { names: [latin('discord')], slang: ['(?<![a-z])dc号'], digits: 17 };
const OTHERS: App = {
  names: [
    ...['skype', 'viber', 'zalo', 'kakaotalk', 'kakao', 'messenger', 'potato', 'letstalk', 'signal'].map(
      latin,
    ),
    '蝙蝠(?=号| ?[:=])',
  ],
  slang: [],
  digits: 7,
};

/** Where people post, sell or are paid; a seller's name there leads to the seller as an id does. */
const SOCIAL: App = {
  names: [
    ...['instagram', 'facebook', 'tiktok', 'twitter', 'xiaohongshu', 'alipay'].map(latin),
    ...['频道', '微博', '小红书', '闲鱼', '抖音', '快手', '视频号', '淘宝', '贴吧', '支付宝'].map(han),
  ],
  slang: ['(?<![a-z0-9])(?:ig|fb|ins|xhs)(?![a-z])', han('小红薯')],
  digits: 7,
};

export const APPS: readonly App[] = [WECHAT, QQ, TELEGRAM, LINE, WHATSAPP, DISCORD, OTHERS, SOCIAL];

/** Any service by any name, for sentences that ask to be added: there, a letter is enough (加V, 加Q). */
export const ANY_APP = any([
  // A channel or a feed is read, not added.
  ...APPS.filter((app) => app !== SOCIAL).flatMap(({ names, slang }) => [...names, ...slang]),
  latin('line'),
  // Not `v2`, `VIP` or V形.
  '(?<![a-z0-9])v(?![a-z]| ?[形型字]|[0-9]{1,3}(?![0-9a-z]))',
  '薇',
  '赖',
  '微(?=$|[ :,。!\\n]|[a-z0-9]|咨询|办理|聊|详|领)',
  '(?<![a-z0-9])q(?![a-z0-9])',
]);
