import { clean } from './clean.ts';
import { isDay, writeDay } from './dates.ts';
import { layOut } from './layout.ts';
import {
  type Block,
  type Form,
  type Given,
  type Paragraph,
  type Part,
  PARTS,
  type Piece,
  type Wording,
} from './model.ts';

/** A value as it stands in the letter: days written out, everything else as the reader wrote it. Empty if not given. */
function valueOf(id: string, { lang }: Wording, { values, dates }: Given): string {
  const value = clean(values[id] ?? '');
  if (!dates.has(id)) return value;
  return isDay(value) ? writeDay(value, lang) : '';
}

const words = (text: string): Piece => ({ kind: 'words', text });

/** What the reader wrote, or the blank for it. */
function fieldPiece(id: string, wording: Wording, given: Given): Piece {
  const text = valueOf(id, wording, given);
  return text === '' ? { kind: 'blank', label: wording.labels[id] ?? id } : { kind: 'value', text };
}

/** Whether the words before a blank name it already: (`What happened: `, `What happened`) → true. */
function isNamed(before: string, label: string): boolean {
  const said = before.replace(/[\s:：]+$/u, '').toLowerCase();
  return said.endsWith(label.toLowerCase());
}

/** Words of a letter with what the reader gave put into their places: (`No {number}.`) → `No `, value, `.`. */
export function fillWords(template: string, wording: Wording, given: Given): Piece[] {
  const parts = template.split(/\{([a-z-]+)\}/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [words(part)];
    const piece = fieldPiece(part, wording, given);
    if (piece.kind === 'blank' && isNamed(parts[index - 1] ?? '', piece.label))
      return [{ kind: 'blank', label: '' }];
    if (piece.kind !== 'value') return [piece];
    // A list begins on a line of its own, and a sentence does not end twice.
    const own = piece.text.includes('\n') ? `\n${piece.text}` : piece.text;
    const after = parts[index + 1]?.[0];
    const text =
      after !== undefined && /[.。;；।؛]/.test(after) && own.endsWith(after) ? own.slice(0, -1) : own;
    return text === '' ? [] : [{ kind: 'value', text }];
  });
}

/** Whether the fields that a paragraph waits for are filled or empty as it wants them. */
function isShown({ when, unless }: Paragraph, wording: Wording, given: Given): boolean {
  const filled = (id: string) => valueOf(id, wording, given) !== '';
  return (when === undefined || filled(when)) && (unless === undefined || !filled(unless));
}

function body(form: Form, wording: Wording, given: Given): Block[] {
  const blocks: Block[] = [];
  const add = (isItem: boolean, pieces: readonly Piece[]) =>
    blocks.push({ part: 'body', pieces, ...(isItem && { number: (blocks.at(-1)?.number ?? 0) + 1 }) });
  for (const paragraph of form.paragraphs.filter((each) => isShown(each, wording, given))) {
    if (paragraph.ticked) for (const piece of ticked(form, wording, given)) add(true, [piece]);
    else add(paragraph.item, fillWords(wording.text.paragraphs[paragraph.id] ?? '', wording, given));
  }
  return blocks;
}

/** What the reader ticked; where that is nothing, a blank to write it on. */
function ticked(form: Form, wording: Wording, given: Given): Piece[] {
  const lines = tickedLines(form, wording, given).map(words);
  return lines.length > 0 ? lines : [{ kind: 'blank', label: '' }];
}

function tickedLines({ enclose }: Form, { enclosures }: Wording, { ticked }: Given): string[] {
  return enclose.filter((id) => ticked.has(id)).map((id) => enclosures[id] ?? id);
}

function enclosuresOf(form: Form, wording: Wording, given: Given): Block[] {
  const lines = tickedLines(form, wording, given);
  if (lines.length === 0 || form.paragraphs.some(({ ticked }) => ticked)) return [];
  const { colon } = wording.marks;
  return [
    { part: 'enclosures', pieces: [words(`${wording.words.enclosures}${colon.trimEnd()}`)] },
    ...lines.map((line, index): Block => ({ part: 'enclosures', number: index + 1, pieces: [words(line)] })),
  ];
}

/** A name after its label. After a label, a blank needs no second one. */
function labelled(part: Part, id: string, wording: Wording, given: Given): Block {
  const piece = fieldPiece(id, wording, given);
  return {
    part,
    pieces: [
      words(`${wording.labels[id] ?? id}${wording.marks.colon}`),
      piece.kind === 'blank' ? { kind: 'blank', label: '' } : piece,
    ],
  };
}

/** A blank to sign on, and under it whose it is; under a statement also as what. A message is signed with the name alone. */
function signatureOf(id: string, { layout }: Form, wording: Wording, given: Given): Block[] {
  const name: Block =
    layout === 'statement'
      ? labelled('signatures', id, wording, given)
      : { part: 'signatures', pieces: [fieldPiece(id, wording, given)] };
  if (layout === 'message') return [name];
  const line: Piece = { kind: 'blank', label: wording.words.signature };
  return [{ part: 'signatures', isSigned: true, pieces: [line] }, name];
}

/**
 * The letter as it stands on paper. Optional fields that are empty leave no trace in the head and the
 * details; all others stay visible as blanks. Pure: the same input gives the same letter.
 */
export function compose(form: Form, wording: Wording, given: Given): Block[] {
  const order = wording.order ?? PARTS;
  const optional = new Set(form.fields.filter((field) => field.optional).map(({ id }) => id));
  const isThere = (id: string) => !optional.has(id) || valueOf(id, wording, given) !== '';
  const named = (part: Part, id: string): Block => labelled(part, id, wording, given);
  const bare = (part: Part, id: string): Block => ({ part, pieces: [fieldPiece(id, wording, given)] });
  const said = (part: Part, text: string | undefined): Block[] =>
    text === undefined ? [] : [{ part, pieces: fillWords(text, wording, given) }];
  // Where the sender stands at the end, under the signature, the name is there already, the rest needs
  // labels, and the day needs none.
  const isSenderLast = order.indexOf('from') > order.indexOf('signatures');
  const hasAddressee = order.includes('to');
  const details = [...(hasAddressee ? [] : form.head.to.slice(1)), ...form.details];

  const parts: Record<Part, () => Block[]> = {
    from: () =>
      isSenderLast
        ? form.head.from
            .filter((id) => !form.signatures.includes(id) && isThere(id))
            .map((id) => named('from', id))
        : form.head.from.filter(isThere).map((id) => bare('from', id)),
    to: () => form.head.to.filter(isThere).map((id) => bare('to', id)),
    dated: () =>
      form.fields.some(({ id }) => id === 'dated') ? [(isSenderLast ? bare : named)('dated', 'dated')] : [],
    title: () => said('title', wording.text.subject),
    details: () => details.filter(isThere).map((id) => named('details', id)),
    greeting: () => said('greeting', wording.text.greeting),
    body: () => body(form, wording, given),
    closing: () => said('closing', wording.text.closing),
    signatures: () => form.signatures.flatMap((id) => signatureOf(id, form, wording, given)),
    enclosures: () => enclosuresOf(form, wording, given),
  };
  // Under a statement the day stands beside the signature, whatever the language.
  const own = form.layout === 'statement' && !isSenderLast ? moveBefore(order, 'dated', 'signatures') : order;
  return layOut(
    own.flatMap((part) => parts[part]()),
    form,
    wording,
  );
}

function moveBefore(order: readonly Part[], part: Part, before: Part): Part[] {
  const rest = order.filter((other) => other !== part);
  rest.splice(rest.indexOf(before), 0, part);
  return rest;
}
