import type { AnyNode } from 'domhandler';
import { expect, test } from 'vitest';
import { foreignRuns } from '#integrations/languages.ts';
import { builtPages } from '../support/site.ts';

/** Elements whose text nobody reads as words of the page, or that can hold no mark. */
const LEFT = new Set([
  'script',
  'style',
  'template',
  'title',
  'option',
  'textarea',
  'svg',
  'noscript',
  'code',
]);

test('words in another script than the language around them carry their own', async () => {
  const found: string[] = [];
  const look = (node: AnyNode, lang: string, file: string): void => {
    if (node.type === 'text' && foreignRuns(node.data, lang).length > 0)
      found.push(`${file} (${lang}): ${node.data.trim().slice(0, 60)}`);
    if (node.type !== 'tag' || LEFT.has(node.name)) return;
    for (const child of node.children) look(child, node.attribs['lang'] ?? lang, file);
  };
  for (const { file, $ } of await builtPages()) {
    const [body] = $('body').toArray();
    if (body) look(body, $('html').attr('lang') ?? '', file);
  }
  expect(found).toEqual([]);
});
