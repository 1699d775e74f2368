/** The shapes of a letter: what it is made of, its words in a language, and the letter as it stands on paper. */

/** Parts of a letter in the order of most languages; a language may name another order. */
export const PARTS = [
  'from',
  'to',
  'dated',
  'title',
  'details',
  'greeting',
  'body',
  'closing',
  'signatures',
  'enclosures',
] as const;
export type Part = (typeof PARTS)[number];

/** A paragraph and when it appears; see `content/letter.ts`. */
export interface Paragraph {
  readonly id: string;
  readonly when?: string | undefined;
  readonly unless?: string | undefined;
  readonly item: boolean;
  readonly ticked: boolean;
}

/** What one letter is made of, in every language. */
export interface Form {
  readonly layout: 'letter' | 'statement' | 'message';
  readonly fields: readonly { readonly id: string; readonly optional: boolean }[];
  readonly head: { readonly from: readonly string[]; readonly to: readonly string[] };
  readonly details: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly signatures: readonly string[];
  readonly enclose: readonly string[];
}

/** One letter in one language, with what a language needs to write any letter. */
export interface Wording {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly checked: boolean;
  readonly marks: { readonly colon: string; readonly open: string; readonly close: string };
  readonly order?: readonly Part[] | undefined;
  /** How far its paragraphs begin from the margin, in characters. */
  readonly indent?: number | undefined;
  /** Parts that stand in the middle of the line, or at its end. */
  readonly middle?: readonly Part[] | undefined;
  readonly ends?: readonly Part[] | undefined;
  readonly words: { readonly signature: string; readonly enclosures: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly enclosures: Readonly<Record<string, string>>;
  readonly text: {
    readonly subject?: string | undefined;
    readonly greeting?: string | undefined;
    readonly closing?: string | undefined;
    readonly paragraphs: Readonly<Record<string, string>>;
  };
}

/** What the reader has given: values by field, dates as YYYY-MM-DD; and what was ticked. */
export interface Given {
  readonly values: Readonly<Record<string, string>>;
  readonly dates: ReadonlySet<string>;
  readonly ticked: ReadonlySet<string>;
}

/** A run of a line: words of the letter, something that the reader wrote, or a blank to write on. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'blank'; readonly label: string };

/** A paragraph of the finished letter. `number` counts the items of a list from 1. */
export interface Block {
  readonly part: Part;
  readonly number?: number;
  /** Where it stands on its line; at the beginning if this is missing. */
  readonly align?: 'center' | 'end';
  /** How far its first line begins from the margin, in characters. */
  readonly indent?: number;
  /** A line to sign on: there is room above it. */
  readonly isSigned?: boolean;
  readonly pieces: readonly Piece[];
}
