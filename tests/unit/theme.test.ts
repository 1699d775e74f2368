import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTheme, THEME_KEY, THEMES } from '#theme/theme.ts';
import early from '#theme/early.js?raw';

test('whatever is stored, a theme comes out', () => {
  fc.assert(fc.property(fc.anything(), (stored) => THEMES.includes(parseTheme(stored))));
  expect(THEMES.map(parseTheme)).toEqual([...THEMES]);
});

test('the early script reads the same key', () => {
  expect(early).toContain(`localStorage.getItem('${THEME_KEY}')`);
});
