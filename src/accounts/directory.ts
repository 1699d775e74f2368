import { officialAddress } from './address.ts';
import type { CodeWay } from './vocabulary.ts';

/** A service as two public directories know it. Nobody here has checked it. */
export interface PublicEntry {
  readonly name: string;
  readonly domain: string;
  readonly also?: readonly string[] | undefined;
  readonly codes_by?: readonly CodeWay[] | undefined;
  readonly codes_help?: string | undefined;
  readonly recovery_help?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Region codes; `-XX` means everywhere but there. */
  readonly regions?: readonly string[] | undefined;
  readonly close_url?: string | undefined;
  readonly close_difficulty?: string | undefined;
  readonly close_email?: string | undefined;
}

/** What is left out of the directory, by category and by domain. */
export interface Excluded {
  readonly categories: readonly { readonly category: string }[];
  readonly domains: readonly { readonly domain: string }[];
}

const LINKS = ['close_url', 'codes_help', 'recovery_help'] as const;
const MAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

/** The entry with addresses that may be linked to; an address that may not is gone. */
function withLinks(entry: PublicEntry): PublicEntry {
  const cleaned: Record<string, unknown> = { ...entry };
  for (const field of LINKS)
    cleaned[field] = entry[field] === undefined ? undefined : officialAddress(entry[field]);
  const mail = entry.close_email?.trim().toLowerCase();
  cleaned['close_email'] = mail !== undefined && MAIL.test(mail) ? mail : undefined;
  return Object.fromEntries(
    Object.entries(cleaned).filter(([, value]) => value !== undefined),
  ) as unknown as PublicEntry;
}

/** The directory as the site shows it: without what is excluded, with clean addresses, in the order of names. */
export function shownEntries(entries: readonly PublicEntry[], excluded: Excluded): PublicEntry[] {
  const domains = new Set(excluded.domains.map(({ domain }) => domain));
  const categories = new Set(excluded.categories.map(({ category }) => category));
  return entries
    .filter(
      ({ domain, categories: has = [] }) => !domains.has(domain) && !has.some((one) => categories.has(one)),
    )
    .map(withLinks)
    .sort((a, b) => compareNames(a.name, b.name) || compareNames(a.domain, b.domain));
}

const collator = new Intl.Collator('en', { numeric: true });
/** Names in the order of an English dictionary, whatever the page's language: links stay in one place. */
const compareNames = (a: string, b: string): number => collator.compare(a, b);

/** Pages of the directory: `0-9`, `a` to `z`, and `other` for names that begin with none of them. */
export const LETTERS = ['0-9', ...'abcdefghijklmnopqrstuvwxyz', 'other'] as const;

/** The page on which a name stands: by its first letter or digit, accents aside (`ÖBB` → `o`). */
export function letterOf(name: string): string {
  const first =
    name
      .normalize('NFD')
      .match(/[\p{L}\p{N}]/u)?.[0]
      ?.toLowerCase() ?? '';
  if (/^[a-z]$/.test(first)) return first;
  return /^\d$/.test(first) ? '0-9' : 'other';
}

/** The anchor of an entry, from its domain, which is unique. An anchor begins with a letter: `1password.com` → `n-1password-com`. */
export function anchorOf(domain: string): string {
  const slug = domain.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
  return /^[a-z]/.test(slug) ? slug : `n-${slug}`;
}

/** The address of an entry, without its language. */
export function entryPath({ name, domain }: Pick<PublicEntry, 'name' | 'domain'>): string {
  return `/accounts/all/${letterOf(name)}/#${anchorOf(domain)}`;
}

const NEEDS_NUMBER: ReadonlySet<string> = new Set<CodeWay>(['sms', 'call']);

/** Whether codes are sent to the number and in no other way, as far as the directory knows. */
export function isTextOnly({ codes_by = [] }: Pick<PublicEntry, 'codes_by'>): boolean {
  return codes_by.length > 0 && codes_by.every((way) => NEEDS_NUMBER.has(way));
}

/** Banks that send codes to the number and in no other way, by region, each region in the order of its code; `''` where none is given. */
export function textOnlyBanks(entries: readonly PublicEntry[]): [region: string, banks: PublicEntry[]][] {
  const byRegion = new Map<string, PublicEntry[]>();
  for (const entry of entries) {
    if (!entry.categories?.includes('banking') || !isTextOnly(entry)) continue;
    const given = (entry.regions ?? []).filter((region) => /^[A-Z]{2}$/.test(region));
    for (const region of given.length > 0 ? given : [''])
      byRegion.set(region, [...(byRegion.get(region) ?? []), entry]);
  }
  return [...byRegion].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
}
