import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS, STAGES } from '#content/vocabulary.ts';
import { judge } from '#plan/conditions.ts';
import { combinations, faultsOf } from '#plan/faults.ts';
import { before, cycleIn } from '#plan/order.ts';
import { endingOf, makePlan, serviceTasks } from '#plan/plan.ts';
import {
  idsOf,
  NO_TICKS,
  planFor,
  questions,
  rules,
  someAnswers,
  someTicks,
  taskIds,
} from '../support/plan.ts';

describe('each answer changes the plan: what it brings in, what it takes out', () => {
  test.each([
    ['reason', 'unused', 'choose-way', 'block-line'],
    ['reason', 'switching', 'port-number', 'close-line'],
    ['reason', 'lost', 'block-line', 'wipe-phone'],
    ['reason', 'abroad', 'old-document', 'port-number'],
    ['reason', 'died', 'death-keep', 'close-line'],
    ['reason', 'not-mine', 'report-not-mine', 'move-mail'],
    ['reason', 'safety', 'support-first', 'tell-people'],
    ['reason', 'privacy', 'off-profiles', 'safe-device'],
    ['kind', 'card', 'cut-card', 'delete-esim'],
    ['kind', 'esim', 'delete-esim', 'cut-card'],
    ['billing', 'prepaid', 'credit', 'last-bill'],
    ['billing', 'contract', 'last-bill', 'keep-alive'],
    ['holder', 'self', 'whose-name', 'other-holder'],
    ['holder', 'other', 'other-holder', 'company-line'],
    ['holder', 'company', 'company-line', 'other-holder'],
    ['texts', 'yes', 'rehearsal', 'revive'],
    ['texts', 'no', 'revive', 'rehearsal'],
    ['present', 'yes', 'move-mail', 'ask-abroad'],
    ['present', 'no', 'ask-abroad', 'leave-ready'],
    ['bundle', 'alone', 'close-line', 'what-hangs'],
    ['bundle', 'shared', 'what-hangs', 'separate-line'],
  ])('%s = %s: %s, and no %s', (question, answer, present, absent) => {
    const ids = idsOf(planFor({ [question]: answer }));
    expect(ids).toContain(present);
    expect(ids).not.toContain(absent);
  });

  test('the table above has every answer', () => {
    expect(Object.values(ANSWERS).flat()).toHaveLength(21);
  });

  test.each(Object.keys(ANSWERS))('%s: each of its answers gives a plan of its own', (question) => {
    const plans = ANSWERS[question as keyof typeof ANSWERS].map((answer) => planFor({ [question]: answer }));
    const shapes = plans.map((plan) => plan.tasks.map(({ task, depends }) => `${task.id}${depends}`).join());
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('the rules as a whole', () => {
  test('every task can be reached, every condition can hold, nothing goes in circles, no question is idle', () => {
    expect(
      faultsOf(
        rules,
        questions.questions.map(({ id }) => id),
      ),
    ).toEqual({
      unreachable: [],
      neverTrue: [],
      cycle: [],
      emptyStages: [],
      unknownGroups: [],
      idleQuestions: [],
    });
  });

  test('everything that is asked is asked in words for every answer', () => {
    for (const { id, answers } of questions.questions)
      if (id in ANSWERS)
        expect(Object.keys(answers ?? {}), id).toEqual([...ANSWERS[id as keyof typeof ANSWERS]]);
  });

  test('the report finds what is wrong in spoiled rules', () => {
    const spoiled = {
      ...rules,
      tasks: [
        {
          id: 'a',
          stage: 'ask' as const,
          after: ['b'],
          when: { all: [{ kind: ['card'] }, { kind: ['esim'] }] },
        },
        { id: 'b', stage: 'ask' as const, after: ['a'], when: { group: 'nobody' } },
      ],
      groups: { never: { all: [{ kind: ['card'] }, { not: { kind: ['card'] } }] } },
    };
    const faults = faultsOf(spoiled, ['kind', 'bundle', 'day', 'region']);
    expect(faults.unreachable).toEqual(['a', 'b']);
    expect(faults.neverTrue).toEqual(['never']);
    expect(faults.cycle).toEqual(['a', 'b', 'a']);
    expect(faults.emptyStages).toEqual(STAGES.filter((stage) => stage !== 'ask'));
    expect(faults.unknownGroups).toEqual(['nobody']);
    expect(faults.idleQuestions).toEqual(['bundle', 'day', 'region']);
  });
});

describe('whatever is answered and ticked', () => {
  const anyPlan = fc.tuple(someAnswers, someTicks);

  test('the plan has tasks, all six stages, and counts that add up', () => {
    fc.assert(
      fc.property(anyPlan, ([answers, ticks]) => {
        const plan = planFor(answers, ticks);
        expect(plan.tasks.length).toBeGreaterThan(5);
        expect(plan.stages.map(({ stage }) => stage)).toEqual([...STAGES]);
        expect(plan.stages.reduce((n, { tasks }) => n + tasks.length, 0)).toBe(plan.tasks.length);
        expect(
          plan.stages.find(({ stage }) => stage === 'close')?.tasks.some(({ task }) => task.irreversible),
        ).toBe(true);
      }),
    );
  });

  test('the order respects what waits for what, and a hard stop never precedes its checks', () => {
    fc.assert(
      fc.property(anyPlan, ([answers, ticks]) => {
        const ids = idsOf(planFor(answers, ticks));
        for (const { task } of planFor(answers, ticks).tasks)
          for (const id of before(task))
            if (ids.includes(id))
              expect(ids.indexOf(id), `${id} before ${task.id}`).toBeLessThan(ids.indexOf(task.id));
      }),
    );
  });

  test('what cannot be undone is locked exactly while one of its checks is open, unless overruled', () => {
    fc.assert(
      fc.property(anyPlan, ([answers, ticks]) => {
        const plan = planFor(answers, ticks);
        const open = new Set(
          plan.tasks
            .filter(({ status }) => status === 'todo' || status === 'waits')
            .map(({ task }) => task.id),
        );
        for (const { task, locked } of plan.tasks) {
          const mustStop =
            task.irreversible !== undefined &&
            open.has(task.id) &&
            (task.checks ?? []).some((id) => open.has(id));
          expect(locked).toBe(mustStop && !ticks.overruled.includes(task.id));
        }
      }),
    );
  });

  test('nothing circles, and answering an open question never brings in more', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(cycleIn(planFor(answers).tasks.map(({ task }) => task))).toBeUndefined();
        for (const { when, id } of rules.tasks) {
          const verdict = judge(when, answers, { ...rules, assumed: {} });
          if (verdict === 'maybe') continue;
          expect(judge(when, answers, rules), id).toBe(verdict);
        }
      }),
    );
  });

  test('every task is reached by some answers', () => {
    const seen = new Set<string>();
    for (const answers of combinations(['reason', 'bundle', 'kind', 'billing', 'holder', 'texts', 'present']))
      for (const id of idsOf(planFor(answers))) seen.add(id);
    expect(taskIds.filter((id) => !seen.has(id))).toEqual([]);
  });

  test('never both closing and porting for certain; never closing for who must port', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const ends = planFor(answers).tasks.filter(({ task }) =>
          ['close', 'port'].includes(task.irreversible ?? ''),
        );
        expect(ends.length).toBeGreaterThan(0);
        expect(ends.filter(({ depends }) => !depends).length).toBeLessThanOrEqual(1);
        if (answers.reason === 'switching') expect(ends.map(({ task }) => task.id)).toEqual(['port-number']);
      }),
    );
  });
});

describe('ticks', () => {
  test('a tick frees what waits, “not needed” as well; unknown ids do no harm', () => {
    const locked = (ticks = NO_TICKS) =>
      planFor({ reason: 'not-mine' }, ticks).tasks.find(({ task }) => task.id === 'close-not-mine')?.locked;
    expect(locked()).toBe(true);
    expect(locked({ done: ['names-list', 'rule-out'], skipped: ['report-not-mine'], overruled: [] })).toBe(
      false,
    );
    expect(locked({ done: ['gone'], skipped: [], overruled: ['close-not-mine'] })).toBe(false);
  });

  test('finished is when every task is done or not needed', () => {
    const all = idsOf(planFor({ reason: 'died' }));
    expect(planFor({ reason: 'died' }, { ...NO_TICKS, done: all }).complete).toBe(true);
    expect(planFor({ reason: 'died' }, { ...NO_TICKS, done: all.slice(1) }).complete).toBe(false);
  });
});

test('what only may apply is never under “do it now”', () => {
  fc.assert(
    fc.property(someAnswers, someTicks, (answers, ticks) => {
      for (const { task, depends } of planFor(answers, ticks).now) expect(depends, task.id).toBe(false);
    }),
  );
  expect(planFor({}).now).toEqual([]);
});

test('the ending is a closing until it is certain that the number moves or the line is split off', () => {
  expect(endingOf(planFor({}))).toBe('closing');
  expect(endingOf(planFor({ reason: 'switching' }))).toBe('moving');
  expect(endingOf(planFor({ reason: 'safety' }))).toBe('closing');
  expect(endingOf(planFor({ reason: 'safety', bundle: 'shared' }))).toBe('splitting');
});

test('services stand in their order, before the rehearsal and the closing', () => {
  const services = [
    { id: 'late', order: 9 },
    { id: 'early', order: 1 },
  ];
  expect(serviceTasks(services).map(({ id }) => id)).toEqual(['account.early', 'account.late']);
  const ids = idsOf(makePlan(rules, {}, NO_TICKS, services));
  const at = (id: string) => ids.indexOf(id);
  expect(at('account.early')).toBeLessThan(at('account.late'));
  expect(at('account.late')).toBeLessThan(at('rehearsal'));
  expect(at('rehearsal')).toBeLessThan(at('close-line'));
});
