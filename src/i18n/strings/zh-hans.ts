import { accounts } from './features/accounts.ts';
import { cards } from './features/cards.ts';
import { letters } from './features/letters.ts';
import { plan } from './features/plan.ts';
import { regions } from './features/regions.ts';
import { situations } from './features/situations.ts';
/**
 * Words of the page furniture in Simplified Chinese. Traditional Chinese is derived from them with
 * the rest of the page. `{…}` is replaced by a value. What editors write lives in `content/`.
 */
export const zhHans = {
  site: {
    name: '销号指南',
    tagline: '销掉手机号，不丢东西，不再扣费',
  },
  header: {
    skip: '跳到正文',
    home: '销号指南首页',
    languages: '语言',
    search: '搜索',
  },
  theme: {
    label: '外观',
    device: '跟随设备',
    light: '浅色',
    dark: '深色',
  },
  breadcrumbs: { label: '你在这里', home: '首页' },
  journey: {
    label: '销号6步',
    overview: '全程一览',
    step: '第{n}步',
    stepOf: '第{n}步，共{total}步',
    back: '回到全程一览',
    tips: '提醒',
    print: '打印整份指南',
    previous: '上一步',
    next: '下一步',
    first: '从第1步开始',
  },
  article: {
    contents: '本页内容',
    answer: '简短回答',
    doNot: '不要做的事',
    doNow: '现在就做',
    ready: '先备好',
    next: '接下来',
    reviewed: '上次核对：{date}',
    why: '为什么，怎么做',
    copyLink: '复制“{title}”的链接',
    copied: '链接已复制',
    copy: '复制文字',
    copyFailed: '浏览器不让复制。文字已选中，请手动复制。',
    copyDone: '已复制',
  },
  /** Cut into the seal that stands before something irreversible: one Han character, or a short word. */
  seal: { stop: '止' },
  fallback: {
    title: '这一页还没有中文版',
    text: '下面是英文原文。',
  },
  hant: {
    text: '本页由简体中文版自动转换，并按一份核对过的用词表修正。发现用词不当，以简体版为准。',
    link: '看简体版',
  },
  fact: {
    strength: {
      primary: '一手来源',
      'two-secondary': '两个二手来源',
      'single-secondary': '单个二手来源',
    },
    dated: '来源日期：{date}',
    undated: '来源未注明日期',
    read: '查阅：{date}',
    note: '说明',
    sources: '来源',
  },
  home: {
    more: '看全程一览',
  },
  print: {
    title: '销号指南：整份打印版',
    description: '销号6步和提醒，合成一页，适合打印或存成PDF。',
    answer: '这一页是整份指南：6步和提醒，可以打印，带去营业厅。',
    note: '打印或存成PDF：用浏览器的“打印”。折叠的说明在纸上会全部展开。',
    name: '姓名或工号',
    time: '日期和时间',
    reference: '受理编号',
    record: '办理记录',
    button: '打印',
  },
  search: {
    title: '搜索',
    description: '在销号指南里搜索：步骤、账号、要问的话、可能出的岔子。',
    label: '搜索本站',
    hint: '换绑、退余额、eSIM……',
    submit: '搜索',
    close: '关闭',
    results: '搜索结果',
    more: '再看一些',
    all: '看全部{count}个结果',
    searching: '正在搜索……',
    foundOne: '找到{count}个页面',
    foundOther: '找到{count}个页面',
    taken: '把“{typed}”当作“{query}”来找',
    fork: '“{query}”不止一个意思。你要找的是：',
    filter: '只看一类',
    anyKind: '全部',
    kinds: {
      guide: '指南',
      situation: '情形',
      region: '地区',
      account: '账号',
      letter: '信和卡片',
      glossary: '词汇',
    },
    empty: '没有找到“{query}”',
    emptyHint: '换个短一点的词再试，比如“销户”“验证码”“换绑”。也可以从这里找：',
    guide: '6步指南',
    error: '搜索没能加载',
    namesOnly: '正文没能加载，只找了标题：{count}个页面',
    errorHint: '网络可能断了，也可能是浏览器拦住了搜索。你输入的词还在。',
    retry: '再试一次',
    noScript: '这个浏览器没有运行脚本，不能搜索。下面是全部页面。',
  },
  notFound: {
    title: '没有这一页',
    text: '地址可能写错了，或者这一页还没有写。搜一搜，或者从这里走：',
  },
  siteMap: '全部页面',
  footer: {
    label: '关于本站',
    notAffiliated: '我们不是运营商，与任何运营商都没有关系，也不能替你销号。',
    licence: '文字和资料：CC BY 4.0。代码：MIT。',
  },
  regions: regions['zh-hans'],
  accounts: accounts['zh-hans'],
  plan: plan['zh-hans'],
  letters: letters['zh-hans'],
  cards: cards['zh-hans'],
  situations: situations['zh-hans'],
};

/** The shape that every language fills. */
export type Strings = typeof zhHans;
