/**
 * OpenCC's dictionaries for Simplified → Traditional (Taiwan's character forms, no Taiwan vocabulary),
 * and where this site departs from them.
 */
import type { DictLike } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/cn2t';
import { isRead } from './readings.ts';

type Pair = readonly [string, string];

/** Pairs of a dictionary, which OpenCC keeps as `from to|from to|…`. */
function pairsOf(dictionary: DictLike): Pair[] {
  if (typeof dictionary !== 'string') return [...dictionary];
  return dictionary.split('|').map((line) => line.split(' ') as [string, string]);
}

const chain = configs['s2tw']?.conversionChain;
if (chain?.length !== 2) throw new Error('opencc-js: the preset s2tw is no longer two dictionaries long');
const [toTraditional = [], toTaiwan = []] = chain;

/**
 * Where OpenCC takes a word of everyday use for another, or prefers an older spelling. Character
 * questions only; vocabulary belongs to content/vocabulary/zh-hant.yaml.
 */
const CORRECTIONS: readonly Pair[] = [
  ['占万', '佔萬'],
  ['党支书', '黨支書'],
  ['家具', '家具'],
  ['四周', '四週'], // four weeks; of the meaning “all around” it is a common spelling
  ['签', '簽'], // alone it is the verb (网上签的); 標籤 and 書籤 are words of their own
  ['销毁', '銷毀'], // 銷燬 is the older spelling
  ['周', '週'], // a week (“4 周内”), except in the words that follow
  ...'周到 周全 周密 周旋 周折 周知 周身 周遭 周延 姓周'.split(' ').map((word) => [word, word] as const),
  ['周围', '周圍'],
  ['周边', '周邊'],
  ['周详', '周詳'],
  ['周游', '周遊'],
];

/**
 * Forms that every reader of Traditional Chinese knows, where Taiwan's standard differs from daily
 * use or from the other places: 平台 for 平臺, 污 for 汙, 帳 for 賬 in every word.
 */
const PREFERENCES: readonly Pair[] = [
  ['臺', '台'],
  ['汙', '污'],
  ['污', '污'],
  ['賬', '帳'],
  ['幺', '幺'], // 么 would look like the Simplified character of 什么
];

/** Single characters, Simplified → Traditional: the last dictionary of OpenCC's first step. */
export const CHARACTERS: readonly Pair[] = toTraditional.slice(-1).flatMap(pairsOf);

/** Every word of OpenCC's dictionaries with its Traditional spelling, the first of two spellings first. */
export const WORDS: readonly Pair[] = toTraditional.slice(0, -1).flatMap(pairsOf);

/** What this site converts as a word, the first of two spellings first. */
export const PHRASES: readonly Pair[] = [
  ...CORRECTIONS,
  ...WORDS.filter(([word, spelling]) => isRead(word, spelling)),
];

/** Traditional → the character forms of Taiwan, as far as this site follows them. */
export const FORMS: readonly Pair[] = [...PREFERENCES, ...toTaiwan.flatMap(pairsOf)];
