import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byTier, inOrder, type Movable, oldNumberOf, pairsWith, tierOf, waitDays } from '#accounts/order.ts';
import { ANSWERS, CATEGORIES, GUARDS, NUMBER_USES, PROOFS, TIERS } from '#accounts/vocabulary.ts';
import { UNITS } from '#content/vocabulary.ts';

const unknown = fc.constant('unknown' as const);
const proofs = fc.oneof(unknown, fc.subarray([...PROOFS]));
const wait = fc.oneof(
  unknown,
  fc.record({ at_most: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom(...UNITS) }),
);
const part = fc.record({
  how: unknown,
  old_number: fc.constantFrom(...ANSWERS),
  proofs,
  wait,
  difficulty: unknown,
});
const movable: fc.Arbitrary<Movable> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,6}$/),
  names: fc.record({ en: fc.string({ minLength: 1, maxLength: 5 }), zh: fc.constant('名') }),
  category: fc.constantFrom(...CATEGORIES),
  guards: fc.subarray([...GUARDS]),
  wallet: fc.constantFrom(true, undefined),
  number_is: fc.subarray([...NUMBER_USES], { minLength: 1 }),
  change: part,
  gone: part,
  texts: fc.record({ replace: proofs, off: fc.constantFrom(...ANSWERS) }),
  close: part,
});
const accounts = fc.uniqueArray(movable, { selector: ({ id }) => id, maxLength: 12 });

describe('the order in which accounts are moved', () => {
  test('is a reordering, the same whatever the order before, and changes nothing', () => {
    fc.assert(
      fc.property(accounts, fc.infiniteStream(fc.nat()), (list, random) => {
        const before = structuredClone(list);
        const shuffled = list.map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
        const ordered = inOrder(list);
        expect(inOrder(shuffled.map(({ one }) => one))).toEqual(ordered);
        expect(inOrder(ordered)).toEqual(ordered);
        expect(new Set(ordered)).toEqual(new Set(list));
        expect(list).toEqual(before);
      }),
    );
  });

  test('goes by tier, then what others lean on, then the need for the old number, then the wait', () => {
    const need = { yes: 0, sometimes: 1, unknown: 1, no: 2 };
    const key = (one: Movable) => [
      TIERS.indexOf(tierOf(one)),
      one.guards.length > 0 ? 0 : 1,
      need[oldNumberOf(one)],
      -(waitDays(one.change.wait) ?? 0),
    ];
    fc.assert(
      fc.property(accounts, (list) => {
        const keys = inOrder(list).map(key);
        for (const [index, next] of keys.slice(1).entries()) {
          const here = keys[index] ?? [];
          const at = here.findIndex((value, place) => value !== next[place]);
          if (at >= 0) expect(here[at]).toBeLessThan(next[at] ?? 0);
        }
      }),
    );
  });

  test('a mailbox comes before every account that it opens, unless that opens others as well', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const ordered = inOrder(list);
        for (const { guard, guarded, by } of list.flatMap((one) => pairsWith(one, list)))
          if (by === 'email' && tierOf(guarded) !== 'guard')
            expect(ordered.indexOf(guard)).toBeLessThan(ordered.indexOf(guarded));
      }),
    );
  });

  test('every account stands in one tier', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const tiers = byTier(list);
        expect(tiers.flatMap(([, inTier]) => inTier)).toEqual(inOrder(list));
        expect(tiers.every(([, inTier]) => inTier.length > 0)).toBe(true);
      }),
    );
  });
});

test('two accounts open each other only together', () => {
  fc.assert(
    fc.property(accounts, (list) => {
      const pairs = list.flatMap((one) => pairsWith(one, list));
      for (const { guard, guarded, isMutual } of pairs) {
        expect(guard).not.toBe(guarded);
        expect(pairs.some((back) => back.guard === guarded && back.guarded === guard)).toBe(isMutual);
      }
    }),
  );
});

test.each([
  [{ exactly: 30, unit: 'days' }, 30],
  [{ at_least: 2, at_most: 12, unit: 'hours' }, 1],
  [{ at_least: 48, at_most: 72, unit: 'hours' }, 3],
  [{ at_least: 1, at_most: 3, unit: 'working-days' }, 5],
  ['unknown', undefined],
] as const)('%j is %s days at most', (given, days) => expect(waitDays(given)).toBe(days));
