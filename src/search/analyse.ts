/**
 * Takes a query apart: what was meant by its words, and which of them matter. Pure.
 *
 * Words are cut exactly as pages are (text.ts), put together again to known expressions (pieces.ts), and
 * each of those is asked for in all its words (terms.ts). No segmenter has a say, neither the browser's nor
 * one of ours.
 */
import type { Lexicon } from './lexicon.ts';
import { join, spellOut, tokensOf } from './pieces.ts';
import type { Piece, Query, Standing, Taken, Term } from './query.ts';
import { termsOf } from './terms.ts';
import { cleanQuery, keyOf } from './text.ts';

/** So many things are asked for at most: the longest question has fewer. */
const MOST_TERMS = 14;

/**
 * Takes a raw query apart. Nothing to search for gives no terms; no input throws.
 *
 * @param standing what texts are known to have, so that it is not taken for what sounds alike
 */
export function analyse(raw: string, lexicon: Lexicon, standing: Standing = new Set()): Query {
  const text = cleanQuery(raw);
  const { text: whole } = lexicon.folder.fold(text);
  const taken: Taken[] = [];
  const tokens = spellOut(tokensOf(text, lexicon), text, lexicon, taken);
  const pieces = join(tokens, lexicon, standing);
  const terms = pieces.flatMap((piece) => termsOf(piece, text, lexicon, taken, standing));
  const words = lexicon.folder.words(text);
  return {
    text,
    whole,
    words,
    key: keyOf(words),
    meant: keyOf(terms.flatMap(({ meant, forms }) => meant ?? forms[0]?.words ?? [])),
    terms: withoutMany(terms),
    taken: taken.filter(({ typed, taken: word }) => typed !== word),
    ...forkOf(pieces, text),
  };
}

/** Of a long question the first things that say something; words that say nothing count where there are no others. */
function withoutMany(terms: readonly Term[]): Term[] {
  const saying = terms.filter(({ isFiller }) => !isFiller);
  if (saying.length === 0) return terms.slice(0, MOST_TERMS).map((term) => ({ ...term, isFiller: false }));
  const last = terms.indexOf(saying[MOST_TERMS - 1] ?? (terms.at(-1) as Term));
  return terms.slice(0, last + 1);
}

function forkOf(pieces: readonly Piece[], text: string): Pick<Query, 'fork'> {
  const [asked, other] = pieces.filter(({ isFiller }) => !isFiller);
  // Beside other words an ambiguous one is seldom ambiguous: 「手机卡怎么注销」 is about a line.
  if (asked === undefined || other !== undefined) return {};
  const { meanings, tokens } = asked;
  const ways = meanings.find(({ group }) => group.fork.length > 0)?.group.fork;
  return ways ? { fork: { typed: text.slice(tokens[0]?.start, tokens.at(-1)?.end), ways } } : {};
}
