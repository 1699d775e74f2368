import { namedIn } from '../neutrality/named.ts';
import { accountsDeclare } from './accounts.ts';
import { exitsDeclare } from './exits.ts';
import { ownDeclares } from './own.ts';
import { regionsDeclare } from './regions.ts';

/** What one kind of record lets pages say: addresses to link to, text that may be printed. */
export interface Declares {
  /** Absolute addresses, as the records give them. */
  readonly urls: readonly string[];
  /** Text of records that a page may repeat: its hosts and telephone numbers are then no surprise. */
  readonly texts: readonly string[];
  /** Ids of what the records state. */
  readonly ids?: readonly string[];
  /** Mail addresses that a page may show: those at which a service closes accounts, or the site is reached. */
  readonly mails?: readonly string[];
}

/** What the records of a site declare to the neutrality guard. */
export interface Declared {
  /** Hosts to which pages may link. */
  readonly declared: Set<string>;
  /** The addresses themselves: only they may have a query or lead below a shop's path. */
  readonly declaredUrls: Set<string>;
  /** Those of them that are declared with `http:`. */
  readonly httpHosts: Set<string>;
  /** Hosts that a record names in its text, such as a publisher called after its site. Never links. */
  readonly namedHosts: Set<string>;
  /** Ids of records: data has them, and pages as anchors. */
  readonly ids: Set<string>;
  readonly contacts: {
    /** Telephone numbers that a record gives: hotlines of operators, numbers in a statement. */
    readonly numbers: Set<string>;
    /** Mail addresses that a service record gives. */
    readonly mails: Set<string>;
  };
}

/** Each kind of record that declares something. */
const RECORDS: readonly ((content: string) => Promise<Declares>)[] = [
  regionsDeclare,
  accountsDeclare,
  exitsDeclare,
  ownDeclares,
];

/** Reads the records below a content folder and gathers what they declare. */
export async function declared(content: string): Promise<Declared> {
  const all = await Promise.all(RECORDS.map((declares) => declares(content)));
  const urls = all.flatMap((part) => part.urls).map((url) => new URL(url));
  const named = all.flatMap((part) => part.texts).map(namedIn);
  return {
    declared: new Set(urls.map(({ host }) => host)),
    declaredUrls: new Set(urls.map(({ href }) => href)),
    httpHosts: new Set(urls.filter(({ protocol }) => protocol === 'http:').map(({ host }) => host)),
    namedHosts: new Set(named.flatMap(({ hosts }) => hosts)),
    ids: new Set(all.flatMap(({ ids = [] }) => ids)),
    contacts: {
      numbers: new Set(named.flatMap(({ numbers }) => numbers)),
      mails: new Set(all.flatMap(({ mails = [] }) => mails)),
    },
  };
}
