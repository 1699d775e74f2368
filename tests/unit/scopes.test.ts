import { expect, test } from 'vitest';
import { bareScopes, shortenScopes } from '#integrations/scopes.ts';

test('scopes stay apart, and style and element keep the same mark', () => {
  const html =
    '<style>a[data-astro-cid-abcdefgh]{}b[data-astro-cid-12345678]{}</style><a data-astro-cid-abcdefgh><b data-astro-cid-12345678>';
  expect(shortenScopes(html)).toBe('<style>a[data-0]{}b[data-1]{}</style><a data-0><b data-1>');
  expect(shortenScopes('<p data-astro-cidx data-a>')).toBe('<p data-astro-cidx data-a>');
});

test('a mark is written without a value', () => {
  expect(bareScopes('<a data-0="" hidden=""><b data-1c="true"></b></a>')).toBe(
    '<a data-0 hidden=""><b data-1c></b></a>',
  );
  expect(bareScopes('<a data-0="1" data-long="">')).toBe('<a data-0="1" data-long="">');
});
