/** Mail addresses and telephone numbers that are offered for contact. */

import { digitsOf, numbersIn } from '../numbers.ts';
import { MAIL, withoutMail } from '../strings.ts';
import type { Known, Link, Rule } from '../model.ts';

/** Domains for examples (RFC 2606), as a form shows them: `name@example.com`. */
const RESERVED = /@(?:example\.com|(?:[\w-]+\.)*(?:example|invalid))$/;

/** Recipients of a `mailto:` link; none if the reader's own mail program is to ask for one. */
function recipients(url: URL): string[] {
  const fields = ['to', 'cc', 'bcc'].flatMap((field) => url.searchParams.getAll(field));
  return [url.pathname, ...fields]
    .flatMap((list) => list.split(/[,;]/))
    .map((address) => {
      try {
        return decodeURIComponent(address).trim().toLowerCase();
      } catch {
        return address.trim().toLowerCase();
      }
    })
    .filter((address) => address !== '');
}

export const undeclaredMail: Rule = {
  id: 'undeclared-mail',
  mend: 'Leave the mail address out, or link to the official page that gives it.',
  link({ url }, known) {
    if (url?.protocol !== 'mailto:') return undefined;
    const other = recipients(url).find((address) => !known.mail(address));
    return other === undefined ? undefined : `${other} is not declared`;
  },
  text(plain, known) {
    if (!plain.includes('@')) return [];
    return [...plain.matchAll(MAIL)]
      .map(([match]) => match)
      .filter((address) => !known.mail(address) && !RESERVED.test(address));
  },
};

/** Words that make an offer of a number. A number without them may be a form, a law or a price. */
const OFFER =
  /联系|联络|咨询|询价|客服|致电|来电|拨打|拨|打给|电话|热线|手机|加我|加微|微信|扣扣|办理请|(?<![\p{L}\p{N}_])(?:call|contact|phone|telephone|tel|mobile|cell|whatsapp|wechat|ring|dial|text|sms|hotline|reach|reachable)(?![\p{L}\p{N}_])/u;
const BEFORE = 28;
const AFTER = 16;
/**
 * Numbers that are printed for one reason only, to be called: mobile numbers of the mainland, the
 * Philippines and Malaysia, and 400 and 800 service numbers of the mainland.
 */
const ALWAYS = /^(?:(?:86)?1[3-9]\d{9}|(?:86)?[48]00\d{7}|(?:630?|0)9\d{9}|(?:600?|0)1\d{8,9})$/;

function isOffered(plain: string, index: number, length: number): boolean {
  const before = plain.slice(Math.max(0, index - BEFORE), index);
  const after = plain.slice(index + length, index + length + AFTER);
  return OFFER.test(before.slice(before.lastIndexOf('\n') + 1)) || OFFER.test(after.split('\n', 1)[0] ?? '');
}

function telephone({ url, raw }: Link, known: Known): string | undefined {
  if (url?.protocol !== 'tel:') return undefined;
  const number = raw.trim().slice(4).split(';', 1)[0] ?? '';
  return known.number(number) ? undefined : `${digitsOf(number)} is not declared`;
}

export const contactNumber: Rule = {
  id: 'contact-number',
  mend: 'Name only numbers that a record in content/facts declares; otherwise leave the number out.',
  link: telephone,
  text(plain, known) {
    if (!/\d/.test(plain)) return [];
    const text = withoutMail(plain);
    return numbersIn(text)
      .filter(({ written, digits, index }) => isOffered(text, index, written.length) || ALWAYS.test(digits))
      .filter(({ written }) => !known.number(written))
      .map(({ written }) => written);
  },
};
