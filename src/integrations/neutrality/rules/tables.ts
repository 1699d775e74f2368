/**
 * Hosts that may never be linked to, whoever declares them. An entry covers all its subdomains; with
 * a path it covers only what lies below that path, so that the help pages of the same service pass.
 * Taken from the services' own documentation of their share and contact links.
 */

/** Addresses that open a chat, a profile or a group. */
export const CHAT_HOSTS: readonly string[] = [
  'wa.me', 'wa.link', 'api.whatsapp.com', 'chat.whatsapp.com', 'web.whatsapp.com', 'whatsapp.com/channel', 'whatsapp.com/send', 'whatsapp.com/catalog',
  't.me', 'telegram.me', 'telegram.dog', 'telesco.pe', 'tx.me', 'web.telegram.org', 'tlgr.org',
  'u.wechat.com', 'weixin.qq.com/r', 'weixin.qq.com/g', 'work.weixin.qq.com', 'wework.qpic.cn', 'work.weixin.com',
  'wpa.qq.com', 'wpa1.qq.com', 'wpa.b.qq.com', 'wp.qiye.qq.com', 'qm.qq.com', 'jq.qq.com', 'shang.qq.com', 'pd.qq.com', 'qun.qq.com', 'user.qzone.qq.com',
  'line.me/ti', 'line.me/r', 'lin.ee', 'liff.line.me', 'page.line.me', 'openchat.line.me', 'timeline.line.me',
  'discord.gg', 'discord.com/invite', 'discord.com/users', 'discordapp.com/invite', 'dsc.gg',
  'm.me', 'messenger.com/t', 'facebook.com/messages', 'ig.me', 'snapchat.com/add',
  'signal.me', 'signal.group', 'vb.me', 'invite.viber.com', 'chats.viber.com', 'zalo.me', 'open.kakao.com', 'pf.kakao.com', 'qr.kakao.com',
  'join.skype.com', 'matrix.to', 'threema.id', 'vk.me', 'kik.me', 'tawk.to',
]; // prettier-ignore

/** Addresses that hide where they lead: shorteners and pages of links. */
export const SHORT_HOSTS: readonly string[] = [
  'bit.ly', 'bitly.com', 'j.mp', 'tinyurl.com', 'tiny.cc', 'tiny.one', 'is.gd', 'v.gd', 'ow.ly', 'buff.ly', 'cutt.ly', 'rebrand.ly', 'rb.gy', 'shorturl.at',
  'short.io', 'short.gy', 't.ly', 't.co', 'goo.gl', 'g.co', 'goo.su', 'clck.ru', 'vk.cc', 'lnkd.in', 'fb.me', 'fb.watch', 'amzn.to', 'amzn.asia', 'a.co', 'youtu.be',
  'aka.ms', 's.id', 'bl.ink', 'soo.gd', 's2r.co', 'x.gd', 'u.nu', 'urlz.fr', 'shorte.st', 'adf.ly', 'bc.vc', 'ouo.io', 'linkvertise.com', 'trib.al', 'dlvr.it', 'qr.ae', 'qr.page',
  'me-qr.com', 'qrco.de', 'q-r.to', 'scnv.io', 'onelink.to', 'app.link', 'page.link', 'smarturl.it', 'lnk.to', 'hyperurl.co', 'shrtco.de', 'snip.ly', 'po.st', 'dub.sh',
  't.cn', 'url.cn', 'w.url.cn', 'dwz.cn', 'dwz.mk', 'dwz.date', 'suo.im', 'suo.nz', 'mrw.so', 'c7.gg', 'u6.gg', 'rrd.me', 'ft12.com', 'sina.lt', '985.so', 'tb.cn', 'u.jd.com', 'jd.cn', 'xhslink.com', 'v.douyin.com', 'b23.tv', 'sourl.cn', 'dlj.tf', '3.cn', 'urlqh.cn', 'kzurl.com', 'kurl.cc', '0x3.me', 'tinyurl.gg', '6du.in',
  'reurl.cc', 'lihi.cc', 'lihi1.com', 'lihi.io', 'ppt.cc', 'pse.is', 'myppt.cc', 'risu.io', 'maac.io', 'supr.link', 'vivo.tw',
  'linktr.ee', 'lnk.bio', 'bio.link', 'bio.site', 'beacons.ai', 'taplink.cc', 'linkin.bio', 'portaly.cc', 'campsite.bio', 'solo.to', 'allmylinks.com', 'heylink.me', 'msha.ke', '*.carrd.co',
]; // prettier-ignore

/**
 * Where these services look after their own customers. Such a page may be what a service record
 * declares for closing an account there; it still has to be declared.
 */
const OWN_PAGES: readonly string[] = [
  'app.bitly.com', 'support.bitly.com', 'tinyurl.com/app', 'docs.short.io', 'help.short.io', 'app.short.io',
  'linktr.ee/admin', 'linktr.ee/help', 'account.beacons.ai', 'help.beacons.ai', 'help.lnk.bio', 'solo.to/account',
  'shorte.st/profile', 'linkvertise.com/imprint',
]; // prettier-ignore

/** An entry of a table, taken apart once: the tables are long, and asked about every link of the site. */
interface Entry {
  readonly text: string;
  readonly host: string;
  readonly isSubdomainOnly: boolean;
  /** Path without its last slash; empty where the whole host is meant. */
  readonly folder: string;
}

const entries = new WeakMap<readonly string[], readonly Entry[]>();

function entriesOf(table: readonly string[]): readonly Entry[] {
  const known = entries.get(table);
  if (known) return known;
  const made = table.map((text): Entry => {
    const [host = '', ...folders] = text.replace(/^\*\./, '').split('/');
    const folder = folders.length > 0 ? `/${folders.join('/')}` : '';
    return { text, host, isSubdomainOnly: text.startsWith('*.'), folder };
  });
  entries.set(table, made);
  return made;
}

/** The entry of a table below which an address lies; `*.` at its start means its subdomains only. */
function entryFor(table: readonly string[], { hostname, pathname }: URL): string | undefined {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  const path = pathname.toLowerCase();
  return entriesOf(table).find(
    (entry) =>
      host.endsWith(entry.host) &&
      (host.length === entry.host.length
        ? !entry.isSubdomainOnly
        : host[host.length - entry.host.length - 1] === '.') &&
      (entry.folder === '' || path === entry.folder || path.startsWith(`${entry.folder}/`)),
  )?.text;
}

/** The entry of a table that covers this address; undefined if none does. */
export function coveredBy(table: readonly string[], url: URL): string | undefined {
  const entry = entryFor(table, url);
  return entry !== undefined && entryFor(OWN_PAGES, url) !== undefined ? undefined : entry;
}
