import type { Form, Wording } from './model.ts';

/** What the page hands to the script of a letter. */
export interface DeskData {
  readonly letter: string;
  readonly form: Form;
  readonly law: readonly string[];
  readonly send: readonly string[];
  /** Figures that say how long an answer may take; missing where nobody has to give one. */
  readonly answer?: readonly string[] | undefined;
  /** Days after which an answer is wanted, if one is. */
  readonly wait?: number | undefined;
  readonly tenses: Readonly<Record<string, string>>;
  readonly own: Wording;
  readonly fault: Readonly<Record<string, string>>;
  readonly copied: string;
  readonly failed: string;
  /** Folders of the data that is fetched when it is needed. */
  readonly texts: string;
  readonly regions: string;
}

/** A rule or a practice of a region, and how a letter cites it. */
export interface RegionFact {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  /** How well it is borne out, who says so, when it was read. */
  readonly about: string;
  readonly sources: readonly {
    readonly title: string;
    readonly url?: string | undefined;
    readonly lang: string;
  }[];
  /** Names of the laws, rules and pages that it rests on; missing where there is none to cite. */
  readonly cite?: string | undefined;
  /** What it gives figures of; see `MEASURES`. Missing where it gives none. */
  readonly measures?: readonly string[] | undefined;
}

/** What a letter may need to know of a region. */
export interface RegionData {
  /** Languages of letters that are spoken at its counters, the usual one first. */
  readonly languages: readonly string[];
  /** The regulator's name, by language of the letter. */
  readonly regulator: readonly { readonly lang: string; readonly name: string }[];
  readonly complaint?: { readonly text: string; readonly url?: string | undefined } | undefined;
  readonly facts: readonly RegionFact[];
}

/** The regions and languages that a letter offers, by name in the reader's language. */
export interface Choices {
  readonly regions: readonly (readonly [code: string, name: string])[];
  readonly languages: readonly (readonly [lang: string, name: string])[];
}

/** Words of all letters in one language, as published. */
export type TextsFile = Omit<Wording, 'text'> & {
  readonly letters: Readonly<Record<string, Wording['text']>>;
};

/** Fetches a file of this site. Fails when it is not there, or when it is not of the wanted kind. */
export async function load<T>(url: string, has: keyof T & string): Promise<T> {
  const response = await fetch(url);
  const value: unknown = response.ok ? await response.json() : undefined;
  if (typeof value !== 'object' || value === null || !(has in value))
    throw new Error(`${url}: ${response.status}`);
  return value as T;
}
