/** Eight readers, with the facts that the site is built with: what an expert would tell them, in which order, by which day. */
import { describe, expect, test } from 'vitest';
import { duesOf } from '#plan/dates.ts';
import type { Answers } from '#plan/model.ts';
import { momentsOf } from '#plan/moments.ts';
import { idsOf, planFor, regionOf } from '../support/plan.ts';

const today = '2026-11-30';
const day = '2027-03-31';

/** One reader's plan, as far as the tests ask. */
function play(answers: Answers) {
  const plan = planFor(answers);
  const ids = idsOf(plan);
  const setting = { answers, today, region: answers.region ? regionOf(answers.region) : undefined };
  const dues = duesOf(plan, setting);
  return {
    now: plan.now.map(({ task }) => task.id),
    /** Those of the ids that the plan has, in its order. */
    order: (...wanted: string[]) => ids.filter((id) => wanted.includes(id)),
    has: (id: string) => ids.includes(id),
    due: (id: string) => dues.get(id)?.day,
    locked: plan.tasks.filter(({ locked }) => locked).map(({ task }) => task.id),
    moments: momentsOf(plan, setting).map((moment) => `${moment.day} ${moment.kind}`),
  };
}

/** What only other readers have to do. */
const ELSEWHERE = ['block-line', 'death-keep', 'names-list', 'safe-device', 'port-number'];

describe('what an expert would say, case by case', () => {
  test('a contract in Germany: a month’s notice, accounts first, card last', () => {
    const plan = play({
      reason: 'unused',
      region: 'DE',
      billing: 'contract',
      kind: 'card',
      holder: 'self',
      texts: 'yes',
      present: 'yes',
      bundle: 'alone',
      day,
    });
    const order = ['choose-way', 'contract-end', 'move-mail', 'move-money', 'rehearsal', 'close-line'];
    const after = ['receipt', 'confirmed', 'last-bill', 'stop-debit', 'cut-card'];
    expect(plan.order(...order, ...after)).toEqual([...order, ...after]);
    expect(plan.due('close-line')).toBe('2027-02-28');
    expect(plan.moments).toEqual([
      '2026-11-30 today',
      '2027-01-19 start',
      '2027-02-28 submit',
      '2027-03-31 closing',
      '2027-04-14 complain',
      '2027-04-30 win-back',
      '2027-05-05 last-bill',
      '2027-05-12 quarantine',
      '2027-05-26 complaint-last',
    ]);
    expect(plan.locked).toEqual(['close-line', 'cut-card', 'wipe-phone']);
    for (const id of [...ELSEWHERE, 'credit', 'keep-alive', 'delete-esim', 'ask-abroad', 'what-hangs'])
      expect(plan.has(id), id).toBe(false);
  });

  test('a prepaid TM number in the Philippines, from abroad: credit and roaming today, no notice', () => {
    const plan = play({
      reason: 'abroad',
      region: 'PH',
      billing: 'prepaid',
      kind: 'card',
      holder: 'self',
      texts: 'yes',
      present: 'no',
      bundle: 'alone',
      day,
    });
    expect(plan.now).toEqual(['keep-alive', 'roaming-texts']);
    const order = ['roaming-texts', 'list-accounts', 'move-money', 'ask-papers', 'ask-abroad', 'close-line'];
    expect(plan.order(...order)).toEqual(order);
    expect(plan.due('close-line')).toBe(day);
    expect(plan.moments).toContain('2027-05-14 complaint-escalate');
    expect(plan.moments.some((moment) => moment.endsWith('quarantine'))).toBe(false);
    expect(plan.due('reuse-day')).toBe('2027-04-02');
    for (const id of [...ELSEWHERE, 'last-bill', 'stop-debit', 'contract-end', 'leave-ready'])
      expect(plan.has(id), id).toBe(false);
  });

  test('a student’s Chinese number after graduation: texts abroad, the old passport, who may go', () => {
    const plan = play({
      reason: 'abroad',
      region: 'CN',
      kind: 'card',
      holder: 'self',
      texts: 'yes',
      present: 'no',
      bundle: 'alone',
      day,
    });
    expect(plan.now).toEqual(['roaming-texts']);
    const order = ['whose-name', 'move-identity', 'ask-papers', 'old-document', 'ask-abroad', 'close-line'];
    expect(plan.order(...order)).toEqual([
      'whose-name',
      'move-identity',
      'ask-papers',
      'old-document',
      'ask-abroad',
      'close-line',
    ]);
    expect(plan.moments).toContain('2027-06-29 quarantine');
    expect(plan.moments).toContain('2027-08-31 complaint-last');
    expect(plan.due('reuse-day')).toBe('2027-06-22');
    for (const id of [...ELSEWHERE, 'leave-ready', 'revive']) expect(plan.has(id), id).toBe(false);
  });

  test('a father’s number in Hong Kong: keep it alive, settle, close last, erase nothing', () => {
    const answers = { reason: 'died', region: 'HK', billing: 'contract', kind: 'card', holder: 'other', day };
    const plan = play(answers);
    expect(plan.now).toEqual(['death-keep']);
    const order = [
      'death-keep',
      'death-decide',
      'death-list',
      'death-accounts',
      'death-papers',
      'close-death',
    ];
    expect(plan.order(...order, 'receipt', 'death-phone')).toEqual([...order, 'receipt', 'death-phone']);
    expect(plan.moments).toContain('2027-05-26 complaint-escalate');
    // The four weeks in the fact count from the operator's refusal; three months are the limit to go by.
    expect(plan.moments).toContain('2027-06-30 complaint-last');
    for (const id of ['move-mail', 'rehearsal', 'tell-people', 'cut-card', 'wipe-phone', 'close-line'])
      expect(plan.has(id), id).toBe(false);
    const shared = play({ ...answers, billing: 'prepaid', bundle: 'shared', present: 'no' });
    expect(shared.now).toEqual(['death-keep', 'keep-alive']);
    expect(shared.order('what-hangs', 'ask-abroad', 'close-death')).toEqual([
      'what-hangs',
      'ask-abroad',
      'close-death',
    ]);
  });

  test('a stolen phone in Britain: block, freeze, lock; then the number back, before any closing', () => {
    const plan = play({
      reason: 'lost',
      region: 'GB',
      billing: 'contract',
      kind: 'card',
      holder: 'self',
      texts: 'no',
      present: 'yes',
      bundle: 'alone',
      day,
    });
    expect(plan.now).toEqual(['block-line', 'freeze-money', 'lock-phone', 'secure-mail']);
    const order = ['block-line', 'report-theft', 'replace-card', 'move-mail', 'rehearsal', 'close-line'];
    expect(plan.order(...order)).toEqual(order);
    expect(plan.due('close-line')).toBe('2027-03-01');
    expect(plan.moments).toContain('2027-04-30 win-back');
    expect(plan.moments).toContain('2027-05-26 complaint-escalate');
    expect(plan.locked).toContain('erase-lost');
    for (const id of ['revive', 'wipe-phone', 'death-keep', 'names-list', 'port-number'])
      expect(plan.has(id), id).toBe(false);
  });

  test('an eSIM in Japan before leaving: in person first, deleted only after the confirmation', () => {
    const plan = play({
      reason: 'abroad',
      region: 'JP',
      billing: 'contract',
      kind: 'esim',
      holder: 'self',
      texts: 'yes',
      present: 'yes',
      bundle: 'alone',
      day,
    });
    const order = ['leave-ready', 'operator-mail', 'close-line', 'confirmed', 'delete-esim'];
    expect(plan.order(...order)).toEqual(order);
    expect(plan.due('leave-ready')).toBe('2027-03-01');
    expect(plan.locked).toContain('delete-esim');
    // No source gives the notice or how long a number rests there: no day is made up.
    expect(plan.moments.filter((moment) => /submit|quarantine/.test(moment))).toEqual([]);
    for (const id of [...ELSEWHERE, 'cut-card', 'right-card', 'ask-abroad', 'roaming-texts'])
      expect(plan.has(id), id).toBe(false);
  });

  test('a shared plan to escape, in the United States: safe device, advice, own line, then the separation', () => {
    const plan = play({
      reason: 'safety',
      region: 'US',
      billing: 'contract',
      kind: 'card',
      holder: 'other',
      texts: 'yes',
      present: 'yes',
      bundle: 'shared',
      day,
    });
    expect(plan.now).toEqual(['safe-device', 'support-first']);
    const order = ['safe-device', 'support-first', 'new-line-safe', 'move-mail', 'move-messengers'];
    const then = ['ask-separation', 'separate-line', 'separated', 'keep-phone'];
    expect(plan.order(...order, ...then)).toEqual([...order, ...then]);
    expect(plan.locked).toEqual(['separate-line']);
    expect(plan.moments).toContain('2027-03-31 splitting');
    const loud = ['tell-people', 'rehearsal', 'ask-cost', 'what-hangs', 'other-holder', 'close-line'];
    for (const id of [...loud, 'reuse-day', 'last-bill', 'wipe-phone', 'cut-card'])
      expect(plan.has(id), id).toBe(false);
  });

  test('a Chinese number that is not mine: look, rule out and report now; no account is moved', () => {
    const plan = play({ reason: 'not-mine', region: 'CN', day });
    expect(plan.now).toEqual(['names-list', 'rule-out', 'report-not-mine']);
    const order = ['names-list', 'rule-out', 'report-not-mine', 'police-not-mine', 'close-not-mine'];
    expect(plan.order(...order, 'disown-debt', 'names-again')).toEqual([
      ...order,
      'disown-debt',
      'names-again',
    ]);
    expect(plan.due('names-again')).toBe('2027-04-30');
    expect(plan.moments).toContain('2027-08-31 complaint-last');
    for (const id of ['move-mail', 'list-accounts', 'refund-in', 'last-bill', 'reuse-day', 'cut-card'])
      expect(plan.has(id), id).toBe(false);
  });
});
