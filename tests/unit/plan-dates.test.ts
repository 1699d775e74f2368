import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dueOf, duesOf, earliest, isImpossible, isTooSoon, submitDay } from '#plan/dates.ts';
import { daysBetween, earliestAfter, isDay, plusDays, shift, today, weekendOf } from '#plan/days.ts';
import { concerns, figureOf } from '#plan/measures.ts';
import type { Span } from '#plan/model.ts';
import { momentsOf } from '#plan/moments.ts';
import { before } from '#plan/order.ts';
import { makePlan } from '#plan/plan.ts';
import { NO_TICKS, planFor, regionWith, rules, someAnswers, someTicks, taskIds } from '../support/plan.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const someDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someSpan: fc.Arbitrary<Span> = fc.record({
  amount: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom('hours', 'days', 'working-days', 'weeks', 'months', 'years'),
});

describe('days', () => {
  test.each([
    ['2028-02-29', { amount: 1, unit: 'years' }, 1, '2029-02-28'],
    ['2027-01-31', { amount: 1, unit: 'months' }, 1, '2027-02-28'],
    ['2028-01-31', { amount: 1, unit: 'months' }, 1, '2028-02-29'],
    ['2027-03-31', { amount: 1, unit: 'months' }, -1, '2027-02-28'],
    ['2026-12-31', { amount: 2, unit: 'days' }, 1, '2027-01-02'],
    ['2027-03-28', { amount: 1, unit: 'days' }, 1, '2027-03-29'],
    ['2026-11-27', { amount: 1, unit: 'working-days' }, 1, '2026-11-30'],
    ['2026-11-30', { amount: 2, unit: 'working-days' }, -1, '2026-11-26'],
    ['2026-11-24', { amount: 25, unit: 'hours' }, 1, '2026-11-26'],
    ['2026-11-24', { amount: 2, unit: 'weeks' }, -1, '2026-11-10'],
  ] as const)('%s moved by %o, way %i: %s', (day, span, way, wanted) => {
    expect(shift(day, span, way)).toBe(wanted);
  });

  test('the weekend is the region’s own', () => {
    expect(weekendOf('DE')).toEqual([6, 7]);
    expect(weekendOf('EG')).toEqual([5, 6]);
    expect(weekendOf('no such region')).toEqual([6, 7]);
    expect(shift('2026-11-26', { amount: 1, unit: 'working-days' }, 1, [5, 6])).toBe('2026-11-29');
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo', 'Asia/Kolkata'])(
    'the same in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
      expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
      expect(today(new Date(2026, 10, 24, 0, 5))).toBe('2026-11-24');
      expect(today(new Date(2026, 10, 24, 23, 55))).toBe('2026-11-24');
    },
  );

  test('what the calendar does not have is no day', () => {
    expect(['2027-02-29', '2026-13-01', '26-01-01', '', '2026-1-1', '9999-01-01'].filter(isDay)).toEqual([]);
    expect(isDay('2028-02-29')).toBe(true);
  });

  test('forwards is later, backwards is earlier, and the first safe day leaves room to go back', () => {
    fc.assert(
      fc.property(someDay, someSpan, (day, span) => {
        expect(shift(day, span, 1) > day).toBe(true);
        expect(shift(day, span, -1) < day).toBe(true);
        const first = earliestAfter(day, span);
        expect(shift(first, span, -1) >= day).toBe(true);
        expect(daysBetween(shift(day, span, 1), first)).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('figures', () => {
  const notice = { what: 'notice', unit: 'months' } as const;
  test('of several the careful one; a general figure before an operator’s', () => {
    const region = regionWith([
      { ...notice, exactly: 1 },
      { ...notice, exactly: 30, unit: 'days', by: 'Some operator' },
      { what: 'quarantine', at_least: 90, unit: 'days' },
      { what: 'quarantine', at_least: 45, at_most: 365, unit: 'days' },
    ]);
    expect(figureOf(region, 'notice', {})?.span).toEqual({ amount: 1, unit: 'months' });
    expect(figureOf(region, 'quarantine', {})?.span).toEqual({ amount: 45, unit: 'days' });
    expect(figureOf(region, 'withdrawal', {})).toBeUndefined();
    expect(figureOf(undefined, 'notice', {})).toBeUndefined();
  });

  test('only of the reader’s kind of line', () => {
    const region = regionWith([{ ...notice, exactly: 1, lines: ['postpaid'] }]);
    expect(figureOf(region, 'notice', { billing: 'prepaid' })).toBeUndefined();
    expect(figureOf(region, 'notice', { billing: 'contract', kind: 'esim' })?.span.amount).toBe(1);
    expect(concerns(['esim'], { kind: 'card' })).toBe(false);
    expect(concerns(['postpaid', 'esim'], { billing: 'prepaid', kind: 'esim' })).toBe(false);
    expect(concerns(['prepaid'], {})).toBe(true);
  });
});

describe('dates of a plan', () => {
  const now = '2026-11-25';
  const contract = { reason: 'unused', billing: 'contract', day: '2027-03-31', region: 'DE' };
  const region = regionWith([
    { what: 'notice', exactly: 1, unit: 'months' },
    { what: 'quarantine', exactly: 90, unit: 'days' },
    { what: 'complaint-answer', at_most: 30, unit: 'days' },
  ]);

  test('notice is counted back from the wished day, over the short month', () => {
    expect(submitDay({ answers: contract, region, today: now })).toBe('2027-02-28');
    const prepaid = { ...contract, billing: 'prepaid' };
    expect(submitDay({ answers: prepaid, region, today: now })).toBe('2027-03-31');
    const switching = { ...contract, reason: 'switching' };
    expect(submitDay({ answers: switching, region, today: now })).toBe('2027-03-31');
  });

  test('the picture: from today to the day on which the number may be somebody else’s', () => {
    const plan = planFor(contract);
    const kinds = momentsOf(plan, { answers: contract, region, today: now }).map(
      ({ kind, day }) => `${day} ${kind}`,
    );
    expect(kinds).toEqual([
      '2026-11-25 today',
      '2027-01-19 start',
      '2027-02-28 submit',
      '2027-03-31 closing',
      '2027-04-14 complain',
      '2027-05-05 last-bill',
      '2027-05-14 complaint-answer',
      '2027-06-29 quarantine',
    ]);
    expect(momentsOf(plan, { answers: {}, region, today: now })).toEqual([]);
  });

  test('a limit for complaints that is over before one may go on counts from something else: no day', () => {
    const lastOf = (...weeks: number[]) => {
      const figures = regionWith([
        { what: 'complaint-escalate', at_least: 6, unit: 'weeks' },
        ...weeks.map((n) => ({ what: 'complaint-escalate', at_most: n, unit: 'weeks' }) as const),
      ]);
      const moments = momentsOf(planFor(contract), { answers: contract, region: figures, today: now });
      return moments.find(({ kind }) => kind === 'complaint-last')?.day;
    };
    expect(lastOf(4)).toBeUndefined();
    expect(lastOf(13, 4)).toBe('2027-06-30');
    expect(lastOf(8)).toBe('2027-05-26');
  });

  test.each([
    ['today', '2026-11-25'],
    ['past', '2020-01-01'],
    ['tomorrow', '2026-11-26'],
    ['one day short of rehearsal and notice', '2027-01-01'],
  ])('%s is too soon with a month’s notice; the first safe day keeps every step in time', (_, day) => {
    const answers = { ...contract, day };
    const setting = { answers, region, today: now };
    expect(isTooSoon(planFor(answers), setting)).toBe(true);
    // Who leaves the rehearsal out can still give notice in time for the last of these days.
    expect(isImpossible(planFor(answers), setting)).toBe(day !== '2027-01-01');
    const safe = { ...answers, day: earliest(planFor(answers), setting).day };
    expect(isTooSoon(planFor(safe), { ...setting, answers: safe })).toBe(false);
    const rehearsal = duesOf(planFor(safe), { ...setting, answers: safe }).get('rehearsal')?.day ?? '';
    expect(
      rehearsal >= now && plusDays(rehearsal, 7) <= (submitDay({ ...setting, answers: safe }) ?? ''),
    ).toBe(true);
  });

  test.each([
    ['2027-03-31', '2027-02-28'],
    ['2028-03-31', '2028-02-29'],
    ['2028-02-29', '2028-01-29'],
    ['2199-12-31', '2199-11-30'],
  ])('for %s the notice of a month is given by %s', (day, submit) => {
    expect(submitDay({ answers: { ...contract, day }, region, today: now })).toBe(submit);
  });

  test('a day that is too soon, or past, is met with the first safe one and the reasons', () => {
    const soon = { ...contract, day: '2026-12-01' };
    const plan = planFor(soon);
    const setting = { answers: soon, region, today: now };
    expect(isTooSoon(plan, setting)).toBe(true);
    const first = earliest(plan, setting);
    expect(first.day).toBe('2027-01-02');
    expect(first.reasons.map(({ kind }) => kind)).toEqual(['rehearsal', 'notice']);
    expect(isTooSoon(plan, { ...setting, answers: { ...soon, day: first.day } })).toBe(false);
    const done = makePlan(rules, soon, { ...NO_TICKS, done: ['close-line'] });
    expect(isTooSoon(done, setting)).toBe(false);
  });

  test('a service that makes one wait puts the first safe day off and begins earlier', () => {
    const services = [{ id: 'slow', order: 1, waitDays: 60 }];
    const answers = { reason: 'unused', billing: 'prepaid', day: '2027-06-30' };
    const plan = makePlan(rules, answers, NO_TICKS, services);
    const setting = { answers, services, today: now };
    expect(earliest(plan, setting).day).toBe(plusDays(now, 67));
    expect(earliest(plan, setting).reasons[0]).toEqual({ kind: 'service', id: 'slow', days: 60 });
    const dues = duesOf(plan, setting);
    expect(dues.get('account.slow')?.day).toBe('2027-04-24');
    expect((dues.get('new-way')?.day ?? '') <= '2027-04-24').toBe(true);
  });

  test('an account is due with the task about its tier, one of no known tier with the last', () => {
    const services = [
      { id: 'mailbox', order: 1, tier: 'guard' },
      { id: 'bank', order: 2, tier: 'money' },
      { id: 'other', order: 3 },
    ];
    const answers = { reason: 'unused', billing: 'prepaid', day: '2027-06-30' };
    const dues = duesOf(makePlan(rules, answers, NO_TICKS, services), { answers, services, today: now });
    const dayOf = (id: string) => dues.get(id)?.day;
    expect(dayOf('account.mailbox')).toBe(dayOf('move-mail'));
    expect(dayOf('account.bank')).toBe(dayOf('move-money'));
    expect(dayOf('account.other')).toBe('2027-06-14');
  });

  test('late advice is fitted into the days that are left', () => {
    const late = { ...contract, day: '2027-01-24' };
    const setting = { answers: late, region, today: now };
    const dues = duesOf(planFor(late), setting);
    const dayOf = (id: string) => dues.get(id)?.day;
    expect(['whose-name', 'list-accounts', 'move-money', 'rehearsal', 'close-line'].map(dayOf)).toEqual([
      '2026-11-25',
      '2026-11-28',
      '2026-12-03',
      '2026-12-15',
      '2026-12-24',
    ]);
    const done = makePlan(rules, late, { ...NO_TICKS, done: taskIds.filter((id) => id !== 'rehearsal') });
    expect(duesOf(done, setting).get('rehearsal')?.day).toBe('2026-12-15');
  });

  test('nothing before the closing is due on a day that has passed', () => {
    fc.assert(
      fc.property(someAnswers, someTicks, (answers, ticks) => {
        const plan = makePlan(rules, answers, ticks, [{ id: 'slow', order: 1, waitDays: 40 }]);
        for (const { anchor, day } of duesOf(plan, { answers, region, today: now }).values())
          if (anchor === 'submit' && day !== undefined) expect(day >= now).toBe(true);
      }),
    );
  });

  test('what is not known gives no date, or our own advice', () => {
    const reuse = rules.tasks.find(({ id }) => id === 'reuse-day');
    if (!reuse) throw new Error('no such task');
    const setting = { answers: contract, today: now };
    expect(dueOf(reuse, setting)?.figure).toBeUndefined();
    expect(dueOf(reuse, setting)?.day).toBe('2027-04-02');
    expect(dueOf(reuse, { ...setting, region })?.day).toBe('2027-06-22');
    expect(dueOf(reuse, { ...setting, answers: {} })?.day).toBeUndefined();
  });

  test('dates never contradict the order: what comes first is due no later', () => {
    fc.assert(
      fc.property(someAnswers, someTicks, someSpan, (answers, ticks, span) => {
        const figures = regionWith([
          { what: 'notice', exactly: span.amount, unit: span.unit },
          { what: 'refund-wait', at_most: span.amount, unit: span.unit },
        ]);
        const services = [{ id: 'slow', order: 1, waitDays: span.amount }];
        const plan = makePlan(rules, answers, ticks, services);
        const setting = { answers, region: figures, services, today: now };
        const dues = duesOf(plan, setting);
        for (const { task } of plan.tasks)
          for (const id of before(task)) {
            const [first, second] = [dues.get(id)?.day, dues.get(task.id)?.day];
            if (first !== undefined && second !== undefined)
              expect(first <= second, `${id} ${task.id}`).toBe(true);
          }
        const days = momentsOf(plan, setting).map(({ day }) => day);
        expect(days).toEqual([...days].sort());
        expect(earliest(plan, setting).day >= now).toBe(true);
      }),
    );
  });
});
