/**
 * Sentences that ask the reader to get in touch: 加微信, 扫码加, 私信我, “add us on WeChat”.
 *
 * Naming a service is prose and passes. Asking to be added is refused, with one exception: a warning
 * (see `warning.ts`).
 */

import type { Rule } from '../model.ts';
import { ANY_APP, any, GAP, han } from './apps.ts';
import { isWarning } from './warning.ts';

const WHO = '(?:一?下|个|我们|我|本人|咱|俺|客服|老师|店主|卖家|掌柜|小编|助理|专员|经理|工作人员)?的?';
/** “参加”, “增加”, “更加” and their like end in 加 and ask for nothing. */
const ADD = `(?<![参增更附追施强叠另递累外])${han('添加')}|(?<![参增更附追施强叠另递累外添])加`;
/** 添加微信支付, 加微信登录 name a function of an account. */
const FUNCTION = '(?!支付|登录|登陆|授权|绑定|作为|转账|零钱|钱包|票)';

/** Chinese phrases that name a service. */
const CHINESE = [
  `(?:${ADD})${GAP}${WHO}${GAP}${ANY_APP}${FUNCTION}`,
  `(?:[+➕]|扫) ?(?:vx|wx|薇|微|v信|v)[❤♥]?(?=$|[ :=,。!\\n\\u4e00-\\u9fff]| ?[a-z0-9_-]{5})`,
  `联系${GAP}(?:我们?|客服|店主|卖家|老师|本人)(?:的|加)?${GAP}${ANY_APP}`,
  `${han('客服')}的?${GAP}(?:号|专用)?${ANY_APP}(?= ?(?:$|[:=,.!;、)\\n。，！；）]|号|是|为|同|咨询|联系|领|[a-z0-9@]))`,
  `${ANY_APP}${GAP}(?:和|与|跟|手机|电话)*${GAP}(?:同${GAP}号|同步)`,
  `(?:手机|电话|号)码?同${GAP}${ANY_APP}(?=号| ?(?:$|[,.!;:)\\n。，！；）]))`,
  `进(?<![拉被]进)${GAP}${ANY_APP}${GAP}群`,
  `留(?<![保停挽]留)(?:下|个)?(?:你|您)?的?${GAP}${ANY_APP}(?!里|中|的|账|聊|记录)`,
];
const BY_MESSAGE = '私信我 私聊我 私我 小窗我 滴滴我 滴我 dd我 敲我 踢我 密我 q我 扣我'.split(' ');
/** Chinese phrases that need name none. */
const CHINESE_ALONE = [
  `扫${GAP}(?:一?扫|描)?${GAP}(?:上|下|左|右|这个|此|图中)?[方面侧图]?(?:的?二${GAP}维)?${GAP}码?${GAP}(?:添?加|进群|入群|联系|咨询|领取)`,
  `加(?<![参增添]加)${GAP}(?:我${GAP}(?:好友|们?的)|群|客服)(?!务)`,
  `需要的?(?:朋友|人|客户)?(?:请|可以?|就|来)?(?:加|私|滴滴?|扣|敲|戳)(?:我|聊|信)?(?=$|[ ,.!;)\\n。，！；）~])`,
  `关${GAP}注[^。\\n]{0,12}公${GAP}众${GAP}号[^。\\n]{0,24}(?:回复|发送|私信|领取)`,
  `(?:关注|搜[一索]?搜?)(?:我们?的?|微信)?${han('公众号')} ?[:“‘"「『【]`,
  `(?<![自隐])${any(BY_MESSAGE.map(han))}`,
];

const REACH =
  'add|message|msg|text|dm|pm|contact|reach|find|chat with|chat|ping|inbox|call|write to|write|hit up|get';
const ON = 'on|via|through|at|by|using|over|in';
const ENGLISH = [
  `\\b(?:${REACH}) (?:me|us|our [a-z]+(?: [a-z]+)?)(?: up)? (?:${ON}) (?:our |my )?${ANY_APP}`,
  `\\bjoin (?:(?:our|my|the) )?${ANY_APP} (?:group|channel|server|chat)`,
  `\\bjoin (?:our|my) (?:group|channel|server|chat) on ${ANY_APP}`,
  `\\b(?:our|my) ${ANY_APP} (?:id|number|handle|group|channel|username|contact)\\b`,
  `\\bsame (?:number|id) (?:${ON}) ${ANY_APP}`,
];
const ENGLISH_ALONE = [
  '\\b(?:dm|pm|inbox|whatsapp|wechat|telegram) (?:me|us)\\b',
  '\\bscan (?:(?:the|this|our|my) )?(?:(?:qr )?code )?(?:(?:above|below) )?(?:and|to) (?:add|chat|join|contact|message|talk)',
];

/** Most texts name no service; the long patterns are kept for those that do. */
const NAMES_APP = new RegExp(ANY_APP);
const WITH_APP = new RegExp([...CHINESE, ...ENGLISH].join('|'), 'g');
const ALONE = new RegExp([...CHINESE_ALONE, ...ENGLISH_ALONE].join('|'), 'g');

export const chatSolicitation: Rule = {
  id: 'chat-solicitation',
  mend: 'Do not ask to be contacted. To warn, say so in the same clause: “Do not …”, 不要…, 让你….',
  text(plain) {
    const withApp = NAMES_APP.test(plain) ? plain.matchAll(WITH_APP) : [];
    return [...withApp, ...plain.matchAll(ALONE)]
      .filter(({ index }) => !isWarning(plain, index))
      .map(([match]) => match.trim());
  },
};
