/**
 * In what order accounts are moved away from a number, and which of them hang together.
 *
 * The rule. Accounts that open others come first: a mailbox, or the account of a phone or computer
 * (tier `guard`). Then money, then identity and government, then messages, then the rest; which tier
 * that is follows from the category, except that whatever holds money (`wallet`) counts as money. Within
 * a tier come first those that other accounts lean on, then those whose number cannot be changed without
 * a code to the old one: yes, then sometimes and not known, which readers are told to take for yes, then
 * no. Then those that take longest, since they have to be started first, then by name.
 *
 * Pure: knows no page, no sentence and no country.
 */
import type { Service, Wait } from '#content/service.ts';
import { type Answer, type Category, type Guard, type Tier, TIERS } from './vocabulary.ts';

/** As much of a record as the order needs. */
export type Movable = Pick<
  Service,
  'id' | 'names' | 'category' | 'guards' | 'wallet' | 'number_is' | 'change' | 'gone' | 'texts' | 'close'
>;

const TIER_OF: Readonly<Record<Category, Tier>> = {
  // A mailbox or a device guards others only where the record says so; see `tierOf`.
  'email-cloud': 'rest',
  device: 'rest',
  bank: 'money',
  payment: 'money',
  crypto: 'money',
  government: 'identity',
  messaging: 'messages',
  social: 'rest',
  shopping: 'rest',
  delivery: 'rest',
  travel: 'rest',
  entertainment: 'rest',
  work: 'rest',
  other: 'rest',
};
const OPENS_ANYTHING: ReadonlySet<Guard> = new Set(['email', 'device']);
const NEED: Readonly<Record<Answer, number>> = { yes: 0, sometimes: 1, unknown: 1, no: 2 };

/** The tier of an account; see the rule above. */
export function tierOf({ category, guards, wallet }: Pick<Service, 'category' | 'guards' | 'wallet'>): Tier {
  if (guards.some((guard) => OPENS_ANYTHING.has(guard))) return 'guard';
  return wallet ? 'money' : TIER_OF[category];
}

/** Whether the old number must still receive codes, to change it or, where that is not known, to close the account. */
export function oldNumberOf({ change, close }: Pick<Service, 'change' | 'close'>): Answer {
  return change.old_number === 'unknown' ? close.old_number : change.old_number;
}

/** Hours in each unit of the records; working days and months as they fall out at worst. */
const HOURS = { hours: 1, days: 24, 'working-days': 34, weeks: 168, months: 744, years: 8784 } as const;

/** The longest that a wait may take, in whole days; nothing where it is not known. */
export function waitDays(wait: Wait): number | undefined {
  if (wait === 'unknown') return undefined;
  const figure = wait.exactly ?? wait.at_most ?? wait.at_least ?? 0;
  return Math.ceil((figure * HOURS[wait.unit]) / 24);
}

const byName = new Intl.Collator('en');

/** The order in which to move these accounts. Leaves its argument as it is; the same records give the same order. */
export function inOrder<T extends Movable>(services: readonly T[]): T[] {
  const key = (one: T) => [
    TIERS.indexOf(tierOf(one)),
    one.guards.length > 0 ? 0 : 1,
    NEED[oldNumberOf(one)],
    -(waitDays(one.change.wait) ?? 0),
  ];
  return [...services].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    if (at >= 0) return (left[at] ?? 0) - (right[at] ?? 0);
    return byName.compare(a.names.en, b.names.en) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  });
}

/** The accounts of each tier, in order; a tier without accounts is left out. */
export function byTier<T extends Movable>(services: readonly T[]): [Tier, T[]][] {
  const ordered = inOrder(services);
  return TIERS.map((tier): [Tier, T[]] => [tier, ordered.filter((one) => tierOf(one) === tier)]).filter(
    ([, inTier]) => inTier.length > 0,
  );
}

/** What an account accepts as proof that it is yours, other than a code to the number. */
function proofsOf({ change, gone, texts }: Movable): ReadonlySet<string> {
  return new Set(
    [change.proofs, gone.proofs, texts.replace].flatMap((list) => (list === 'unknown' ? [] : list)),
  );
}

/** One account that opens another. */
export interface Pair<T> {
  readonly guard: T;
  readonly guarded: T;
  /** By what: the mailbox, or the bank card with its number on file. */
  readonly by: Guard;
  /** Whether each opens the other: then losing one is losing both. */
  readonly isMutual: boolean;
  /** Whether the guard itself can be opened with a code to the number: then who has the number has both. */
  readonly hangsOnNumber: boolean;
}

const OPENED_BY_CODE = ['login', 'code', 'recovery'];

/** What of one account opens another. */
function opens(guard: Movable, proofs: ReadonlySet<string>): Guard | undefined {
  return guard.guards.find((held) => proofs.has(held));
}

/** Which others an account opens, and which open it. */
export function pairsWith<T extends Movable>(one: T, services: readonly T[]): Pair<T>[] {
  const own = proofsOf(one);
  const hangsOnNumber = ({ number_is: uses }: T) => uses.some((use) => OPENED_BY_CODE.includes(use));
  return services.flatMap((other) => {
    if (other.id === one.id) return [];
    const [there, back] = [opens(one, proofsOf(other)), opens(other, own)];
    const isMutual = there !== undefined && back !== undefined;
    const pair = (guard: T, guarded: T, by: Guard | undefined): Pair<T>[] =>
      by === undefined ? [] : [{ guard, guarded, by, isMutual, hangsOnNumber: hangsOnNumber(guard) }];
    return [...pair(one, other, there), ...pair(other, one, back)];
  });
}
