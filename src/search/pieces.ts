/** A query cut into words, and put together again to the fewest pieces of which something is known. Pure. */
import type { Lexicon } from './lexicon.ts';
import type { Piece, Standing, Taken, Token } from './query.ts';
import { hasHan, keyOf, lemma } from './text.ts';

/** Homophones are looked for in stretches of this many characters. */
const HEARD = { least: 2, most: 6 } as const;
/** What a piece costs: known expressions are cheap, so that the fewest and longest are chosen. */
const COST = { known: 1, filler: 1, name: 1.1, heard: 1.3, han: 1.5, latin: 1.2 } as const;
/** Characters of which more than this part stands beside another belong to it. */
const BOUND = 0.5;

/** The words of a query, with their places in it. */
export function tokensOf(text: string, { folder }: Lexicon): Token[] {
  const { text: folded, from } = folder.fold(text);
  return [...folded.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)].map(({ 0: word, index }) => {
    const last = from[index + word.length - 1] ?? 0;
    return { word, start: from[index] ?? 0, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  });
}

/** Replaces letters that spell Chinese out, where they are no word that is known. */
export function spellOut(tokens: readonly Token[], text: string, lexicon: Lexicon, taken: Taken[]): Token[] {
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
export function join(tokens: readonly Token[], lexicon: Lexicon, standing: Standing): Piece[] {
  const best: { cost: number; piece?: Piece; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= tokens.length; end += 1) {
    best[end] = { cost: Infinity, from: end - 1 };
    for (let from = Math.max(0, end - Math.max(lexicon.longest, HEARD.most)); from < end; from += 1) {
      const choice = pieceOf(tokens.slice(from, end), lexicon, standing);
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
  return mergeUnknown(pieces, lexicon);
}

function pieceOf(
  tokens: readonly Token[],
  lexicon: Lexicon,
  standing: Standing,
): { piece: Piece; cost: number } | undefined {
  const words = tokens.map(({ word }) => word);
  const key = keyOf(words);
  const meanings = lexicon.meanings(key);
  const piece: Piece = { tokens, meanings, isFiller: false };
  if (meanings.length > 0) return { piece, cost: COST.known };
  if (lexicon.isFiller(key)) return { piece: { ...piece, isFiller: true }, cost: COST.filler };
  if (words.length === 1) return { piece, cost: hasHan(words[0] ?? '') ? COST.han : COST.latin };
  if (isName(words, key, lexicon)) return { piece: { ...piece, isName: true }, cost: COST.name };
  const heard = heardAs(words, lexicon, standing);
  return heard === undefined ? undefined : { piece: { ...piece, heard }, cost: COST.heard };
}

/** Whether a page is called just that, and nothing in it is an expression of its own: 个税, not 日本手机卡. */
function isName(words: readonly string[], key: string, lexicon: Lexicon): boolean {
  return (
    words.every(hasHan) &&
    lexicon.isName(key) &&
    words.slice(1).every((word, at) => lexicon.meanings(keyOf([words[at] ?? '', word])).length === 0)
  );
}

/** The known expression that sounds like these characters, where they are none themselves and stand in no name and no text. */
function heardAs(words: readonly string[], lexicon: Lexicon, standing: Standing): string | undefined {
  if (words.length < HEARD.least || words.length > HEARD.most || !words.every(hasHan)) return undefined;
  const text = words.join('');
  const heard = lexicon.heardAs(text);
  return heard === undefined || standing.has(text) || lexicon.hasPiece(text) ? undefined : heard;
}

const isUnknownHan = ({ tokens, meanings, isFiller, isName, heard }: Piece) =>
  meanings.length === 0 && !isFiller && !isName && heard === undefined && hasHan(tokens[0]?.word ?? '');

/** Characters of which nothing is known stand together again, as they were typed; then a filler of one character joins those that it belongs to. */
function mergeUnknown(pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const merge = (all: readonly Piece[], belong: (one: Piece, other: Piece) => boolean) =>
    all.reduce<Piece[]>((merged, piece) => {
      const last = merged.at(-1);
      if (!last || !belong(last, piece)) return [...merged, piece];
      const tokens = [...last.tokens, ...piece.tokens];
      return [...merged.slice(0, -1), { ...(last.isFiller ? piece : last), tokens }];
    }, []);
  const runs = merge(pieces, (one, other) => isUnknownHan(one) && isUnknownHan(other));
  return merge(runs, (one, other) => isBound(one, other, lexicon));
}

/** Whether of two pieces one is unknown and seldom stands in names without the filler that is the other: 收不 + 到. */
function isBound(one: Piece, other: Piece, lexicon: Lexicon): boolean {
  const [filler, unknown] = one.isFiller ? [one, other] : [other, one];
  const [only, second] = filler.tokens;
  if (!filler.isFiller || !only || second || !hasHan(only.word) || !isUnknownHan(unknown)) return false;
  const textOf = ({ tokens }: Piece) => tokens.map(({ word }) => word).join('');
  return lexicon.timesOf(textOf(one) + textOf(other)) > BOUND * lexicon.timesOf(textOf(unknown));
}
