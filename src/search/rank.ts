/**
 * Which page answers best, and which of its sections to show. Pure.
 *
 * Pagefind finds every page that has all the characters and words of a query; what it makes of their
 * order and place says little for Chinese. So pages are put in order twice: roughly, before they are
 * fetched, to know which to fetch first; then by what their words say.
 */
import { excerptOf, type Segment } from './excerpt.ts';
import { type Match, matchText } from './match.ts';
import type { PageText, Section } from './page-record.ts';
import type { Query } from './text.ts';

/** What is known of a page before it is fetched. */
export interface Hit {
  /** Place among the pages whose names answer; {@link UNNAMED} for all others. */
  readonly order: number;
  /** The words of the query stand in the page one after the other. */
  readonly isExact: boolean;
  /** Pagefind's own score, comparable within one answer. */
  readonly score: number;
}

/** Comes after every page whose name answers. */
export const UNNAMED = Number.MAX_SAFE_INTEGER;

/** A page that was fetched. */
export interface FoundPage extends PageText {
  /** Address, with the site's base path. */
  readonly url: string;
  readonly order: number;
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

const SECTIONS_SHOWN = 3;

/** The rough order: pages whose names answer, exact answers, the rest; the latter two by Pagefind's score. */
export function inRoughOrder<H extends Hit>(hits: readonly H[]): H[] {
  return [...hits].sort(
    (a, b) => a.order - b.order || Number(b.isExact) - Number(a.isExact) || b.score - a.score,
  );
}

/** A section, and how its heading and its blocks answer. */
interface StudiedSection {
  readonly section: Section;
  readonly heading: Match;
  readonly blocks: readonly Match[];
}

/**
 * Pages as they are to be shown, the best first: those whose names answer, in their own order; then by the
 * best place in which the whole query stands, by how much of it stands where, and by Pagefind's score.
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
  judged.sort(
    (a, b) =>
      a.page.order - b.page.order || b.place - a.place || b.cover - a.cover || b.page.score - a.page.score,
  );
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
