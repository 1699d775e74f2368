import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutFrom, compose, mailLink, mayHoldNumber } from '#corrections/compose.ts';

const labels = { about: 'About', wrong: 'Wrong', source: 'Source' };

describe('a message about a mistake', () => {
  test('holds what was filled in, and nothing for what was not', () => {
    expect(compose({ about: 'gb-closing', wrong: ' Not so. ', source: '' }, labels)).toBe(
      'About: gb-closing\n\nWrong: Not so.',
    );
    expect(compose({ about: '', wrong: '', source: ' ' }, labels)).toBe('');
  });

  test('any text becomes a mail address that can be read, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (wrong) => {
        const link = mailLink('a@guide.example', 'S', compose({ about: '', wrong, source: '' }, labels));
        const url = new URL(link);
        expect(url.protocol).toBe('mailto:');
        expect(url.pathname).toBe('a@guide.example');
        expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
      }),
    );
  });

  test.each([
    ['+44 7700 900123', true],
    ['my number is 138-0000-0000', true],
    ['since 2026-11-25 it is 30 days', false],
    ['https://regulator.example/page/123456789', false],
    ['text STAC to 75075', false],
  ])('%s: may hold a number: %s', (text, expected) => expect(mayHoldNumber(text)).toBe(expected));

  test('an address says what it is about only in the form of an id or a path', () => {
    expect(aboutFrom('#about=gb-closing-text')).toBe('gb-closing-text');
    expect(aboutFrom('#about=/regions/gb/')).toBe('/regions/gb/');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(aboutFrom(hash)).toMatch(/^[a-z0-9/#-]*$/);
      }),
    );
  });
});
