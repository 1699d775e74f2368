import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialAddress } from '#accounts/address.ts';
import {
  anchorOf,
  entryPath,
  isTextOnly,
  LETTERS,
  letterOf,
  type PublicEntry,
  shownEntries,
  textOnlyBanks,
} from '#accounts/directory.ts';

describe('an address of the public directory', () => {
  test.each([
    ['https://a.example/close?id=7', 'https://a.example/close?id=7'],
    [' https://a.example ', 'https://a.example/'],
    ['https://a.example/x?utm_source=y&id=7&fbclid=z&ref=me#part', 'https://a.example/x?id=7#part'],
    ['https://a.example/x?gclid=1', 'https://a.example/x'],
    [
      'https://a.example/x?intcmp=nav&ga_from=Fu&itl_id=9&enter_from=menu&id=7&sessionId=98d8',
      'https://a.example/x?id=7',
    ],
    ['https://a.example/?b=1&%E0%A4=2', 'https://a.example/?b=1&%E0%A4=2'],
    ['https://a.example??', 'https://a.example/'],
  ])('%s is linked as %s', (raw, wanted) => expect(officialAddress(raw)).toBe(wanted));

  test.each([
    'http://a.example/close',
    'https.//a.example/close',
    'a.example/close',
    'mailto:a@a.example',
    'javascript:alert(1)',
    'https://user:word@a.example/',
    'https://a.example:8443/',
    'https://localhost/',
    'https://t.me/somebody',
    'https://bit.ly/abc',
    'https://a.example/?next=https://b.example/shop',
    '',
  ])('%s is not linked', (raw) => expect(officialAddress(raw)).toBeUndefined());

  test('never throws; what comes out is https and comes out again', () => {
    const parts = fc.array(
      fc.constantFrom(
        'https://',
        'http:',
        'a.example',
        '/',
        '?',
        '&',
        'ref=1',
        'utm_x',
        '=',
        '#',
        '%',
        '@',
        ' ',
        '二',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl({ withQueryParameters: true }),
          parts.map((p) => p.join('')),
        ),
        (raw) => {
          const address = officialAddress(raw);
          if (address === undefined) return;
          expect(address).toMatch(/^https:\/\//);
          expect(officialAddress(address)).toBe(address);
        },
      ),
    );
  });
});

const entry = (name: string, more: Partial<PublicEntry> = {}): PublicEntry => ({
  name,
  domain: `${name.toLowerCase()}.example`,
  ...more,
});

test('what is excluded by domain or category is not shown, and bad addresses are gone', () => {
  const shown = shownEntries(
    [
      entry('B', { close_url: 'http://b.example', close_email: ' Help@B.example ' }),
      entry('Wager', { categories: ['betting'] }),
      entry('Codes'),
      entry('A', { codes_help: 'https://a.example/?utm_source=x' }),
      entry('C', { close_email: 'not an address' }),
    ],
    { domains: [{ domain: 'codes.example' }], categories: [{ category: 'betting' }] },
  );
  expect(shown).toEqual([
    entry('A', { codes_help: 'https://a.example/' }),
    entry('B', { close_email: 'help@b.example' }),
    entry('C'),
  ]);
});

test.each([
  ['Adobe', 'a'],
  ['ÖBB', 'o'],
  ['1Password', '0-9'],
  ['/e/', 'e'],
  ['Госуслуги', 'other'],
  ['淘宝', 'other'],
  ['!!', 'other'],
])('%s stands on page %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
  expect(LETTERS as readonly string[]).toContain(letter);
});

test('an anchor is plain and begins with a letter', () => {
  expect(anchorOf('1password.com')).toBe('n-1password-com');
  expect(entryPath({ name: 'Adobe', domain: 'adobe.com' })).toBe('/accounts/all/a/#adobe-com');
  fc.assert(fc.property(fc.domain(), (domain) => /^[a-z][a-z0-9-]*$/.test(anchorOf(domain))));
});

test('text only: a code by text or call and nothing else', () => {
  expect(isTextOnly({ codes_by: ['sms'] })).toBe(true);
  expect(isTextOnly({ codes_by: ['sms', 'call'] })).toBe(true);
  expect(isTextOnly({ codes_by: ['sms', 'totp'] })).toBe(false);
  expect(isTextOnly({ codes_by: [] })).toBe(false);
  expect(isTextOnly({})).toBe(false);
});

test('banks stand in each of their regions; those without one come last', () => {
  const bank = (name: string, regions?: string[]) =>
    entry(name, { categories: ['banking'], codes_by: ['sms'], regions });
  const groups = textOnlyBanks([
    bank('A', ['US', 'GB']),
    bank('B'),
    bank('C', ['-KP', 'GB']),
    entry('D', { codes_by: ['sms'] }),
  ]);
  expect(groups.map(([region, banks]) => [region, ...banks.map(({ name }) => name)])).toEqual([
    ['GB', 'A', 'C'],
    ['US', 'A'],
    ['', 'B'],
  ]);
});
