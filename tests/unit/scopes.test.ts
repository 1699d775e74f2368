import { expect, test } from 'vitest';
import { shortenScopes } from '#integrations/scopes.ts';

test('scopes stay apart, and style and element keep the same mark', () => {
  const html =
    '<style>a[data-astro-cid-abcdefgh]{}b[data-astro-cid-12345678]{}</style><a data-astro-cid-abcdefgh><b data-astro-cid-12345678>';
  expect(shortenScopes(html)).toBe('<style>a[data-0]{}b[data-1]{}</style><a data-0><b data-1>');
  expect(shortenScopes('<p data-astro-cidx data-a>')).toBe('<p data-astro-cidx data-a>');
});
