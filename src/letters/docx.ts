/** A letter as a document that word processors open. Fetched only when the reader asks for one. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { Block, Piece, Wording } from './model.ts';
import { isApart, isolate, isTurned, RULE } from './text.ts';

/** One page of a document: a letter, and a line above it that says what it is for. */
export interface Sheet {
  readonly blocks: readonly Block[];
  readonly wording: Wording;
  readonly note?: { readonly text: string; readonly lang: string } | undefined;
}

/** Faces that word processors have for each script. Others find their own. */
const FACES: Readonly<Record<string, string>> = {
  'zh-Hans': 'SimSun',
  'zh-Hant': 'PMingLiU',
  ja: 'MS Mincho',
  ko: 'Batang',
};
/** Half points. */
const SIZE = 22;
/** Twentieths of a point in the height of a letter: how documents measure indents. */
const EM = SIZE * 10;
/** Parts that do not stand at the foot of a page without what follows. */
const KEPT: readonly string[] = ['title', 'greeting', 'closing', 'signatures', 'enclosures'];

/** Language tags as documents write them. */
const TAGS: Readonly<Record<string, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

function runs(text: string, lang: string, isRtl: boolean, isBold: boolean): TextRun[] {
  const tag =
    TAGS[lang] ??
    new Intl.Locale(lang)
      .maximize()
      .toString()
      .replace(/-[A-Z][a-z]{3}-/, '-');
  const face = FACES[lang];
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        size: SIZE,
        bold: isBold,
        language: { value: tag, eastAsia: tag, bidirectional: tag },
        ...(isRtl && { rightToLeft: true }),
        ...(index > 0 && { break: 1 }),
        ...(face && { font: { eastAsia: face } }),
      }),
  );
}

/** The text of a piece; a value in another direction is isolated, as in plain text. */
function pieceRuns(piece: Piece, { lang, direction, marks }: Wording, isBold: boolean): TextRun[] {
  const isRtl = direction === 'rtl';
  if (piece.kind === 'blank')
    return runs(
      piece.label === '' ? RULE : `${RULE}${marks.open}${piece.label}${marks.close}`,
      lang,
      isRtl,
      false,
    );
  if (piece.kind === 'words') return runs(piece.text, lang, isRtl, isBold);
  return runs(isolate(piece.text, direction), lang, isRtl && isTurned(piece.text), isBold);
}

const ALIGNED = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END } as const;

/** Twentieths of a point above a paragraph. */
function spaceBefore(block: Block, before: Block | undefined): number {
  if (block.isSigned) return 560;
  return isApart(block, before) ? 180 : 30;
}

function paragraphs({ blocks, wording, note }: Sheet, isFirst: boolean): Paragraph[] {
  const { direction, lang } = wording;
  const bidirectional = direction === 'rtl';
  const above = note
    ? [
        new Paragraph({
          pageBreakBefore: !isFirst,
          spacing: { after: 240 },
          children: runs(note.text, note.lang, false, true),
        }),
      ]
    : [];
  return [
    ...above,
    ...blocks.map((block, index) => {
      const isTitle = block.part === 'title';
      const next = blocks[index + 1];
      const number = block.number === undefined ? [] : runs(`${block.number}. `, lang, bidirectional, false);
      return new Paragraph({
        ...(bidirectional && { bidirectional }),
        alignment: ALIGNED[block.align ?? 'start'],
        pageBreakBefore: index === 0 && !isFirst && !note,
        keepLines: true,
        keepNext: next !== undefined && KEPT.includes(block.part) && block.number === undefined,
        spacing: { before: spaceBefore(block, blocks[index - 1]), line: 276 },
        ...(block.number !== undefined && { indent: { start: 3 * EM, hanging: EM * 1.4 } }),
        ...(block.indent && { indent: { firstLine: block.indent * EM } }),
        children: [...number, ...block.pieces.flatMap((piece) => pieceRuns(piece, wording, isTitle))],
      });
    }),
  ];
}

/** The document with a page for each sheet. */
function letterDocument(sheets: readonly Sheet[], title: string): Document {
  return new Document({
    title,
    creator: '',
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1100, bottom: 1100, left: 1300, right: 1300 },
          },
        },
        children: sheets.flatMap((sheet, index) => paragraphs(sheet, index === 0)),
      },
    ],
  });
}

/** The same as a file. */
export function letterFile(sheets: readonly Sheet[], title: string): Promise<Blob> {
  return Packer.toBlob(letterDocument(sheets, title));
}
