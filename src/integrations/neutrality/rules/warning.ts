/**
 * Tells a warning (“不要加微信”, “never message us on WhatsApp”) from an invitation.
 *
 * A phrase is part of a warning if right before it stands a negation or a report of what somebody else
 * says (“让你…”, “asks you to…”), with nothing in between but words that do not turn it round. Sellers
 * negate as well: “不要押金加微信”, “不用跑腿，加微信”, “别忘了加微信”, “do not hesitate to…”. So the
 * list of words in between is closed, and a comma or another mark ends the warning.
 */

const BETWEEN =
  '(?:随便|随意|轻易|轻信|相信|主动|私下|贸然|因此|为此|去|再|就|也|都|给|听|按|照|跟|和|或|者|、|陌生|任何|别人|他人|对方|卖家|卖卡|中介|网上|网友|人家|谁|人|的|话|指示|要求|扫码|扫|付钱|付款|转账|交钱|打款|发证件|点链接|["“‘「『 ])*';
/** 别 is also the end of 特别, 级别, 分别…, and 要你 the end of 只要你. */
const NEGATION =
  '(?:不要|(?<![特区分级个性识告差派])别|勿|切忌|禁止|严禁|拒绝|从不|绝不|不得|不该|不应该?|避免|警惕|提防)';
const REPORT = `(?:(?:叫|让|劝|骗|诱导|引导|求|哄|催|逼|(?<![只需就主])要)(?:你|您|人|他|她|他们|机主|用户|读者|对方))`;
const SAYS =
  '(?:(?:有人|对方|骗子|陌生人|卖家|中介|谁|他们?|她)(?:会|就|可能|常|常常|总)?(?:说|称|写|喊|留言)[:,，]?)';
const CHINESE = new RegExp(`(?:${NEGATION}|${REPORT}|${SAYS})${BETWEEN}$`);

const BETWEEN_EN =
  '(?:[ "“‘\']+(?:ever|just|pay|or|and|send|scan|reply|click|call|trust|anyone|anybody|somebody|someone|people|strangers?|sellers?|who|that|to|a|an|the|any|money|you|them|him|her|readers|asks?|says?|tells?|offers?))*[ "“‘\']*';
const ENGLISH = new RegExp(
  `\\b(?:(?:do|must|should|will|would) not|don't|mustn't|shouldn't|won't|cannot|can't|never|avoid|refuse|beware of|no ?one will|asks?|asked|asking|tells?|told|telling|wants?|urges?|begs?|says?|said|writes?)[:,]?${BETWEEN_EN}$`,
);

/** How far before a phrase its negation may stand, in characters. */
const REACH = 60;

/** Whether the phrase at `index` is warned of rather than meant. */
export function isWarning(plain: string, index: number): boolean {
  const before = plain.slice(Math.max(0, index - REACH), index);
  return CHINESE.test(before) || ENGLISH.test(before);
}
