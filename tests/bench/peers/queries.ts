/** What is typed into every search: a word of names, a word of texts alone, a question. */
import { globSync, readFileSync } from 'node:fs';
import type { Locale } from '#i18n/locales.ts';
import type { MoreFile, NamesFile } from '#search/files.ts';
import { DIST, searchFolder } from '../../support/site.ts';
import type { SharedPage } from './pages.ts';

interface Words {
  readonly named: string;
  /** Words that pages use and no name has; the first of which that is still so is asked for. */
  readonly inTexts: readonly string[];
  readonly question: string;
}

const WORDS: Partial<Record<Locale['id'], Words>> = {
  en: {
    named: 'refund',
    inTexts: ['fingerprint', 'passcode', 'hospital', 'photograph', 'arbitration'],
    question: 'what happens to my number after I cancel it',
  },
  'zh-hans': {
    named: '退款',
    inTexts: ['指纹', '收据', '罚款', '住址', '预约'],
    question: '手机号注销以后会给别人用吗',
  },
};
/** On fewer pages than these a word is a slip. */
const FEWEST = 3;

/** All names that our search was told of in a language, as one text. */
function knownNames({ id }: Locale): string {
  const folder = `${DIST}${searchFolder()}`;
  const read = (file: string) => readFileSync(`${folder}${file}`, 'utf8');
  const names = JSON.parse(read(`names.${id}.json`)) as NamesFile;
  const { groups, entries, common } = JSON.parse(read(names.more)) as MoreFile;
  const shards = globSync(`entries.${id}.*.json`, { cwd: folder }).map(read);
  return JSON.stringify([names, groups, entries, common, shards]).toLowerCase();
}

const has = ({ title, sections }: SharedPage, word: string) =>
  [title, ...sections.flatMap((one) => [one.title, ...one.blocks])].some((text) =>
    text.toLowerCase().includes(word),
  );

function wordOfTexts(locale: Locale, pages: readonly SharedPage[], words: readonly string[]): string {
  const names = knownNames(locale);
  const found = words.find(
    (word) => !names.includes(word) && pages.filter((page) => has(page, word)).length >= FEWEST,
  );
  if (!found) throw new Error(`Every word is a name by now or in no text: write others into ${locale.id}`);
  return found;
}

/** What is typed, and what it is. */
export interface Typed {
  readonly query: string;
  readonly what: string;
  /** The pages that have it; undefined for a question, which any page may answer. */
  readonly pages: readonly string[] | undefined;
}

/** The queries of a language. */
export function queriesFor(locale: Locale, pages: readonly SharedPage[]): readonly Typed[] {
  const words = WORDS[locale.id];
  if (!words) throw new Error(`no query is written in ${locale.id}`);
  const word = (query: string, what: string): Typed => ({
    query,
    what,
    pages: pages.filter((page) => has(page, query)).map(({ path }) => path),
  });
  return [
    word(words.named, 'in names'),
    word(wordOfTexts(locale, pages, words.inTexts), 'in texts alone'),
    { query: words.question, what: 'a question', pages: undefined },
  ];
}
