/**
 * Simplified characters that stand for several Traditional ones, and how this site reads them.
 *
 * OpenCC knows two-character words for every reading, and finds some of them where two words of a help
 * text meet: 30天后 (天后, queen of heaven), 换发证件 (换发, to change one's hair), 别只添加 (别只,
 * another animal). For each character below, two-character words with the reading named are
 * left out, except those listed; the character then has its usual reading: 後, 發, 只.
 */
interface Reading {
  readonly simplified: string;
  readonly traditional: string;
  /** Words of two characters that are common enough to keep. */
  readonly kept: readonly string[];
}

/** `发髮 头发 理发`: words that read 发 as 髮 are left out, but for 头发 and 理发. */
const TABLE = `
个箇
了瞭 明了
于于 单于
云云 云云 人云 亦云
余余
修脩
别彆 别扭
制製 制作 制造 制品 制成 制图 制片 制版 制药 制冷 复制 印制 定制 研制 绘制 录制 监制 特制 精制 仿制 配制 调制 自制
升昇
占占 占卜 占星 占卦
历曆 日历 公历 农历 挂历 阴历 阳历 佛历 历法
发髮 头发 理发 毛发 染发 剪发 白发 发型 发廊
只隻 一只 二只 两只 三只 四只 五只 六只 七只 八只 九只 十只 几只 半只 船只 只身 只字
台檯 吧台 台球 球台 台灯
合閤
吊弔 吊唁 凭吊
后后 皇后 太后 王后 影后 歌后 后妃
周周
团糰 汤团 饭团 面团
回迴 巡回 轮回 迂回 回避 回旋 回廊 回响
困睏
并併 合并 一并 兼并 吞并 并吞 并入 并购 归并 裁并 撤并
当噹 叮当
扣釦 钮扣 衣扣 扣子
折摺 存折 奏折 折叠 折纸 折扇 折痕 折页
汇彙 汇总 汇报 汇集 汇编 汇整 汇算 词汇 语汇
游游 上游 下游 中游 游泳 游标 游离 游击 游牧 浮游
系係 关系 干系
系繫 联系 维系
表錶 手表 钟表 电表 水表 腕表 怀表 秒表
里里 公里 英里 海里 里程 里拉 里昂 邻里 乡里 故里 千里 万里 里长 里民
采采 风采 神采 文采 精采 喝采
须鬚 胡须 触须 龙须
`;

const READINGS: readonly Reading[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [characters = '', ...kept] = line.split(' ');
    const [simplified = '', traditional = ''] = characters;
    return { simplified, traditional, kept };
  });

/** Single words that are left out for the same reason: 未干扰, 查看表格, 划走. */
const LEFT_OUT = new Set('未干 太干 全干 几出 一出 出儿 划走 划来 径自 径到 径取 一径 录录'.split(' '));

/** Whether a word of OpenCC's dictionaries is kept for this site. */
export function isRead(word: string, spelling: string): boolean {
  if (LEFT_OUT.has(word)) return false;
  const [characters, forms] = [[...word], [...spelling]];
  if (characters.length !== 2) return true;
  return !READINGS.some(
    ({ simplified, traditional, kept }) =>
      !kept.includes(word) &&
      characters.some((character, at) => character === simplified && forms[at] === traditional),
  );
}
