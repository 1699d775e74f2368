/** What to show of a page that answers: its name, and the sections of it that show why. Pure. */
import type { Query } from './query.ts';
import { excerptOf, type Segment } from './excerpt.ts';
import type { PageFile, Section } from './files.ts';
import { type Group, groupOf } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { type Match, matchText } from './match.ts';
import type { Judged } from './score.ts';

/** A page as it is shown. */
export interface Result {
  readonly url: string;
  readonly title: readonly Segment[];
  /** The page on which it stands, where it is a record without a page of its own. */
  readonly on?: string | undefined;
  readonly group: Group;
  readonly lang?: string | undefined;
  /** The sections that answer, best first. One without a title is the page's beginning. */
  readonly sections: readonly {
    readonly url: string;
    readonly title: string;
    readonly excerpt: readonly Segment[];
  }[];
}

const SECTIONS_SHOWN = 3;

/** What is asked, and what is known of it: the same for all pages of an answer. */
export interface Asked {
  readonly query: Query;
  readonly weights: readonly number[];
  readonly lexicon: Lexicon;
  /** Address of the site's root, with a slash at the end. */
  readonly root: string;
}

/** A result, from what the search knows of the page and, where it was fetched, from its words. */
export function present({ page, entry }: Judged, asked: Asked, file?: PageFile): Result {
  const url = asked.root + page.path.replace(/^\//, '');
  const at = (id: string) => (id === '' ? url : `${url}#${encodeURIComponent(id)}`);
  const isRecord = entry?.field === 'record';
  const title = (isRecord && (entry.title ?? entry.text)) || page.title;
  return {
    url: isRecord ? at(entry.anchor ?? '') : url,
    title: marked(title, asked),
    on: isRecord ? page.title : undefined,
    group: groupOf(page.kind),
    lang: page.lang,
    sections: file
      ? sectionsOf(file, asked, isRecord ? (entry.anchor ?? '') : '').map((section) => ({
          ...section,
          url: at(section.id),
        }))
      : [],
  };
}

function match(text: string, { query, weights, lexicon }: Asked): Match {
  return matchText(text, query, weights, lexicon.folder);
}

function marked(text: string, asked: Asked): Segment[] {
  return excerptOf(text, match(text, asked).ranges);
}

/** At most three sections, and only such as answer nearly as well as the best of them. */
function sectionsOf({ sections }: PageFile, asked: Asked, shown: string) {
  const judged = sections.map((section) => judge(section, asked)).sort((a, b) => b.worth - a.worth);
  const enough = (judged[0]?.worth ?? 0) * 0.6;
  const worthy = judged.filter(({ worth }) => worth > 0 && worth >= enough).slice(0, SECTIONS_SHOWN);
  // Found by its title or an alias alone: show how the page begins.
  const first = sections[0];
  const chosen = worthy.length > 0 || !first ? worthy : [judge(first, asked)];
  return chosen
    .filter(({ section }) => shown === '' || section.id !== shown)
    .map(({ section, text, ranges }) => ({
      id: section.id,
      title: section.title,
      excerpt: excerptOf(text, ranges),
    }));
}

/** What a section is worth as an answer, and the block of it that shows why. */
function judge(section: Section, asked: Asked) {
  const heading = match(section.title, asked);
  const blocks = section.blocks.map((block) => match(block, asked));
  const value = ({ isWhole, share }: Match) => share + (isWhole ? 1 : 0);
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
