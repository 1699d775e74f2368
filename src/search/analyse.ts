/* eslint-disable max-lines -- one pass over a query in its steps, read from top to bottom */
/**
 * Takes a query apart: what was meant by its words, and which of them matter. Pure.
 *
 * Words are cut exactly as pages are (text.ts), then put together again to known expressions, so that
 * the fewest pieces remain. No segmenter has a say, neither the browser's nor one of ours.
 */
import type { Lexicon, Meaning } from './lexicon.ts';
import { nearest } from './spelling.ts';
import { cleanQuery, hasHan, keyOf, lemma } from './text.ts';

/** One way to write what was asked. */
export interface Form {
  /** Words that are looked for one after the other. */
  readonly words: readonly string[];
  readonly key: string;
  /** How much finding it is worth: 1 as typed, less for other words. */
  readonly worth: number;
}

/** One thing that was asked. */
export interface Term {
  readonly typed: string;
  readonly forms: readonly Form[];
  /** A word that says nothing: it counts only where there is no other. */
  readonly isFiller: boolean;
  /** A single character beside longer words says little. */
  readonly isWeak: boolean;
}

/** A word that was taken for another. */
export interface Taken {
  readonly typed: string;
  readonly taken: string;
}

export interface Query {
  /** The cleaned query, to show and to keep in the address. */
  readonly text: string;
  /** All of it folded: what an exact hit contains. */
  readonly whole: string;
  readonly words: readonly string[];
  readonly key: string;
  readonly terms: readonly Term[];
  /** Words that were searched instead of those typed. */
  readonly taken: readonly Taken[];
  /** What an ambiguous word may mean. */
  readonly fork?: { readonly typed: string; readonly ways: readonly (readonly [string, string])[] };
}

const SYNONYM = 0.85;
const MENDED = 0.8;
const BEGINNING = 0.75;
const PAIR = 0.5;
const PART_OF_TWO = 0.3;
/** So many things are asked for at most: the longest question has fewer. */
const MOST_TERMS = 14;
/** Homophones are looked for in stretches of this many characters. */
const HEARD = { least: 2, most: 6 } as const;
/** What a piece costs: known expressions are cheap, so that the fewest and longest are chosen. */
const COST = { known: 1, filler: 1, heard: 1.3, han: 1.5, latin: 1.2 } as const;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly tokens: readonly Token[];
  readonly meanings: readonly Meaning[];
  readonly isFiller: boolean;
  /** What a stretch of Han characters sounds like. */
  readonly heard?: string | undefined;
}

/** Takes a raw query apart. Nothing to search for gives no terms; no input throws. */
export function analyse(raw: string, lexicon: Lexicon): Query {
  const text = cleanQuery(raw);
  const { text: whole } = lexicon.folder.fold(text);
  const taken: Taken[] = [];
  const tokens = spellOut(tokensOf(text, lexicon), text, lexicon, taken);
  const pieces = join(tokens, lexicon);
  const terms = pieces.flatMap((piece) => termsOf(piece, text, lexicon, taken));
  const isBare = terms.every(({ isFiller }) => isFiller);
  const words = lexicon.folder.words(text);
  return {
    text,
    whole,
    words,
    key: keyOf(words),
    terms: (isBare ? terms.map((term) => ({ ...term, isFiller: false })) : terms).slice(0, MOST_TERMS),
    taken: taken.filter(({ typed, taken: word }) => typed !== word),
    ...forkOf(pieces, text),
  };
}

function tokensOf(text: string, { folder }: Lexicon): Token[] {
  const { text: folded, from } = folder.fold(text);
  return [...folded.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)].map(({ 0: word, index }) => {
    const last = from[index + word.length - 1] ?? 0;
    return { word, start: from[index] ?? 0, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  });
}

/** Replaces letters that spell Chinese out, where they are no word that is known. */
function spellOut(tokens: readonly Token[], text: string, lexicon: Lexicon, taken: Taken[]): Token[] {
  const isLetters = ({ word }: Token) =>
    /^[a-z]+$/.test(word) && lexicon.meanings(keyOf([word])).length === 0 && !lexicon.hasWord(lemma(word));
  const replaced: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = at;
    while (end < tokens.length && isLetters(tokens[end] as Token)) end += 1;
    const run = tokens.slice(at, Math.max(end, at + 1));
    const words = end > at ? lexicon.sounds?.spelledOut(run.map(({ word }) => word).join('')) : undefined;
    const [first, last] = [run[0], run.at(-1)];
    if (words === undefined || !first || !last) replaced.push(...run);
    else {
      const place = { start: first.start, end: last.end };
      taken.push({ typed: text.slice(place.start, place.end), taken: words });
      replaced.push(...[...words].map((word) => ({ word, ...place })));
    }
    at += run.length;
  }
  return replaced;
}

/** Puts tokens together to the fewest known pieces. */
function join(tokens: readonly Token[], lexicon: Lexicon): Piece[] {
  const best: { cost: number; piece?: Piece; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= tokens.length; end += 1) {
    best[end] = { cost: Infinity, from: end - 1 };
    for (let from = Math.max(0, end - Math.max(lexicon.longest, HEARD.most)); from < end; from += 1) {
      const choice = pieceOf(tokens.slice(from, end), lexicon);
      if (!choice) continue;
      const cost = (best[from]?.cost ?? 0) + choice.cost;
      if (cost < (best[end]?.cost ?? 0)) best[end] = { cost, piece: choice.piece, from };
    }
  }
  const pieces: Piece[] = [];
  for (let at = tokens.length; at > 0; at = best[at]?.from ?? 0) {
    const piece = best[at]?.piece;
    if (piece) pieces.unshift(piece);
  }
  return mergeUnknown(pieces);
}

function pieceOf(tokens: readonly Token[], lexicon: Lexicon): { piece: Piece; cost: number } | undefined {
  const words = tokens.map(({ word }) => word);
  const key = keyOf(words);
  const meanings = lexicon.meanings(key);
  const piece: Piece = { tokens, meanings, isFiller: false };
  if (meanings.length > 0) return { piece, cost: COST.known };
  if (lexicon.isFiller(key)) return { piece: { ...piece, isFiller: true }, cost: COST.filler };
  if (words.length === 1) return { piece, cost: hasHan(words[0] ?? '') ? COST.han : COST.latin };
  const heard = heardAs(words, lexicon);
  return heard === undefined ? undefined : { piece: { ...piece, heard }, cost: COST.heard };
}

/** The known expression that sounds like these characters, where they are none themselves and stand in no name. */
function heardAs(words: readonly string[], lexicon: Lexicon): string | undefined {
  if (words.length < HEARD.least || words.length > HEARD.most || !words.every(hasHan)) return undefined;
  const text = words.join('');
  const heard = lexicon.heardAs(text);
  return heard === undefined || lexicon.hasPiece(text) ? undefined : heard;
}

const isUnknownHan = ({ tokens, meanings, isFiller, heard }: Piece) =>
  meanings.length === 0 && !isFiller && heard === undefined && hasHan(tokens[0]?.word ?? '');

/** Characters of which nothing is known stand together again, as they were typed. */
function mergeUnknown(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && isUnknownHan(piece) && isUnknownHan(last)) {
      merged[merged.length - 1] = { ...last, tokens: [...last.tokens, ...piece.tokens] };
    } else merged.push(piece);
  }
  return merged;
}

function termsOf(piece: Piece, text: string, lexicon: Lexicon, taken: Taken[]): Term[] {
  const words = piece.tokens.map(({ word }) => word);
  const typed = text.slice(piece.tokens[0]?.start, piece.tokens.at(-1)?.end);
  const { isFiller, heard } = piece;
  if (piece.meanings.length > 0) {
    const wrong = piece.meanings.find(({ isWrong }) => isWrong);
    if (wrong) taken.push({ typed, taken: wrong.group.word });
    return [term(typed, [form(words), ...synonyms(piece.meanings, lexicon)])];
  }
  if (heard !== undefined) {
    const meanings = lexicon.meanings(keyOf([...heard]));
    taken.push({ typed, taken: heard });
    return [term(typed, [form(words), form([...heard], MENDED), ...synonyms(meanings, lexicon)])];
  }
  if (isFiller) return [term(typed, [form(words)], { isFiller })];
  return hasHan(words[0] ?? '')
    ? hanTerms(words, lexicon, taken)
    : [latinTerm(words[0] ?? '', typed, lexicon, taken)];
}

/** Characters that are no known expression: the longest pieces that any name has, and what is left. */
function hanTerms(words: readonly string[], lexicon: Lexicon, taken: Taken[]): Term[] {
  const terms: Term[] = [];
  let left: string[] = [];
  const flush = () => {
    const text = left.join('');
    const heard = left.length >= HEARD.least ? lexicon.sounds?.soundsLike(text) : undefined;
    if (heard !== undefined) {
      taken.push({ typed: text, taken: heard });
      terms.push(term(text, [form(left), form([...heard], MENDED)]));
    } else if (left.length > 0) {
      terms.push(term(text, [form(left), ...partsOf(left)], { isWeak: left.length === 1 }));
    }
    left = [];
  };
  for (let at = 0; at < words.length;) {
    let length = Math.min(8, words.length - at);
    while (length > 1 && !lexicon.hasPiece(words.slice(at, at + length).join(''))) length -= 1;
    if (length === 1) left.push(words[at] ?? '');
    else {
      flush();
      const piece = words.slice(at, at + length);
      terms.push(term(piece.join(''), [form(piece)]));
    }
    at += length;
  }
  flush();
  return terms;
}

/** Two characters of which nothing is known may be a word with a mistake: either of them may be right. More of them, any two. */
function partsOf(words: readonly string[]): Form[] {
  if (words.length === 2) return words.map((word) => form([word], PART_OF_TWO));
  return words.length > 2 ? words.slice(1).map((word, at) => form([words[at] ?? '', word], PAIR)) : [];
}

/** One word in letters: as it is, as the beginning of a known one, or as a mistake for one. */
function latinTerm(word: string, typed: string, lexicon: Lexicon, taken: Taken[]): Term {
  if (lexicon.hasWord(lemma(word)))
    return term(typed, [form([word]), ...spelled(word, typed, lexicon, taken)]);
  if (word.length >= 3 && lexicon.beginsWord(word)) {
    return term(typed, [form([word]), { words: [word], key: ` ${word}`, worth: BEGINNING }]);
  }
  const meant = nearest(word, lexicon.words);
  if (meant === undefined) return term(typed, [form([word])]);
  taken.push({ typed, taken: meant });
  const meanings = lexicon.meanings(keyOf([meant]));
  return term(typed, [form([word]), form([meant], MENDED), ...synonyms(meanings, lexicon)]);
}

/** What letters that stand somewhere on the site spell besides, if that is a known expression: zhuxiao. */
function spelled(word: string, typed: string, lexicon: Lexicon, taken: Taken[]): Form[] {
  const text = /^[a-z]{4,}$/.test(word) ? lexicon.sounds?.spelledOut(word) : undefined;
  const meanings = text === undefined ? [] : lexicon.meanings(keyOf([...text]));
  if (text === undefined || meanings.length === 0) return [];
  taken.push({ typed, taken: text });
  return [form([...text], MENDED), ...synonyms(meanings, lexicon)];
}

function term(typed: string, forms: readonly Form[], about: Partial<Term> = {}): Term {
  const seen = new Set<string>();
  const unlike = forms.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined);
  return { typed, forms: unlike, isFiller: false, isWeak: false, ...about };
}

function form(words: readonly string[], worth = 1): Form {
  return { words, key: keyOf(words), worth };
}

function synonyms(meanings: readonly Meaning[], { folder }: Lexicon): Form[] {
  return meanings.flatMap(({ group: { live } }) => live.map((text) => form(folder.words(text), SYNONYM)));
}

function forkOf(pieces: readonly Piece[], text: string): Pick<Query, 'fork'> {
  const [asked, other] = pieces.filter(({ isFiller }) => !isFiller);
  // Beside other words an ambiguous one is seldom ambiguous: 「手机卡怎么注销」 is about a line.
  if (asked === undefined || other !== undefined) return {};
  const { meanings, tokens } = asked;
  const ways = meanings.find(({ group }) => group.fork.length > 0)?.group.fork;
  return ways ? { fork: { typed: text.slice(tokens[0]?.start, tokens.at(-1)?.end), ways } } : {};
}
