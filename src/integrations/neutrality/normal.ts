/**
 * One notation for text that may have been disguised. Sellers get past filters with full-width
 * letters, invisible characters, Cyrillic look-alikes and ornaments; readers see through them, so
 * the guard must as well.
 */

/** Characters that are not seen: format characters, fillers, variation selectors, stray accents. */
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0]/gu;
/** Accents that NFKC could not join to a letter: struck-through and underlined letters, keycaps. */
const MARKS = /(?<=[a-z0-9\p{Script=Han}])[\p{Mn}\p{Me}]+/giu;

/** Cyrillic and Greek letters that look like Latin ones, lower and upper case. */
const LOOKALIKES = new Map(
  Object.entries({
    a: 'аα', b: 'ь', c: 'с', d: 'ԁ', e: 'е', g: 'ɡ', h: 'һ', i: 'іι', j: 'ј', k: 'кκ', l: 'ӏ', m: 'м', n: 'п',
    o: 'оο', p: 'рρ', q: 'ԛ', s: 'ѕ', t: 'тτ', u: 'υ', v: 'ѵν', w: 'ԝω', x: 'хχ', y: 'уγ',
    A: 'АΑ', B: 'ВΒ', C: 'С', E: 'ЕΕ', H: 'НΗ', I: 'ІΙ', J: 'Ј', K: 'КΚ', L: 'Ꮮ', M: 'МΜ', N: 'Ν', O: 'ОΟ',
    P: 'РΡ', Q: 'Ԛ', S: 'Ѕ', T: 'ТΤ', V: 'Ѵ', W: 'Ԝ', X: 'ХΧ', Y: 'УΥ', Z: 'Ζ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
); // prettier-ignore
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join('')}]`, 'gu');

/** Traditional forms of the characters that the rules' words are made of; the rules are written in Simplified. */
const TRADITIONAL = new Map(
  [
    ...'頻频紙纸綠绿眾众抖抖閒闲寶宝關关註注搜搜書书復复電电報报飛飞機机號号碼码掃扫訊讯詢询諮咨撥拨絡络線线聯联繫系係系維维賴赖們们個个師师賣卖幫帮動动話话熱热與与為为這这說说騙骗請请別别讓让勸劝誘诱導导謹谨絕绝從从錯错過过遲迟猶犹擔担無无須须給给賬账帳账帐账領领戶户顧顾問问禁禁稱称該该對对誰谁'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, from = '', to = '']) => [from, to] as const),
);
const TRADITIONAL_FORM = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'gu');

/** Digits written as Han numerals, also as on cheques, and 幺 for one. Only runs of five or more are read as a number: 二〇二六年 is a year. */
const HAN_DIGITS = ['〇零', '一壹幺', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const HAN = HAN_DIGITS.join('');
/** Among digits, or with spaces in it, a run has to be as long as a telephone number. */
const HAN_NUMBER = new RegExp(`[${HAN}]{5,}|(?=\\d{0,10}[${HAN}])[\\d${HAN}](?:[ -]?[\\d${HAN}]){8,}`, 'gu');

/** The digit that a Han numeral stands for; any other character as it is. */
function digit(char: string): string {
  const value = HAN_DIGITS.findIndex((forms) => forms.includes(char));
  return value < 0 ? char : String(value);
}

/** Text without disguise, its case and punctuation kept: NFKC, nothing invisible, look-alikes as Latin letters. */
export function folded(text: string): string {
  // Plain ASCII, by far the most frequent case, has nothing to fold.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(LOOKALIKE, (letter) => LOOKALIKES.get(letter) ?? letter);
}

/**
 * Text as the rules read it: folded, lower case, the rules' own words in Simplified Chinese, dots
 * spelled out in brackets (`name[dot]example`) as dots, and runs of spaces as one.
 */
export function plain(text: string): string {
  return folded(text)
    .toLowerCase()
    .replace(TRADITIONAL_FORM, (form) => TRADITIONAL.get(form) ?? form)
    .replace(HAN_NUMBER, (run) => [...run].map(digit).join(''))
    .replace(/\s+/g, (blank) => (blank.includes('\n') ? '\n' : ' '))
    .replace(/\s?[[({<] ?(?:\.|dot|点) ?[\])}>]\s?/g, '.');
}

/** A piece of text for a message: what cannot be seen is written out, and long pieces are cut. */
export function shown(text: string): string {
  const visible = text
    .replace(/[\p{Cf}\p{Cc}\u034F\u115F\u1160\u2800\u3164\uFE00-\uFE0F\uFFA0]/gu, (char) =>
      char === '\n' ? ' ' : `\\u{${char.codePointAt(0)?.toString(16)}}`,
    )
    .trim();
  return visible.length > 160 ? `${visible.slice(0, 159)}…` : visible;
}
