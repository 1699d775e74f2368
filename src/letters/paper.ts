import { isApart, isTurned, RULE } from './text.ts';
import type { Block, Piece, Wording } from './model.ts';

function pieceNodes(piece: Piece, { marks }: Wording): Node[] {
  if (piece.kind === 'words') return [new Text(piece.text)];
  if (piece.kind === 'value') {
    // Isolated: a name in another direction cannot turn the words around it.
    const value = document.createElement('bdi');
    value.dir = isTurned(piece.text) ? 'auto' : 'ltr';
    value.textContent = piece.text;
    return [value];
  }
  const blank = document.createElement('span');
  blank.className = 'blank';
  blank.textContent = RULE;
  const label = document.createElement('small');
  label.textContent = `${marks.open}${piece.label}${marks.close}`;
  return piece.label === '' ? [blank] : [blank, label];
}

/** Writes a letter onto its sheet; `Paper.astro` writes the same markup at build. */
export function paint(sheet: HTMLElement, blocks: readonly Block[], wording: Wording): void {
  sheet.lang = wording.lang;
  sheet.dir = wording.direction;
  const paragraphs = blocks.map((block, index) => {
    const paragraph = document.createElement('p');
    paragraph.dataset['part'] = block.part;
    paragraph.toggleAttribute('data-apart', isApart(block, blocks[index - 1]));
    paragraph.toggleAttribute('data-item', block.number !== undefined);
    paragraph.toggleAttribute('data-sign', block.isSigned === true);
    if (block.align) paragraph.dataset['align'] = block.align;
    if (block.indent) paragraph.dataset['indent'] = String(block.indent);
    paragraph.append(
      ...(block.number === undefined ? [] : [`${block.number}. `]),
      ...block.pieces.flatMap((piece) => pieceNodes(piece, wording)),
    );
    return paragraph;
  });
  sheet.replaceChildren(...paragraphs);
}
