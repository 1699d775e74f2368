import type { Block, Piece, Wording } from './model.ts';

/** A blank in plain text. */
export const RULE = '________________';

/** Characters that are written from right to left, or that change the direction of what follows. */
const TURNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Bidi_Control}]/u;

/** Whether a value may run from right to left, in whole or in part. */
export function isTurned(value: string): boolean {
  return TURNS.test(value);
}

/**
 * A value that cannot turn the words around it, nor be turned by them. What may run from right to left
 * stands between marks that isolate it (U+2068, U+2069); in a letter that does so itself, everything
 * else stands between marks of the other direction (U+200E), or `+44` would become `44+`.
 */
export function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  const isLeftToRight = !isTurned(value);
  if (isLeftToRight && direction === 'ltr') return value;
  const [before, after] = isLeftToRight ? ['\u200E', '\u200E'] : ['\u2068', '\u2069'];
  return value
    .split('\n')
    .map((line) => (line === '' ? line : `${before}${line}${after}`))
    .join('\n');
}

/** One piece in plain text. */
function pieceText(piece: Piece, { direction, marks }: Wording): string {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'value') return isolate(piece.text, direction);
  return piece.label === '' ? RULE : `${RULE}${marks.open}${piece.label}${marks.close}`;
}

/** One paragraph in plain text, with its number if it has one. */
export function blockText({ number, pieces }: Block, wording: Wording): string {
  return (
    (number === undefined ? '' : `${number}. `) + pieces.map((piece) => pieceText(piece, wording)).join('')
  );
}

/** What stands for an indent in plain text, where lines have no other. */
function indentText({ indent = 0 }: Block, { lang }: Wording): string {
  return (/^(zh|ja)/.test(lang) ? '\u3000' : '  ').repeat(indent);
}

/** Whether a paragraph stands apart from the one before it: lists, heads and details hold together. */
export function isApart(block: Block, before: Block | undefined): boolean {
  if (before === undefined) return false;
  // A day under a name belongs to it.
  if (block.part === 'dated' && before.part === 'signatures') return false;
  if (block.part !== before.part) return true;
  return (
    block.part === 'body' && (block.number === undefined || before.number === undefined) && block.number !== 1
  );
}

/** The whole letter as plain text, to copy, send or save. */
export function letterText(blocks: readonly Block[], wording: Wording): string {
  return blocks
    .map((block, index) => {
      const line = indentText(block, wording) + blockText(block, wording);
      return isApart(block, blocks[index - 1]) ? `\n${line}` : line;
    })
    .join('\n');
}
