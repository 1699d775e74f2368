import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { change } from '#content/change.ts';
import { explain } from '#content/explain.ts';
import {
  linksAreWhole,
  type SituationLinks,
  situationLinks,
  situationsAreWhole,
  situationWords,
} from '#content/situation.ts';
import { type Situation, SITUATIONS, STAGES, TOPICS } from '#content/vocabulary.ts';
import { relatedTo, situationsAt, situationsOn, situationsWith } from '#situations/related.ts';

const links = new Map(
  Object.entries(
    parse(readFileSync('content/situations/links.yaml', 'utf8')) as Record<string, SituationLinks>,
  ),
) as Map<Situation, SituationLinks>;

const words = {
  title: 'Lost or stolen',
  short: 'Lost or stolen',
  description: 'What to do.',
  answer: 'Block it. Do not close it.',
  doNot: ['Do not close it.'],
  doNow: ['Block it.', 'Freeze the cards.'],
  for: 'People whose phone is gone.',
  notFor: [{ text: 'It is closed', path: '/already-closed/' }],
  aliases: ['a', 'b', 'c'],
  reviewed: '2026-11-01',
};

describe('words of a situation', () => {
  test('what is right passes', () => expect(explain(situationWords, words)).toEqual([]));
  test.each([
    ['nothing to do at once', { ...words, doNow: undefined }, /^doNow: found nothing/],
    ['nobody it does not fit', { ...words, notFor: [] }, /^notFor: found \[\]/],
    [
      'a path that is none',
      { ...words, notFor: [{ text: 'x', path: 'closed' }] },
      /such as \/situations\/death\//,
    ],
    ['a name too long', { ...words, short: 'x'.repeat(40) }, /^short: .*at most 26/],
  ])('%s', (_, data, message) => expect(explain(situationWords, data).join('\n')).toMatch(message));

  test('a situation without a page, and a page without a situation', () => {
    const entry = (id: string) => ({ id, file: `content/situations/${id}.mdx`, body: '', data: words });
    const whole = ['zh-hans', 'en'].flatMap((l) => SITUATIONS.map((id) => entry(`${l}/${id}`)));
    expect(situationsAreWhole(whole as never)).toEqual([]);
    expect(situationsAreWhole(whole.slice(1) as never)).toEqual([
      expect.stringMatching(/file: found nothing/),
    ]);
    expect(situationsAreWhole([...whole, entry('en/losst')] as never)[0]).toMatch(
      /found "losst"; write one of/,
    );
  });
});

describe('links of a situation', () => {
  test.each([
    ['a topic that does not exist', { topics: ['refunds'] }, /topics\.0: found "refunds".*refund/],
    ['a letter that does not exist', { letters: ['close'] }, /letters\.0: found "close"/],
    ['an answer that the plan does not know', { answers: { reason: 'bored' } }, /reason: found "bored"/],
    ['a step that does not exist', { steps: ['port'] }, /steps\.0: found "port".*decide/],
    ['no group', { group: undefined }, /^group: found nothing/],
  ])('%s', (_, change_, message) => {
    const data = { ...links.get('death'), ...change_ };
    expect(explain(situationLinks, data).join('\n')).toMatch(message);
  });

  test('each situation has its links', () => {
    const entries = [...links].map(([id, data]) => ({ id, file: 'links.yaml', body: '', data }));
    expect(linksAreWhole(entries)).toEqual([]);
    expect(linksAreWhole(entries.slice(1))).toHaveLength(1);
  });
});

describe('what is related follows from the links', () => {
  test('nobody is related to themselves, and everybody to somebody', () => {
    for (const id of SITUATIONS) {
      const near = relatedTo(id, links);
      expect(near).toHaveLength(4);
      expect(near).not.toContain(id);
      expect(new Set(near).size).toBe(4);
    }
  });
  test('a situation that shares a topic comes before one that shares nothing', () => {
    expect(relatedTo('abroad', links)).toContain('proxy');
    expect(relatedTo('refused', links)).toContain('not-mine');
  });
  test('a topic leads to the situations for which it matters most', () => {
    expect(situationsOn('bereavement', links)).toEqual(['death']);
    expect(situationsOn('proxy', links)[0]).toBe('proxy');
    for (const topic of TOPICS)
      expect(new Set(situationsOn(topic, links)).size).toBe(situationsOn(topic, links).length);
  });
  test('every step of the guide has its exceptions, and every situation is one', () => {
    const all = STAGES.map((step) => situationsAt(step, links));
    for (const exceptions of all) expect(exceptions.length).toBeGreaterThan(0);
    expect(new Set(all.flat())).toEqual(new Set(SITUATIONS));
  });
  test('those come first for which the step differs most', () => {
    expect(situationsAt('destroy', links)).toEqual(['esim']);
    expect(situationsAt('close', links).slice(0, 4)).toEqual(['refused', 'abroad', 'death', 'proxy']);
  });
  test('a letter leads back to the situations that name it', () => {
    expect(situationsWith('letters', 'bereavement', links)).toEqual(['death']);
    expect(situationsWith('cards', 'holder-has-died', links)).toEqual(['death']);
  });
});

test.each([
  ['a day in the future', { on: '2999-01-01' }, /^on: found "2999-01-01"/],
  ['a path that is none', { path: 'regions' }, /^path: found "regions"/],
  ['a language missing', { zh: undefined }, /^zh: found nothing/],
])('a change with %s', (_, part, message) => {
  const good = { id: 'x', on: '2026-11-01', path: '/regions/', zh: '新增。', en: 'New.' };
  expect(explain(change, good)).toEqual([]);
  expect(explain(change, { ...good, ...part }).join('\n')).toMatch(message);
});
