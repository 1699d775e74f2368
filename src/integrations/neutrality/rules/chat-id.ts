/** An id or a number beside the name of a chat service: 微信号：…, QQ …, TG @…, WhatsApp +… */

import type { Known, Rule } from '../model.ts';
import { digitsOf, isNoNumber } from '../numbers.ts';
import { any, APPS, GAP } from './apps.ts';

/** A word that says that an id follows. */
const MARK = `(?:${GAP}(?:号码|[一二三四五六1-9]?群号?|号|id|账号|账户|客服|同号|搜索?|频道|群组|店铺|店名|昵称|主页|number|no\\.?|contact|channel|group|handle|username))`;
/** A sign that an id follows; it may stand at the end of a line. */
const SIGN = '(?:\\s*(?:[:=>|➕]|是|为|->|→)+\\s*)';
/** The same after a word that says so, or the end of a line: `<dt>…号</dt><dd>…</dd>`. */
const SIGN_OR_LINE = `(?:${SIGN}|\\n)`;
/** As little as may stand between a name and its id. */
const NEXT = `[ ._*·~+/()\\[\\]{}"'“”‘’「」『』【】《》❤♥-]{0,3}`;
const NUMBER = '\\+?\\(?\\d(?:[ .()-]{0,2}\\d)*';
const ID = '@?[a-z][a-z0-9_-]{4,31}(?![a-z0-9])';
/** An id that is no word, for it holds a digit or `_`; nor the name of a system or a version. */
const NO_WORD = `@?(?!(?:ios|android|iphone|ipad|windows|macos|mac|harmonyos|version|ver|v\\d|web|beta)[-_ ]?\\d*(?![a-z0-9_]))(?=[a-z0-9-]*[0-9_])[a-z][a-z0-9_-]{4,31}(?![a-z0-9])`;
/** After `@` and a service's name, two characters are enough; they may be Han. */
const HANDLE = '[a-z0-9_\\u4e00-\\u9fff][a-z0-9_.\\u4e00-\\u9fff-]{1,31}';
/** An id may not be the name of another service: “微信号：WeChat ID”. */
const NOT_A_NAME =
  '(?!@?(?:wechat|weixin|telegram|whatsapp|discord|skype|viber|messenger|alipay)(?![a-z0-9_]))';
/** Units after digits make an amount of them. */
const NO_UNIT =
  '(?![\\d%])(?! ?(?:年|月|日|天|小时|分钟|元|比索|万|亿|个|人|次|条|位|days|hours|months|years|users|people))';

/** What follows a name and makes an id of itself; a group holds the digits, if it is digits. */
function tails(sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, 'y'));
}

const AFTER_ANY_NAME = tails([
  `${MARK}?(?:${SIGN}|${NEXT})(${NUMBER})${NO_UNIT}`,
  `${MARK}\\n(${NUMBER})${NO_UNIT}`,
  `${MARK}${SIGN_OR_LINE}${NOT_A_NAME}${ID}`,
  `(?:${GAP}(?:号码|群号|号|频道)) ?${NOT_A_NAME}${ID}`,
  `${MARK}?(?:${SIGN}|${NEXT})${NOT_A_NAME}${NO_WORD}`,
  `${MARK}?(?:${SIGN}|${NEXT})@${HANDLE}`,
]);
const AFTER_SLANG = tails([`${MARK}?${SIGN}${NOT_A_NAME}${ID}`]);
/** A name that is all there is in one line, with an id that is all there is in the next. */
const AFTER_LABEL = tails([`\\n(${NUMBER})$`, `\\n${NO_WORD}$`]);

const NAMES = APPS.map(({ names, slang, digits }) => ({
  digits,
  name: new RegExp(any([...names, ...slang]), 'g'),
  slang: slang.length === 0 ? undefined : new RegExp(any(slang), 'y'),
}));
/** Ids that no other word looks like. */
const UNMISTAKABLE = [
  /(?<![a-z0-9])wxid[_-][a-z0-9]{6,}/g,
  /(?<![a-z0-9])live:(?:\.cid\.)?[a-z0-9._-]{4,}/g,
  /(?<![a-z0-9])(?:v ?x|v信|薇[信芯]?|溦信)[ (\["“【]{0,2}[a-z][a-z0-9_-]{4,31}(?![a-z0-9])/g,
  /联系方式 ?[:=] ?@?[a-z][a-z0-9_-]{4,31}/g,
  /discord[^\n]{0,12}?[ :@][a-z0-9._]{2,32}#\d{4}(?!\d)/g,
];

/** Digits are an id if there are enough of them, and if they are not a number that a record declares. */
function isId(number: string | undefined, atLeast: number, known: Known): boolean {
  if (number === undefined) return true;
  if (isNoNumber(number)) return false;
  const digits = digitsOf(number).length;
  return digits >= atLeast && digits <= 19 && !known.number(number);
}

/** Whether a sticky pattern matches at this place. */
function matchesAt(plain: string, index: number, pattern: RegExp): boolean {
  pattern.lastIndex = index;
  return pattern.test(plain);
}

/** The first id that starts right at `end`, where a name ends. */
function idAt(plain: string, end: number, list: readonly RegExp[], digits: number, known: Known): string {
  for (const tail of list) {
    tail.lastIndex = end;
    const match = tail.exec(plain);
    if (match !== null && isId(match[1], digits, known)) return match[0];
  }
  return '';
}

/** Most texts name no service, and one look says so. */
const NAMES_ANY = new RegExp(any(APPS.flatMap(({ names, slang }) => [...names, ...slang])));

function find(plain: string, known: Known): string[] {
  const found = UNMISTAKABLE.flatMap((pattern) => plain.match(pattern) ?? []);
  if (!NAMES_ANY.test(plain)) return found;
  for (const { name, slang, digits } of NAMES) {
    for (const { 0: match, index } of plain.matchAll(name)) {
      const tailsHere = [
        ...AFTER_ANY_NAME,
        ...(slang !== undefined && matchesAt(plain, index, slang) ? AFTER_SLANG : []),
        ...(index === 0 ? AFTER_LABEL : []),
      ];
      const id = idAt(plain, index + match.length, tailsHere, digits, known);
      if (id !== '') found.push(`${match}${id}`.trim());
    }
  }
  return found;
}

export const chatId: Rule = {
  id: 'chat-id',
  mend: 'Name the service without an id, a handle or a number.',
  text: find,
};
