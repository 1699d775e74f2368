import type { Block, Piece, Wording } from './model.ts';

/** A blank in plain text. */
export const RULE = '________________';

/** Characters that are written from right to left, or that change the direction of what follows. */
const TURNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Bidi_Control}]/u;

/** A value that cannot turn the words around it: between marks that isolate its direction (U+2068, U+2069). */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr' && !TURNS.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `\u2068${line}\u2069`))
    .join('\n');
}

/** One piece in plain text. */
export function pieceText(piece: Piece, { direction, marks }: Wording): string {
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

/** Whether a paragraph stands apart from the one before it: lists, heads and details hold together. */
export function isApart(block: Block, before: Block | undefined): boolean {
  if (before === undefined) return false;
  if (block.part !== before.part) return true;
  return (
    block.part === 'body' && (block.number === undefined || before.number === undefined) && block.number !== 1
  );
}

/** The whole letter as plain text, to copy, send or save. */
export function letterText(blocks: readonly Block[], wording: Wording): string {
  return blocks
    .map((block, index) => (isApart(block, blocks[index - 1]) ? '\n' : '') + blockText(block, wording))
    .join('\n');
}
