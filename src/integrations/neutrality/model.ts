/**
 * What the neutrality guard reads and what it knows. A reader (`read.ts`, `files.ts`) turns a page or
 * a file into material; the rules look at the material and know nothing of HTML.
 */

/** An address somewhere in a page, exactly as it was written. */
export interface Address {
  readonly raw: string;
  /** Where it stands, for a person: `a[href]`, `text`, `json`. */
  readonly at: string;
  /**
   * - `link`: something that a browser may follow or fetch;
   * - `image`: the same, shown as a picture, so that `data:image/…` is in place;
   * - `bare`: a host typed without a scheme, as people write it (`name.example`);
   * - `name`: an identifier that only looks like an address (an XML namespace).
   */
  readonly use: 'link' | 'image' | 'bare' | 'name';
}

/** A run of text in which words belong together: a paragraph, an attribute, a value in a JSON file. */
export interface Passage {
  readonly text: string;
  /** Whether people read it as text. Hosts without a scheme are looked for in prose only. */
  readonly prose: boolean;
}

/** Everything that a picture says about itself: file name, alternative text, title, caption. */
export interface Picture {
  readonly words: string;
  /** How to recognise it in a message: its address, or its words if it has none. */
  readonly found: string;
}

/** All that the rules need of one page or file, in document order. */
export interface Material {
  readonly addresses: readonly Address[];
  readonly passages: readonly Passage[];
  readonly pictures: readonly Picture[];
}

/** An address together with what it resolves to on the page where it stands. */
export interface Link extends Address {
  /** Undefined if no browser would make sense of it. */
  readonly url: URL | undefined;
  /** Whether it stays on this site. */
  readonly own: boolean;
}

/** What may be linked to and who may be contacted. */
export interface Known {
  readonly site: URL;
  /** Exact host names that a record declares, in lower case. No subdomain is implied. */
  readonly hosts: ReadonlySet<string>;
  /** Those of them that a record declares with `http:`. */
  readonly httpHosts: ReadonlySet<string>;
  /** Hosts that a record names in its text: they may be read, not linked to. */
  readonly namedHosts: ReadonlySet<string>;
  /** Exact addresses that records give, without fragment; undefined if only their hosts are known. */
  readonly urls: ReadonlySet<string> | undefined;
  /** Ids of records: “tg-porting-3-days” is a statement of Togo, and nobody's id. */
  readonly ids: ReadonlySet<string>;
  /** Whether this mail address, in lower case, may be shown. */
  mail(address: string): boolean;
  /** Whether this telephone number, in any notation, may be shown beside words of contact. */
  number(written: string): boolean;
}

/**
 * One thing that must not be published. A rule looks at links, at text, at pictures, or at several
 * of them; each finder returns what it found, or nothing.
 */
export interface Rule {
  /** Stable name in kebab-case, shown in the message. */
  readonly id: string;
  /** What to write instead. */
  readonly mend: string;
  /** Rules about where a link leads: of these, only the first that finds something speaks. */
  readonly aboutTarget?: boolean;
  /** The reason why this link is refused; undefined if it is not. */
  link?(link: Link, known: Known): string | undefined;
  /** Refused pieces of a text that has been through `plain()` (see `normal.ts`). */
  text?(plain: string, known: Known): readonly string[];
  /** Whether a picture with these words, through `plain()`, is refused. */
  picture?(plain: string): boolean;
}
