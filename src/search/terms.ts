/** What is asked for by the pieces of a query: each in all the words by which pages may say it. Pure. */
import type { Lexicon, Meaning } from './lexicon.ts';
import type { Form, Piece, Standing, Taken, Term } from './query.ts';
import { distance, nearest } from './spelling.ts';
import { hasHan, keyOf, lemma } from './text.ts';

const SYNONYM = 0.85;
const MENDED = 0.8;
const BEGINNING = 0.75;
const PAIR = 0.5;
const PART_OF_TWO = 0.3;
/** Two characters or more make a word that may be a mistake. */
const LEAST_HEARD = 2;

/**
 * What is asked for by one piece: one term, or several where nothing is known of its characters.
 *
 * @param standing characters known to stand in texts as typed: they are no mistake for others that sound alike
 */
export function termsOf(
  piece: Piece,
  text: string,
  lexicon: Lexicon,
  taken: Taken[],
  standing: Standing,
): Term[] {
  const words = piece.tokens.map(({ word }) => word);
  const typed = text.slice(piece.tokens[0]?.start, piece.tokens.at(-1)?.end);
  const { isFiller, heard } = piece;
  if (piece.meanings.length > 0) {
    const wrong = piece.meanings.find(({ isWrong }) => isWrong);
    const kinds = piece.meanings.flatMap(({ group }) => group.kinds);
    if (!wrong) return [term(typed, [form(words), ...synonyms(piece.meanings, lexicon)], { kinds })];
    const right = intended(words.join(''), wrong, lexicon);
    taken.push({ typed, taken: right });
    const meant = lexicon.folder.words(right);
    return [term(typed, [form(meant), form(words), ...synonyms(piece.meanings, lexicon)], { meant })];
  }
  if (heard !== undefined) {
    const meanings = lexicon.meanings(keyOf([...heard]));
    taken.push({ typed, taken: heard });
    const forms = [form(words), form([...heard], MENDED), ...synonyms(meanings, lexicon)];
    return [term(typed, forms, { meant: [...heard], mistake: words.join('') })];
  }
  if (isFiller) return [term(typed, [form(words)], { isFiller })];
  return hasHan(words[0] ?? '')
    ? hanTerms(words, lexicon, taken, standing)
    : [latinTerm(words[0] ?? '', typed, lexicon, taken)];
}

/** Characters that are no known expression: the longest pieces that any name has, and what is left. */
function hanTerms(words: readonly string[], lexicon: Lexicon, taken: Taken[], standing: Standing): Term[] {
  const terms: Term[] = [];
  let left: string[] = [];
  const flush = () => {
    if (left.length > 0) terms.push(unnamedTerm(left, lexicon, taken, standing));
    left = [];
  };
  for (let at = 0; at < words.length;) {
    let length = Math.min(8, words.length - at);
    while (length > 1 && !lexicon.hasPiece(words.slice(at, at + length).join(''))) length -= 1;
    if (length === 1) left.push(words[at] ?? '');
    else {
      flush();
      const piece = words.slice(at, at + length);
      terms.push(term(piece.join(''), [form(piece), ...anyTwoOf(piece)]));
    }
    at += length;
  }
  flush();
  return terms;
}

/**
 * Characters that no name has side by side. If no text is known to have them so either they may be a word with a
 * mistake: one that sounds alike, or one with either of two characters right.
 */
function unnamedTerm(words: readonly string[], lexicon: Lexicon, taken: Taken[], standing: Standing): Term {
  const text = words.join('');
  const typed = form(words);
  if (words.length < LEAST_HEARD) return term(text, [typed], { isWeak: true });
  const as = [typed, ...anyTwoOf(words)];
  if (standing.has(text)) return term(text, as);
  const heard = lexicon.sounds?.soundsLike(text);
  if (heard === undefined) {
    if (words.length > LEAST_HEARD) return term(text, as);
    return term(text, [typed, ...words.map((word) => form([word], PART_OF_TWO))], { mistake: text });
  }
  taken.push({ typed: text, taken: heard });
  return term(text, [typed, form([...heard], MENDED)], { meant: [...heard], mistake: text });
}

/** Of three characters or more, any two that follow one another. */
function anyTwoOf(words: readonly string[]): Form[] {
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
  const forms = [form([word]), form([meant], MENDED), ...synonyms(meanings, lexicon)];
  return term(typed, forms, { meant: [meant] });
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
  return { typed, forms: unlike, isFiller: false, isWeak: false, kinds: [], ...about };
}

function form(words: readonly string[], worth = 1): Form {
  return { words, key: keyOf(words), worth };
}

function synonyms(meanings: readonly Meaning[], { folder }: Lexicon): Form[] {
  return meanings.flatMap(({ group: { live } }) => live.map((text) => form(folder.words(text), SYNONYM)));
}

/** Of words that mean the same, the one of which a known mistake is a mistake: 注消 stands for 注销, not for 销户. */
function intended(mistake: string, { group }: Meaning, { folder, sounds }: Lexicon): string {
  let [best, least] = [group.word, Infinity];
  for (const word of [group.word, ...group.live, ...group.typed]) {
    const text = folder.words(word).join('');
    const far = sounds?.areAlike(mistake, text) ? 0 : distance(mistake, text, mistake.length - 1);
    if (far < least && far < mistake.length) [best, least] = [word, far];
  }
  return best;
}
