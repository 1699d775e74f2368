import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { explain } from '#content/explain.ts';
import { planHolds, planQuestions, planStage, type PlanStage } from '#content/plan.ts';
import { recordsAreSetWell } from '#content/typography.ts';
import { STAGES } from '#content/vocabulary.ts';

const read = (stage: string) => parse(readFileSync(`content/plan/stages/${stage}.yaml`, 'utf8')) as PlanStage;
/** The six files, one of them spoiled. */
const entries = (stage = 'ask', spoil: (data: PlanStage) => PlanStage = (data) => data) =>
  STAGES.map((id) => ({
    id,
    file: `content/plan/stages/${id}.yaml`,
    body: '',
    data: id === stage ? spoil(read(id)) : read(id),
  }));
/** A stage with fields of its first task changed. */
const first = (change: object) => (data: PlanStage) => ({
  ...data,
  tasks: data.tasks.map((task, index) => (index === 0 ? { ...task, ...change } : task)),
});

test('what is written holds', () => {
  expect(planHolds(entries())).toEqual([]);
  expect(recordsAreSetWell(entries())).toEqual([]);
  for (const stage of STAGES) expect(explain(planStage, read(stage))).toEqual([]);
  expect(explain(planQuestions, parse(readFileSync('content/plan/questions.yaml', 'utf8')))).toEqual([]);
});

describe('what an editor gets wrong is said in one line', () => {
  const task = read('close').tasks[1];
  test.each([
    [
      'a task that waits for nobody',
      'ask',
      { after: ['nobody'] },
      /ask\.yaml: ask-cost\.after: found "nobody"; write/,
    ],
    ['a task that waits for a later stage', 'ask', { after: ['confirmed'] }, /later stage/],
    ['an urgent task that waits for one that is not', 'back-up', { after: ['list-accounts'] }, /not urgent/],
    [
      'a hard stop without checks',
      'ask',
      { irreversible: 'close' },
      /ask-cost\.checks: write them for every/,
    ],
    [
      'checks without a hard stop',
      'ask',
      { checks: ['whose-name'] },
      /ask-cost\.checks: write them for every/,
    ],
    ['an id that stands twice', 'ask', { id: 'ask-papers' }, /ask-papers\.id: found it twice/],
    ['two ways to a date', 'ask', { measure: { of: 'notice', from: 'closing' } }, /one of the two/],
  ])('%s', (_, stage, change, message) => {
    const found = planHolds(entries(stage, first(change)));
    expect(found.join('\n')).toMatch(message);
  });

  test('tasks that wait for each other', () => {
    const circle = (data: PlanStage) => ({
      ...data,
      tasks: data.tasks.map((each) =>
        each.id === 'ask-cost'
          ? { ...each, after: ['ask-papers'] }
          : each.id === 'ask-papers'
            ? { ...each, after: ['ask-cost'] }
            : each,
      ),
    });
    expect(planHolds(entries('ask', circle)).join('\n')).toMatch(
      /found a circle ask-\w+ → ask-\w+ → ask-\w+/,
    );
  });

  test('a stage without its file, a file without its stage', () => {
    const [one, ...rest] = entries();
    if (!one) throw new Error('no stages');
    expect(planHolds([...rest, { ...one, id: 'decided' }]).join('\n')).toMatch(
      /decide\.yaml: file: found nothing[\s\S]*file name: found "decided"/,
    );
  });

  test.each([
    ['an answer that does not exist', { when: { reason: ['bored'] } }, /when/],
    ['words in one language', { title: { zh: '问' } }, /title\.en: found nothing/],
    ['a title too long', { title: { zh: '问', en: 'x'.repeat(91) } }, /title\.en: .*at most 90/],
    ['a letter that does not exist', { letter: 'love' }, /letter: found "love"/],
    ['a key that does not exist', { urgnt: true }, /unknown key "urgnt"/],
  ])('%s', (_, change, message) => {
    expect(explain(planStage, { ...read('close'), tasks: [{ ...task, ...change }] }).join('\n')).toMatch(
      message,
    );
  });

  test('Chinese with typed gaps', () => {
    const spaced = first({ how: { zh: '打 10086 问', en: 'Call' } });
    expect(recordsAreSetWell(entries('ask', spaced)).join()).toMatch(
      /tasks\.ask-cost\.how\.zh: found .*without a space/,
    );
  });
});
