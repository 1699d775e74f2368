/**
 * For each rule, fragments of a page that it must refuse and others that must pass the whole guard.
 * Hosts are reserved ones, or come from the guard's own tables; ids and numbers are made up and
 * belong to nobody.
 */

import { CHAT_HOSTS, SHORT_HOSTS } from '#integrations/neutrality/rules/tables.ts';

export interface Fixture {
  readonly refused: readonly string[];
  readonly passes: readonly string[];
}

const link = (href: string): string => `<p><a href="${href}">official page</a></p>`;
const p = (text: string): string => `<p>${text}</p>`;
const ELSEWHERE = 'https://elsewhere.example/x';
/** A host of a table as a link to something below it. */
const below = (entry: string): string => `https://${entry.replace('*.', 'name.')}/name`;

/** Text in Base64, as an address may carry another. */
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const CHAT = CHAT_HOSTS[0] ?? '';

const undeclaredHost: Fixture = {
  refused: [
    link(ELSEWHERE),
    link('https://sub.operator.example/'),
    link('https://operator.example.evil.example/'),
    `<map name="m"><area href="${ELSEWHERE}" alt="x"></map>`,
    `<img src="${ELSEWHERE}" alt="">`,
    `<img src="/a.png" srcset="/a.png 1x, ${ELSEWHERE} 2x" alt="">`,
    `<img src="/a.png" srcset="/a.png 1x,${ELSEWHERE} 2x" alt="">`,
    `<img src="/a.png" srcset="${ELSEWHERE}," alt="">`,
    `<img src="/a.png" srcset="/b.png, ${ELSEWHERE}" alt="">`,
    `<picture><source srcset="${ELSEWHERE} 100w"><img src="/a.png" alt=""></picture>`,
    `<link rel="preload" as="image" imagesrcset="${ELSEWHERE} 2x" href="/a.png">`,
    `<form action="${ELSEWHERE}"><button>Go</button></form>`,
    `<form action="/x/"><button formaction="${ELSEWHERE}">Go</button></form>`,
    `<a href="/guide/" ping="/a ${ELSEWHERE}">guide</a>`,
    `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}">`,
    `<meta http-equiv="refresh" content="0;URL='${ELSEWHERE}'">`,
    `<meta property="og:image" content="${ELSEWHERE}">`,
    `<meta name="twitter:image" content="${ELSEWHERE}">`,
    `<base href="${ELSEWHERE}/">`,
    `<iframe src="${ELSEWHERE}"></iframe>`,
    `<iframe srcdoc="&lt;a href='${ELSEWHERE}'&gt;x&lt;/a&gt;"></iframe>`,
    `<object data="${ELSEWHERE}"></object>`,
    `<embed src="${ELSEWHERE}">`,
    `<video src="${ELSEWHERE}" poster="/a.png"></video>`,
    `<video src="/a.mp4" poster="${ELSEWHERE}"><track src="${ELSEWHERE}/t"></video>`,
    `<audio><source src="${ELSEWHERE}"></audio>`,
    `<script src="${ELSEWHERE}"></script>`,
    `<script>location.assign('${ELSEWHERE}')</script>`,
    `<script>location.assign("https:\\/\\/elsewhere.example\\/x")</script>`,
    `<style>@import "${ELSEWHERE}";</style>`,
    `<style>p{background:url(${ELSEWHERE})}</style>`,
    `<div style="background:url('${ELSEWHERE}')"></div>`,
    `<svg><use href="${ELSEWHERE}#a"/></svg>`,
    `<svg><image xlink:href="${ELSEWHERE}"/></svg>`,
    `<svg><a href="${ELSEWHERE}"><text>x</text></a></svg>`,
    `<svg><rect fill="url(${ELSEWHERE}#a)"/></svg>`,
    `<div data-target="${ELSEWHERE}"></div>`,
    `<button onclick="open('${ELSEWHERE}')">Open</button>`,
    `<!-- <a href="${ELSEWHERE}">x</a> -->`,
    `<template><a href="${ELSEWHERE}">x</a></template>`,
    `<noscript><a href="${ELSEWHERE}">x</a></noscript>`,
    `<blockquote cite="${ELSEWHERE}">x</blockquote>`,
    `<script type="application/ld+json">{"@context":"https://schema.org","sameAs":["${ELSEWHERE}"]}</script>`,
    `<script type="application/ld+json">{"a":{"b":[{"text":"see ${ELSEWHERE} for more"}]}}</script>`,
    `<script type="application/json">{"${ELSEWHERE}":1}</script>`,
    `<p itemscope itemtype="${ELSEWHERE}">x</p>`,
    p(`See ${ELSEWHERE}.`),
    p('See example.org/offer.'),
    p('登录www.example.org办理'),
    p('www<span>.example</span>.org'),
    p('example[.]org'),
    `<img src="/a.png" alt="example.org">`,
    link(`https://operator.example/go?to=${encodeURIComponent(ELSEWHERE)}`),
    link(`https://operator.example/go/${ELSEWHERE}`),
    link(`https://operator.example/go/https:/elsewhere.example/x`),
    link(`https://operator.example/#${ELSEWHERE}`),
    link(`https://operator.example/#/go?to=${encodeURIComponent(ELSEWHERE)}`),
    link(`https://operator.example/go?to=${encodeURIComponent(encodeURIComponent(ELSEWHERE))}`),
    link(`https://operator.example/go?u=${base64(ELSEWHERE)}`),
    link(`https://operator.example/go/${base64(ELSEWHERE)}`),
    `<div data-u="${base64(ELSEWHERE)}"></div>`,
    `<script>open(atob("${base64(ELSEWHERE)}"))</script>`,
    '<script>open(["https:", "", "elsewhere.example"].join("/"))</script>',
    `<script>open('https:' + "//elsewhere" + '.example/x')</script>`,
    `<script>open(String.fromCharCode(${[...ELSEWHERE].map((char) => char.charCodeAt(0)).join()}))</script>`,
    ...[
      'name点example',
      'name dot example',
      'name . example',
      'name 点 example/x',
      '店名.example',
      '店名.测试',
      'name点测试',
      'bundle.zip/offer',
    ].map(p),
    '<a href="https://named.example.com/">named in text only</a>',
    `<img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><a href="${ELSEWHERE}"/></svg>`)}">`,
    '<a href="https://www.w3.org/2000/svg">a name is no link</a>',
  ],
  passes: [
    link('https://operator.example/close?id=1#how'),
    link('https://www.regulator.example/'),
    p('See https://operator.example/close, or www.operator.example.'),
    p('Some people know it as named.example.com.'),
    p('A red dot in the corner; the dot is red. 在 WhatsApp 点 Me。早上 8 点 in 店里。重点中国。'),
    p('Download plan.zip, films/clip.mov and plan.2.zip. 注销.My number'),
    link('https://operator.example/a/b.html#:~:text=close') +
      link('https://operator.example/dG9rZW5zYXJlZmluZQ'),
    link('https://operator.example/go/https://www.regulator.example/x'),
    '<script>say(["a", "b"].join(", ") + "c" + atob("aGVsbG8gd29ybGQ="))</script>',
    link('/guide/close/#papers') + link('../') + link('#top') + link('?q=sim'),
    '<link rel="canonical" href="https://site.example/guide/"><link rel="alternate" hreflang="en" href="https://site.example/en/guide/"><meta property="og:url" content="https://site.example/guide/">',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#sim"/></svg>',
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","url":"https://site.example/faq/"}</script>',
    '<script>document.createElementNS("http://www.w3.org/2000/svg","g")</script>',
    '<p itemscope itemtype="https://schema.org/Question">x</p>',
    p('Save plan.json or notes.md. It costs 1.50, e.g. at 10.30 a.m. on day 2.5.1. Use Node.js.'),
    '<img src="/sim.png" srcset="/sim.png 1x, /sim-2.png 2x" alt="SIM">',
  ],
};

const oddScheme: Fixture = {
  refused: [
    link('http://operator.example/'),
    link('javascript:alert(1)'),
    link(' java\nscript:alert(1)'),
    link('data:text/html,x'),
    `<iframe src="data:text/html,x"></iframe>`,
    link('sms:+60355550100'),
    link('weixin://dl/chat'),
    link('tg://resolve?domain=x'),
    link('whatsapp://send?phone=0'),
    link('intent://x#Intent;end'),
    link('mqqwpa://im/chat?uin=0'),
    link('line://ti/p/x'),
    link('ftp://operator.example/x'),
    p('Open weixin://dl/chat now'),
    '<svg><a><animate attributeName="href" to="javascript:alert(1)"/></a></svg>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<div data-open="tg://resolve?domain=x"></div>',
  ],
  passes: [
    link('https://operator.example/'),
    link('http://old.example/rules'),
    '<img alt="" src="data:image/png;base64,iVBORw0KGgo=">',
    `<style>p{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E")}</style>`,
    p('WhatsApp：先换绑。Data: what we keep. Line: closed. Tel: ask.'),
    link('mailto:editor@site.example?subject=Correction'),
  ],
};

const lookAlikeHost: Fixture = {
  refused: [
    link('https://xn--oprator-dya.example/'),
    link('https://opеrator.example/'), // Cyrillic е
    link('https://ｏperator.example/'),
    link('https://operator.example./'),
    link('https://user@operator.example/'),
    link('https://operator.example@elsewhere.example/'),
    link('//operator.example/'),
    link('HTTPS://operator.example/'),
    link('https://OPERATOR.example/'),
    link('https://192.0.2.1/'),
    link('https://3221225985/'),
    link('https://[2001:db8::1]/'),
    link('https://operator.example:8443/'),
    link('https:\\\\operator.example\\x'),
    link('/\\operator.example/'),
    link('https:/operator.example/'),
    link('https:operator.example'),
    link('https:///operator.example/'),
    link('https://%6Fperator.example/'),
    link('https://opera\ntor.example/'),
    link('https://opera\u200Btor.example/'),
    link('ht\u200Btps://operator.example/'),
    link('https：//operator.example/'),
    link('https://operator。example/'),
    link('https://oper ator.example/'),
    link('//site.example/guide/'),
    link('https://me@site.example/'),
    p('See 192.0.2.1 for it'),
    p('See xn--oprator-dya.example.org for it'),
  ],
  passes: [
    link('https://operator.example/Path/WITH/Case?Q=%E9%94%80'),
    link('https://operator.example'),
    link(' https://operator.example/ '),
    link('/guide/#销户'),
    p('Named.Example.com and Site.example are names'),
    link('https://operator.example/a:b@c'),
  ],
};

const trackingParameter: Fixture = {
  refused: [
    ...'utm_source ref aff affid aff_id affiliate tag gclid fbclid spm invite inviter invite_code referral promo coupon REF Aff-Id ｕtm_source'
      .split(' ')
      .map((name) => link(`https://operator.example/close?a=1&${name}=x`)),
    link('/guide/?utm_campaign=x'),
    link('https://site.example/guide/?ref=x'),
    link('https://operator.example/#/close?ref=x'),
    link('https://operator.example/#utm_source=x'),
    link('https://operator.example/;ref=x'),
    link('https://operator.example/invite/abc'),
    link('https://operator.example/ref=abc'),
    link('https://operator.example/?%72ef=x'),
    ...['from=seller1', 'r=ABC', 'channel=x', 'cid=12'].map((pair) =>
      link(`https://operator.example/close?${pair}`),
    ),
    `<img src="/a.png?aff=1" alt="">`,
    p('https://operator.example/?aff=1'),
  ],
  passes: [
    link('https://operator.example/close?id=1&lang=en&page=2'),
    link('https://operator.example/preferences?reference=12'),
    link('https://operator.example/?ref=%2Faccount%2Fclose'),
    link('/search/?q=coupon'),
    link('https://operator.example/sign-in?from=/account/close'),
    link('https://operator.example/tags/invite-a-friend'),
    link('/guide/#ref'),
  ],
};

const shopPage: Fixture = {
  refused: [
    ...[
      'shop/',
      'store/sim',
      'en/buy',
      'buy.html',
      'cart',
      'checkout?id=1',
      'plans/',
      'promo',
      'Promotions/2',
    ].map((path) => link(`https://operator.example/${path}`)),
    link('https://operator.example/#/shop/1'),
    p('See operator.example/plans/prepaid'),
  ],
  passes: [
    link('https://operator.example/support/shopping-safely'),
    link('https://operator.example/planning') + link('https://operator.example/stores-near-you'),
    link('https://operator.example/help#shop'),
    link('/shop/'),
  ],
};

const shortLink: Fixture = {
  refused: [
    ...SHORT_HOSTS.map((entry) => link(below(entry))),
    ...SHORT_HOSTS.slice(0, 12).map((entry) => p(`see ${below(entry).slice(8)} for more`)),
    ...SHORT_HOSTS.slice(0, 4).map((entry) => p(`see ${entry.replaceAll('.', ' . ')} / name`)),
    link(below(SHORT_HOSTS[0] ?? '').replace('https:', 'http:')),
    link(`https://www.${SHORT_HOSTS[0]}/name`),
  ],
  passes: [
    link('https://operator.example/s/abc'),
    p('We do not use short links: a short link hides where it leads.'),
    p(`${SHORT_HOSTS[0]} is the name of a service.`),
    p('短链接会藏起去处，不要点。'),
    p('Bring the short form / the long form'),
  ],
};

const chatHost: Fixture = {
  refused: [
    ...CHAT_HOSTS.map((entry) => link(below(entry))),
    ...CHAT_HOSTS.slice(0, 12).map((entry) => p(`see ${below(entry).slice(8)} for more`)),
    ...CHAT_HOSTS.slice(0, 4).map((entry) => p(`see ${entry.toUpperCase().replaceAll('.', '。')}/name`)),
    `<script type="application/ld+json">{"sameAs":"${below(CHAT)}"}</script>`,
    ...[
      `?to=${encodeURIComponent(`${CHAT}/name`)}`,
      `?u=${base64(below(CHAT))}`,
      `?u=${base64(`${CHAT}/name`)}`,
      `go/${below(CHAT)}`,
      `go/${CHAT}/name`,
      `#${below(CHAT)}`,
      `#to=${CHAT}/name`,
    ].map((rest) => link(`https://operator.example/${rest}`)),
    `<script>open(atob("${base64(below(CHAT))}"))</script>`,
    `<script>open(["https:", "", "${CHAT}", "name"].join("/"))</script>`,
    link(`https://name.${CHAT_HOSTS[8]}/`),
  ],
  passes: [
    link('https://help.service.example/chat/delete-account'),
    p('WhatsApp, Telegram and LINE accounts stay open until you delete them.'),
    p('Ask me. / Ask them.'),
    p('It is about me / about you'),
  ],
};

const qrImage: Fixture = {
  refused: [
    '<img src="/qr.png" alt="">',
    '<img src="/img/shop-QRcode.webp" alt="">',
    '<img src="/img/wx_qr_2.jpg" alt="">',
    '<img src="/img/%E4%BA%8C%E7%BB%B4%E7%A0%81.png" alt="">',
    '<img src="/a.png" alt="二维码">',
    '<img src="/a.png" alt="扫码进群看教程">',
    '<img src="/a.png" alt="QR code">',
    '<img src="/a.png" alt="Q\u200BＲ Ｃｏｄｅ">',
    '<img src="/a.png" title="掃碼" alt="">',
    '<svg role="img" aria-label="QR code"><path d="M0 0"/></svg>',
    '<svg><title>二維碼</title><path d="M0 0"/></svg>',
    '<figure><img src="/a.png" alt=""><figcaption>Our QR code</figcaption></figure>',
    '<meta property="og:image" content="/social/qr-code.png">',
    '<a href="/img/qr.svg">picture</a>',
    '<div style="background:url(/qr.png)"></div>',
    '<picture><source srcset="/qr-2x.avif 2x"><img src="/a.png" alt=""></picture>',
    '<pre>█▀▀▀▀▀█ ▄█ █▀▀▀▀▀█\n█ ███ █ ▀▄ █ ███ █\n█ ▀▀▀ █ █▀ █ ▀▀▀ █</pre>',
    '<p>█▀▀▀█ ▄█ █▀▀▀█<br>█ ▀ █ ▀▄ █ ▀ █</p>',
    '<div>█▀▀█ ▄█</div><div>█▄▄█ ▀▄</div><div>▀▀▀▀ ▄▀</div><div>▄▀▄▀ ██</div>',
    '<p>⬛⬜⬛⬜⬛⬜⬛<br>⬜⬛⬜⬛⬜⬛⬜<br>⬛⬜⬛⬜⬛⬜⬛</p>',
  ],
  passes: [
    '<img src="/square.png" alt="A SIM card">',
    '<img src="/_astro/sim.Bqr_Z1aQ.webp" alt="SIM">',
    p('Do not scan a QR code that a stranger sends. 不要扫陌生人给的二维码。'),
    p('An eSIM comes as a QR code: keep it until the number is closed.'),
    '<svg role="img" aria-label="SIM with a cut corner"><title>SIM</title></svg>',
    p('Signal: ▂▄▆█ of four bars; ■ closed, □ open'),
    '<figure><table><tr><td>1</td></tr></table><figcaption>Reuse periods</figcaption></figure>',
  ],
};

const chatSolicitation: Fixture = {
  refused: [
    ...[
      '加微信', '加 微 信', '加-微-信', '请加我微信', '添加微信咨询', '加微咨询', '加薇', '加V', '加ｖ：', '+V', '➕薇', '+vx', '加VX', '加v信', '加威信', '加QQ', '加扣扣', '加TG', '加飞机', '加电报', '加LINE', '加賴', '加WhatsApp', '加q群',
      '扫码加', '扫码添加客服', '扫描二维码添加', '掃碼加我', '扫码进群', '私信我', '私 信 我', '私聊我', '滴滴我', '联系客服微信', '聯繫客服微信', '联系我的QQ', '客服微信：', '微信同号', '加我好友', '加客服', '手机同微信', '进 QQ 群', '留下微信', '需要的加我', '+薇❤', '加群', '关注公众号“销号”，回复“销卡”', '關注公眾號銷號回復1', '搜公众号：销号',
      '不要急，加微信', '不要押金加微信', '不用跑腿加微信', '没有卡加微信', '只要你加微信', '特别加微信', '不得不加微信', 'If you do not know how message us on WhatsApp', '别忘了加微信', '不要犹豫加微信', '加3微信'.replace('3', ''),
      'Add me on WeChat', 'add us on W3Chat', 'Message us on WhatsApp', 'contact us via Telegram', 'DM us', 'DM me for help', 'Scan to add', 'scan the QR code to contact our team', 'Join our Telegram group', 'WhatsApp us', 'our WeChat ID', 'Do not hesitate to message us on WhatsApp', 'Never wait: message us on Telegram',
    ].map(p),
    '<p>加<b>微</b>信</p>',
    '<p>加<!-- x -->微<wbr>信</p>',
    '<img src="/a.png" alt="加微信">',
    '<div data-text="加微信"></div>',
    '<style>p::after{content:"加\\5FAE\\4FE1"}</style>',
    '<style>i::before{content:"加"}i::after{content:"微信"}</style>',
    '<script>say("\\u52a0\\u5fae\\u4fe1")</script>',
    '<template><p>加微信</p></template>',
    '<!-- 加微信 -->',
    '<script type="application/ld+json">{"text":"加微信"}</script>',
    '<meta name="description" content="加微信">',
  ],
  passes: [
    '运营商的公众号也能查', '关注公众号', '不要关注卖家的公众号', '看看频道 3', '微信、支付宝、QQ', 'WeChat, QQ and Telegram accounts', '不要加陌生人的微信', '不要加微信', '请勿扫码加好友', '不要随便扫码加微信', '千万别轻易加对方的微信', '骗子会说：“加我微信”', 'Do not pay or message us on WhatsApp', '別加微信，也不要付錢', '对方让你加微信，就是骗子', '有人说：“加我微信”，不要理', 'Do not add anyone on WeChat.', 'Never message us on WhatsApp: we have no account there.', 'A stranger asks you to message us on WhatsApp.', 'Whoever says “add me on WeChat” sells something.',
    '增加微信登录', '手机同步微信聊天记录', '保留微信聊天记录', '被拉进微信群', '需要的证件加上复印件', '参加我们的活动', '在新加坡用微信', '更加我行我素', '微信里添加银行卡', '添加微信支付', '联系微信客服申诉', '参见腾讯客服的 QQ 注销页', '打开微信 > 我 > 设置 > 账号与安全', '树立威信', '坐飞机前先销户', '发电报', '微信号码可以改吗？', '第 3 步加 V 形缺口', 'Text us the reference number.', 'Add your new number to your account.', 'Contact us', 'Change your number in WhatsApp first.', 'Line: still active', '加拿大', '微软、微博和微信', '群发短信告诉朋友',
  ].map(p),
}; // prettier-ignore

const chatId: Fixture = {
  refused: [
    ...[
      '微信号：example_id', '微信号: exampleid', '微信号exampleid', '微信 example2026', '微 信 号：example_id', '微信：13900000000', 'WeChat ID: exampleid', 'WeChat: example_01', 'W3Chat ID: exampleid', 'vx exampleid', 'VX：exampleid', 'v x : example1', 'V：exampleid', 'V信 exampleid', 'wx号：exampleid', '薇信：exampleid', '威信：exampleid', '薇：exampleid', 'wxid_example01',
      'QQ: 12345', 'QQ：1234567', 'QQ号1234567', 'QQ群 12345678', 'Q：1234567', 'q群：1234567', '扣扣 12345678', '扣扣：１２３４５６７', 'QQ 一二三四五六七', 'ＱＱ①②③④⑤', 'Q.Q: 12345', '企鹅号 1234567', 'Qq 123-456-78',
      'TG: exampleid', 'TG：@abcd', 'Telegram @example', '电报：@example', '電報號：exampleid', '飞机：exampleid', '纸飞机 @example', 'T3legram: example_1',
      'LINE ID: exampleid', 'Line ID：example1', 'line@: @example', '賴：exampleid', 'WhatsApp +1 202 555 0100', 'WhatsApp: 0060 11-5555 0100', 'wa: +12025550100', 'Discord: example#0001', 'Discord example_1', 'Skype: live:.cid.example', 'Viber +12025550100', 'Signal: +1 202 555 0100',
      '不要加微信 example_1', '微信（example_1）', '微信“example_1”', '微信搜索：exampleid', 'vx（exampleid）', '威♥：exampleid', 'QQ【12345678】', 'QQ一群：12345678', '群号：12345678', '扣1234567', '🐧12345678', '企鹅：12345678', '✈️：exampleid', 'LINE：example_1', 'TG频道：example', 'TG頻道：example', '纸飞机 @ex', 'Telegram频道 exampleid', '联系 微 example8', '📱微：example8', '企鹅 1234567890', 'IG: example8', 'IG：exampleid', 'FB：example_8', 'Instagram @ex', '绿泡泡 example8', '綠泡泡：exampleid', '微博@销号例子', '小红书：example8', '小红书号：exampleid', '闲鱼 @销号例子', '抖音号：exampleid', '公众号：example8', '支付宝账号：example8', '支付宝：example8', '支付宝账号：exampleid', 'Facebook: example_8', '联系方式：exampleid', '微丶信 example_1',
    ].map(p),
    '<dl><dt>微信号</dt><dd>exampleid</dd></dl>',
    '<table><tr><th>QQ号</th><td>1234567</td></tr></table>', '<table><tr><th>QQ</th><td>1234567</td></tr></table>',
    '<p>微<b>信</b>号：<code>exampleid</code></p>',
    '<p><ruby>微<rt>信</rt></ruby>信号 exampleid</p>', '<p><ruby>微<rp>(</rp><rt>wei</rt><rp>)</rp>信<rt>xin</rt></ruby>号：exampleid</p>',
    '<script type="application/ld+json">{"contactPoint":{"wechat":"example_01"}}</script>',
    '<input placeholder="QQ: 1234567">',
  ],
  passes: [
    '微信、支付宝、QQ', 'WeChat, QQ and Telegram accounts', '微信（WeChat）', 'QQ（腾讯）', '扣10000比索', '联系方式：写新号码', 'WeChat / Weixin', 'WeChat: change the number', 'WeChat > Me > Settings', 'WeChat ID cannot be changed', '微信号：写你自己的', '微信号码', '微信 > 我 > 设置', '支付宝账号：先改号码', '支付宝 95188', '小红书、闲鱼、抖音、微博', 'Instagram: change the number', 'Facebook and Instagram accounts', 'Instagram, Facebook: Settings > Account', '公众号可以注销', '电视频道：2 个', '企鹅 12 只', '抖音：设置 > 账号', '<ruby>销<rt>xiāo</rt>号<rt>hào</rt></ruby>', '微信iOS17以上', '微信 2026 年起', 'QQ 2026', 'QQ、10086、12315', 'WhatsApp: 2026-11-24', 'WhatsApp removes data after 45 days', 'WhatsApp：Settings > Account', 'Telegram accounts', 'Telegram: Settings', 'TG', 'Discord: Settings', 'Signal 5 bars', 'Q: should I close it?', 'Q: 2 days?', '飞机模式', 'WhatsApp +60 3-5555 0100', 'Line 1 of 3', 'on the line 24 hours', 'offline id', 'v2.0: fixed', '威信', 'Washington DC: residents',
  ].map(p),
}; // prettier-ignore

const chatHandle: Fixture = {
  refused: [
    p('@example'),
    p('找 @example_shop 办理'),
    p('Ask ＠ｅｘａｍｐｌｅ today'),
    p('@exa\u200Bmple'),
    p('Write to @EXAMPLE.'),
    p('(@example)'),
    p('飞机上见@example'),
    p('找 @销号例子 办理'),
    '<p>@<b>example</b></p>',
    '<img src="/a.png" alt="@example">',
    '<script type="application/ld+json">{"text":"@example"}</script>',
    '<meta name="twitter:site" content="@example">',
  ],
  passes: [
    p('An @operator.example address stops working when the line is closed.'),
    p('name@operator.example'),
    p('@abc'),
    p('8 @ 店 1'),
    p('close@service.example'),
    '<style>@media print{p{color:red}} @supports (color:red){p{color:red}}</style>',
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","@graph":[]}</script>',
    link('https://operator.example/@closing'),
  ],
};

const contactNumber: Fixture = {
  refused: [
    ...[
      '联系 138 0000 0000', '电话咨询：020-5555 0100', '客服 400-555-0100', '致电 +1 202 555 0100', '聯繫電話 0912-555-010', 'Call us: +1 (202) 555-0100', 'call 1-800-555-0100', 'Contact 202.555.0100', '13900000000', '１３９００００００００', '1 3 9 0 0 0 0 0 0 0 0', '＋1 202 555 0100 请致电', 'Ring 020 7946 0000 now', 'hotline 1300 555 999', '热线 0800 555 111', '拨打 一三九零零零零零零零零', '全国统一服务：400-555-0100', '8005550100', '400 5550 100', 'Mr Tan, 0917 555 0100, 24 hours', '+63 917 555 0100', '+63 (0) 917 555 0100', '(0917) 555-0100', 'Ali 012-555 0100', '+60 12-555 0100', '011-5555 0100', '壹叁玖零零零零零零零零', '壹叁玖 零零零零 零零零零', '幺三九零零零零零零零零', '1三9零零零零零零零零',
    ].map(p),
    link('tel:+12025550100'),
    link('tel:400-555-0100'),
    link('tel:*999'),
    '<p>联系 138<b>0000</b>0000</p>',
    '<script type="application/ld+json">{"contactPoint":{"telephone":"+1-202-555-0100"}}</script>',
  ],
  passes: [
    ...[
      '拨 *888 或 10086', 'Text PAC or STAC to 65075', 'call 112', '*123*4444#', 'Call before 2026-11-24', 'contact them within 6 months to 6 years', 'a fine of PHP 100,000 to 300,000 for a call', '拨打 +60 3-5555 0100', '致电 03-5555 0100', 'Call 1300 555 010 from another phone', 'phone: 2023-2024', 'Law RA 11934, circular 001-12-2022', 'text of Decree 163/2024 and 2023/2673', 'The call costs Rp 1.000.000', '联系运营商，等 30 天', 'Numéro de téléphone (decision 2022-1583)', 'order 1234567890 was closed', '400 people, 800 lines', '周一 二 三 四 五 六 日', '二〇二六年一月', 'form 0912-1', '第一二三四条', '请在 24 小时内致电，10 万至 30 万比索',
    ].map(p),
    link('tel:+60355550100'),
    link('tel:*888'),
    link('tel:10086'),
  ],
}; // prettier-ignore

const undeclaredMail: Fixture = {
  refused: [
    link('mailto:somebody@example.org'),
    link('mailto:editor@site.example,somebody@example.org'),
    link('mailto:editor@site.example?bcc=somebody@example.org'),
    link('MAILTO:somebody@example.org'),
    link('mailto:somebody%40example.org'),
    p('somebody@example.org'),
    p('1234567@example.org'),
    p('some\u200Bbody＠example．org'),
    p('somebody@example[.]org'),
    '<img src="/a.png" alt="somebody@example.org">',
    '<script type="application/ld+json">{"email":"somebody@example.org"}</script>',
  ],
  passes: [
    link('mailto:editor@site.example'),
    link('mailto:Editor@site.example?subject=x&body=y'),
    link('mailto:?subject=Closing%20request&body=Please'),
    p('close@service.example'),
    p('name@example.com'),
    p('Write an e-mail @ home'),
  ],
};

export const FIXTURES: Readonly<Record<string, Fixture>> = {
  'undeclared-host': undeclaredHost,
  'odd-scheme': oddScheme,
  'look-alike-host': lookAlikeHost,
  'tracking-parameter': trackingParameter,
  'shop-page': shopPage,
  'short-link': shortLink,
  'chat-host': chatHost,
  'qr-image': qrImage,
  'chat-solicitation': chatSolicitation,
  'chat-id': chatId,
  'chat-handle': chatHandle,
  'contact-number': contactNumber,
  'undeclared-mail': undeclaredMail,
};
