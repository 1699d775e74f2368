/**
 * Which page answers best, and which of its sections to show. Pure.
 *
 * Pagefind finds every page that has all the characters and words of a query; what it makes of their
 * order and place says little for Chinese. So hits are put in order twice: roughly, from what the
 * index says, to know which pages to fetch first; then from the words of the fetched pages.
 */
import { excerptOf, type Segment } from './excerpt.ts';
import { type Match, matchText } from './match.ts';
import type { PageText, Section } from './page-record.ts';
import type { Query } from './text.ts';

/** What the index says of a page before it is fetched. */
export interface Hit {
  /** Pagefind's own score, comparable within one answer. */
  readonly score: number;
  /** Where the exact query first stands, counted in words from the title on; -1 in title or aliases; undefined nowhere. */
  readonly exactAt?: number | undefined;
}

/** A page that was fetched. */
export interface FoundPage extends PageText {
  /** Address, with the site's base path. */
  readonly url: string;
  readonly score: number;
  /** Words, folded, that the index counted as answers to the query. */
  readonly forms: ReadonlySet<string>;
  /** Language of the page's words where it is not the reader's. */
  readonly lang?: string | undefined;
}

/** A page as it is shown. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly lang?: string | undefined;
  /** The sections that answer, best first. One without a title is the page's beginning. */
  readonly sections: readonly {
    readonly url: string;
    readonly title: string;
    readonly excerpt: readonly Segment[];
  }[];
}

/** So many words from its beginning a page is still likely to be in its title. */
const TITLE_REACH = 24;
const SECTIONS_SHOWN = 3;

/** The rough order: exact in the title, exact elsewhere, all words; within each by Pagefind's score. */
export function inRoughOrder<H extends Hit>(hits: readonly H[]): H[] {
  const tier = ({ exactAt }: H) => (exactAt === undefined ? 2 : exactAt < TITLE_REACH ? 0 : 1);
  return [...hits].sort((a, b) => tier(a) - tier(b) || b.score - a.score);
}

/** A section, and how its heading and its blocks answer. */
interface StudiedSection {
  readonly section: Section;
  readonly heading: Match;
  readonly blocks: readonly Match[];
}

/**
 * Pages as they are to be shown, the best first: by the best place in which the whole query stands, then by
 * how much of it stands where, then by Pagefind's score.
 */
export function rank(pages: readonly FoundPage[], query: Query): Result[] {
  const judged = pages.map((page) => {
    const match = (text: string) => matchText(text, query, page.forms);
    const sections = page.sections.map((section) => ({
      section,
      heading: match(section.title),
      blocks: section.blocks.map(match),
    }));
    return { page, sections, ...evidence(match(page.title), page.aliases.map(match), sections) };
  });
  judged.sort((a, b) => b.place - a.place || b.cover - a.cover || b.page.score - a.page.score);
  return judged.map(({ page, sections }) => present(page, sections));
}

/** How good a place the whole query stands in, 0 for none; and how much of it stands where, the better places counting more. */
function evidence(title: Match, aliases: readonly Match[], sections: readonly StudiedSection[]) {
  const headings = sections.map(({ heading }) => heading);
  const blocks = sections.flatMap((section) => section.blocks);
  // From the worst place to the best; a place's rank is its number from 1.
  const places = [
    blocks.some(isWhole),
    headings.some(isWhole),
    aliases.some(isWhole),
    title.isWhole,
    aliases.some(isEqual),
    title.isEqual,
  ];
  const cover = 4 * title.share + 3 * best(aliases) + 2 * best(headings) + best(blocks);
  return { place: places.lastIndexOf(true) + 1, cover };
}

const isWhole = (match: Match) => match.isWhole;
const isEqual = (match: Match) => match.isEqual;
const best = (matches: readonly Match[]) => matches.reduce((most, { share }) => Math.max(most, share), 0);

/** What to show of a page: at most three sections, and only such as answer nearly as well as the best of them. */
function present({ url, title, lang }: FoundPage, sections: readonly StudiedSection[]): Result {
  const judged = sections.map(judge).sort((a, b) => b.worth - a.worth);
  const enough = (judged[0]?.worth ?? 0) / 2;
  const worthy = judged.filter(({ worth }) => worth > 0 && worth >= enough).slice(0, SECTIONS_SHOWN);
  // Found by its title or an alias alone: show how the page begins.
  const shown = worthy.length > 0 ? worthy : sections.slice(0, 1).map(judge);
  return {
    url,
    title,
    lang,
    sections: shown.map(({ section, text, ranges }) => ({
      url: section.id === '' ? url : `${url}#${encodeURIComponent(section.id)}`,
      title: section.title,
      excerpt: excerptOf(text, ranges),
    })),
  };
}

/** What a section is worth as an answer, and the block of it that shows why. */
function judge({ section, heading, blocks }: StudiedSection) {
  const value = ({ isWhole, share }: Match) => share + (isWhole ? 2 : 0);
  const most = Math.max(0, ...blocks.map(value));
  const at = Math.max(
    0,
    blocks.findIndex((block) => value(block) === most),
  );
  return {
    section,
    worth: Math.max(1.2 * value(heading), most),
    text: section.blocks[at] ?? '',
    ranges: blocks[at]?.ranges ?? [],
  };
}
