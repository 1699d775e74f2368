/** Which Han characters are spellings of one another, after OpenCC: Simplified, Traditional, and the forms of Taiwan and Hong Kong. */
import { configs } from 'opencc-js/preset/t2cn';
import { Folder, type Variants } from '#search/text.ts';

/** The characters in daily use, in the order of their sounds: the first level of GB 2312. */
export const COMMON: readonly string[] = [...commonCharacters()];

function* commonCharacters(): Generator<string> {
  const decoder = new TextDecoder('gb2312');
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1)
      yield decoder.decode(new Uint8Array([row, cell]));
}

/** Pairs of single characters in OpenCC's dictionaries from Traditional forms. */
function pairs(): [string, string][] {
  const dictionaries = (['t2s', 'tw2s', 'hk2s'] as const).flatMap(
    (name) => configs[name]?.conversionChain.flat() ?? [],
  );
  return dictionaries
    .flatMap((dictionary: string | readonly (readonly string[])[]): readonly (readonly string[])[] =>
      typeof dictionary === 'string' ? dictionary.split('|').map((line) => line.split(' ')) : dictionary,
    )
    .map(([from = '', to = '']): [string, string] => [from, to])
    .filter((pair) => pair.every((text) => [...text].length === 1));
}

/** For each character that has other spellings, the one that stands for all of them: the one in daily use. */
function allVariants(): Map<string, string> {
  const family = new Map<string, Set<string>>();
  for (const [one, other] of pairs()) {
    const both = new Set([...(family.get(one) ?? [one]), ...(family.get(other) ?? [other])]);
    for (const member of both) family.set(member, both);
  }
  const rank = new Map(COMMON.map((character, at) => [character, at]));
  const variants = new Map<string, string>();
  for (const members of new Set(family.values())) {
    const [first = '', ...others] = [...members].sort(
      (a, b) => (rank.get(a) ?? COMMON.length) - (rank.get(b) ?? COMMON.length),
    );
    for (const other of others) variants.set(other, first);
  }
  return variants;
}

/** The table for the build: everything. */
export const VARIANTS: Variants = allVariants();

/** Folds what is indexed as the browser folds what is asked. */
export const folder = new Folder(VARIANTS);

/** The table for a reader's browser, as pairs of characters: spellings of what the texts have and of nothing else. */
export function variantsFor(characters: ReadonlySet<string>): string {
  const used = new Set([...characters].map((character) => VARIANTS.get(character) ?? character));
  return [...VARIANTS]
    .filter(([, one]) => used.has(one))
    .map((pair) => pair.join(''))
    .join('');
}
