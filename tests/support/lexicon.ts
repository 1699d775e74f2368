import type { EntryTuple, GroupTuple, NamesFile, PageTuple } from '#search/files.ts';
import { Lexicon } from '#search/lexicon.ts';
import { VARIANTS } from '#integrations/search/variants.ts';

/** A page of a small search: its title, then its aliases. */
export type SmallPage = readonly [title: string, ...aliases: string[]];

export interface SmallSearch {
  readonly pages: readonly SmallPage[];
  readonly kinds?: readonly string[];
  readonly words?: readonly GroupTuple[];
  readonly stop?: string;
  readonly entries?: readonly EntryTuple[];
  readonly sounds?: string;
  readonly near?: string;
}

/** What the search knows of a few pages, `/0/`, `/1/` and so on. */
export async function lexiconOf({
  pages,
  kinds = [],
  words = [],
  stop = '',
  entries = [],
  sounds = '',
  near = '',
}: SmallSearch) {
  const pause = async () => undefined;
  const file: NamesFile = {
    pages: pages.map(([title, ...aliases], at): PageTuple => [
      `${at}`,
      `/${at}/`,
      kinds[at] ?? 'guide',
      title,
      aliases,
    ]),
    words,
    stop,
    variants: [...VARIANTS].flat().join(''),
    more: '',
    shards: '',
    near,
  };
  const lexicon = await Lexicon.read(file, pause);
  await lexicon.learn({ typed: [], groups: [], entries, common: [], sounds, words: '' }, pause);
  return lexicon;
}
