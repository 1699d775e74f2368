/** The files of ours that one language's search reads: names, what stands on pages, and the pages' words. */
import { createHash } from 'node:crypto';
import { pathIn, type LocaleId, LOCALES } from '#i18n/locales.ts';
import type {
  EntryTuple,
  GroupTuple,
  MoreFile,
  NamesFile,
  PageFile,
  PageTuple,
  ShardFile,
} from '#search/files.ts';
import { shardOf } from '#search/files.ts';
import { hasHan, keyOf } from '#search/text.ts';
import { pairsFiles } from './pairs.ts';
import type { SearchedPage } from './pass.ts';
import { soundsOf } from './sounds.ts';
import { liveness, names, prose, wordsInText } from './texts.ts';
import { folder, VARIANTS, variantsFor } from './variants.ts';
import type { Vocabulary, Words } from './vocabulary.ts';

/** A page with more records than this has them in files by their initials: no question needs them all. */
const MANY = 60;
/** A heading that so many pages have sets none of them apart: it finds them, and says nothing for one of them. */
const EVERYWHERE = 12;

/**
 * The files of a language, by their path in Pagefind's folder, once it is told what Pagefind calls each page,
 * by its address: what takes long does not need that, and is done while Pagefind works.
 */
export function languageFiles(
  locale: LocaleId,
  pages: readonly SearchedPage[],
  vocabulary: Vocabulary,
): (ids: ReadonlyMap<string, string>) => Map<string, string> {
  const files = new Map<string, string>();
  const put = (name: string, data: unknown) => files.set(name, JSON.stringify(data));

  const shards = shardsOf(pages);
  for (const [initial, entries] of shards)
    put(`entries.${locale}.${initial}.json`, entries satisfies ShardFile);
  for (const [part, pairs] of pairsFiles(pages)) put(`written.${locale}.${part}.json`, pairs);

  const isLive = liveness(pages, [...vocabulary.words, ...vocabulary.names]);
  const words = groupsOf(locale, pages, vocabulary.words, isLive);
  const { groups, typed } = withoutForeign(locale, words);
  const more: MoreFile = {
    typed,
    groups: groupsOf(locale, pages, vocabulary.names, isLive),
    entries: pages.flatMap((page, at) => entriesOf(page, at, pages)),
    common: commonHeadings(pages),
    sounds: soundsOf(
      new Set(folder.fold(names(pages).join('') + JSON.stringify(words)).text.match(/\p{Script=Han}/gu)),
    ),
    words: wordsInText(pages),
  };
  const name = `more.${locale}.${hashOf(more)}.json`;
  put(name, more);
  const rest = {
    words: groups,
    stop: vocabulary.stop.join(' '),
    variants: variantsFor(charactersOf(pages, words, vocabulary.stop)),
    more: name,
    shards: [...shards.keys()].sort().join(''),
    near: nearPages(locale, pages, vocabulary),
  };
  return (ids) => {
    for (const page of pages) put(`page/${ids.get(page.path) ?? ''}.json`, pageFile(page));
    const named = pages.map((page) => pageTuple(page, ids.get(page.path) ?? ''));
    put(`names.${locale}.json`, { pages: named, ...rest } satisfies NamesFile);
    return files;
  };
}

function pageTuple({ path, kind, lang, text }: SearchedPage, id: string): PageTuple {
  const about = [id, path, kind, text.title, text.aliases] as const;
  return lang ? [...about, lang] : about;
}

/** The places of pages about regions where the language is spoken, separated by spaces. */
function nearPages(locale: LocaleId, pages: readonly SearchedPage[], { near }: Vocabulary): string {
  const table = LOCALES.find(({ id }) => id === locale) ?? LOCALES[0];
  const paths = new Set(near[locale].map((path) => pathIn(table, path)));
  return pages.flatMap(({ path }, at) => (paths.has(path) ? at : [])).join(' ');
}

function pageFile({ path, kind, lang, text: { title, sections } }: SearchedPage): PageFile {
  return { path, title, kind, ...(lang ? { lang } : {}), sections };
}

function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
}

/** Headings of a page, and its records unless they are very many. */
function entriesOf({ text }: SearchedPage, at: number, pages: readonly SearchedPage[]): EntryTuple[] {
  const count = headingCounts(pages);
  const headings = text.sections
    .filter(({ id, title }) => id !== '' && title !== '' && (count.get(title) ?? 0) <= EVERYWHERE)
    .map(({ id, title }): EntryTuple => [at, id, title]);
  return text.records.length > MANY ? headings : [...headings, ...recordsOf(text.records, at)];
}

/** Headings that very many pages have, with their places. */
function commonHeadings(pages: readonly SearchedPage[]): [string, string][] {
  return [...headingCounts(pages)]
    .filter(([title, count]) => title !== '' && count > EVERYWHERE)
    .map(([title]) => [
      title,
      pages
        .flatMap(({ text }, at) => (text.sections.some((section) => section.title === title) ? at : []))
        .join(' '),
    ]);
}

const counts = new WeakMap<readonly SearchedPage[], Map<string, number>>();

function headingCounts(pages: readonly SearchedPage[]): Map<string, number> {
  let count = counts.get(pages);
  if (!count) {
    count = new Map();
    for (const { text } of pages)
      for (const title of new Set(text.sections.map((section) => section.title)))
        count.set(title, (count.get(title) ?? 0) + 1);
    counts.set(pages, count);
  }
  return count;
}

function recordsOf(records: SearchedPage['text']['records'], at: number): EntryTuple[] {
  return records.map(({ id, title, aliases }): EntryTuple => [at, id, title, aliases, 1]);
}

/** Records of pages that have very many, by the initials of all their names. */
function shardsOf(pages: readonly SearchedPage[]): Map<string, EntryTuple[]> {
  const shards = new Map<string, EntryTuple[]>();
  for (const [at, { text }] of pages.entries()) {
    if (text.records.length <= MANY) continue;
    for (const entry of recordsOf(text.records, at)) {
      const [, , title, aliases = []] = entry;
      const initials = [title, ...aliases].map((name) => shardOf(folder.fold(name).text));
      for (const initial of new Set(initials)) shards.set(initial, [...(shards.get(initial) ?? []), entry]);
    }
  }
  return shards;
}

/** Whether a word is spelled as all its spellings are folded, which is the Simplified one. */
function isSimplified(word: string): boolean {
  return [...word].every(
    (character) => !hasHan(character) || (VARIANTS.get(character) ?? character) === character,
  );
}

/** The vocabulary as this language's pages use it. What leads to no page and stands in no text is left out. */
function groupsOf(
  locale: LocaleId,
  pages: readonly SearchedPage[],
  words: readonly Words[],
  isLive: (key: string) => boolean,
): GroupTuple[] {
  const table = LOCALES.find(({ id }) => id === locale) ?? LOCALES[0];
  const place = new Map(pages.map(({ path }, at) => [path, at]));
  return words.flatMap(({ word, forms, wrong, see, fork, kinds }) => {
    // Of spellings that fold to one, the reader's own is kept: what was searched instead is shown.
    const isOther = (form: string) => Number(hasHan(form) && isSimplified(form) === (locale === 'zh-hant'));
    const own = forms.toSorted((a, b) => isOther(a) - isOther(b));
    const different = [...new Map(own.toReversed().map((form) => [keyOf(folder.words(form)), form]))]
      .filter(([key]) => key !== '')
      .toReversed();
    // Words in the pages' own script first: only some of them are asked for in texts.
    const isForeign = ([, form]: readonly [string, string]) =>
      Number(hasHan(form) === (table.words === 'en'));
    different.sort((a, b) => isForeign(a) - isForeign(b));
    const those = (wanted: boolean) =>
      different.filter(([key]) => isLive(key) === wanted).map(([, form]) => form);
    const pagesSeen = see.map((path) => place.get(pathIn(table, path))).filter((at) => at !== undefined);
    const ways = fork
      .map((way) => [way.label[locale], pathIn(table, way.path)] as const)
      .filter(([, path]) => place.has(path.split('#')[0] ?? ''));
    const parts = [
      those(true).join('|'),
      those(false).join('|'),
      pagesSeen.join(' '),
      wrong.join('|'),
    ] as const;
    if (parts[0] === '' && parts[2] === '' && ways.length === 0 && kinds.length === 0) return [];
    const isFork = ways.length > 1;
    const tuple = [word[locale], ...parts, isFork ? ways : [], kinds.join(' ')];
    const last = tuple.findLastIndex((part) => part.length > 0);
    return [tuple.slice(0, last + 1) as unknown as GroupTuple];
  });
}

/** Takes out of groups what is seldom typed: words in another script than the language's, which no page uses. They are fetched later. */
function withoutForeign(
  locale: LocaleId,
  groups: readonly GroupTuple[],
): { groups: GroupTuple[]; typed: [number, string][] } {
  const isForeign = (word: string) => hasHan(word) === (locale === 'en');
  const typed: [number, string][] = [];
  const own = groups.map((tuple, at): GroupTuple => {
    const words = (tuple[2] ?? '').split('|').filter((word) => word !== '');
    const foreign = words.filter(isForeign);
    if (foreign.length === 0) return tuple;
    typed.push([at, foreign.join('|')]);
    return tuple.with(2, words.filter((word) => !isForeign(word)).join('|')) as unknown as GroupTuple;
  });
  return { groups: own, typed };
}

function charactersOf(
  pages: readonly SearchedPage[],
  groups: readonly GroupTuple[],
  stop: readonly string[],
): Set<string> {
  const texts = [...names(pages), ...prose(pages), JSON.stringify(groups), ...stop];
  return new Set(texts.join('').match(/\p{Script=Han}/gu));
}
