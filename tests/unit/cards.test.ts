import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largest } from '#cards/fit.ts';
import { runsOf } from '#cards/sentence.ts';
import { voiceFor } from '#cards/voice.ts';

describe('a sentence with a name in it', () => {
  test('has the name as a run of its own', () => {
    expect(runsOf('to {x}.', { x: 'A' })).toEqual([{ text: 'to ' }, { text: 'A', name: 'x' }, { text: '.' }]);
  });
  test('is the same text as before, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const text = runsOf('a {x} b', { x: name }).map((run) => run.text);
        expect(text.join('')).toBe(`a ${name} b`);
      }),
    );
  });
});

describe('the voice for a language', () => {
  const voices = ['en-US', 'de_DE', 'zh-TW', 'fil-PH', 'deaf'].map((lang) => ({ lang }));
  test.each([
    ['de', 'de_DE'],
    ['zh-Hant', 'zh-TW'],
    ['fil', 'fil-PH'],
    ['zh-Hans', undefined],
    ['e', undefined],
  ])('%s', (lang, wanted) => expect(voiceFor(lang, voices)?.lang).toBe(wanted));
});

test('the largest size that fits is found for every limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 18, max: 220 }), (limit) => {
      expect(largest(18, 220, (size) => size <= limit)).toBe(limit);
    }),
  );
  expect(largest(18, 220, () => false)).toBe(18);
});
