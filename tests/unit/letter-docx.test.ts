import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LETTERS } from '#content/vocabulary.ts';
import { compose } from '#letters/compose.ts';
import { letterFile, type Sheet } from '#letters/docx.ts';
import { blockText } from '#letters/text.ts';
import { formOf, given, HOSTILE, TEXTS, wordingOf } from '../support/letters.ts';

/** The paragraphs of a document as text, and its XML. */
async function read(sheets: readonly Sheet[]) {
  const bytes = new Uint8Array(await (await letterFile(sheets, 'x')).arrayBuffer());
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(unzipSync(bytes)['word/document.xml']);
  const $ = load(xml, { xml: true });
  const paragraphs = $('w\\:p')
    .toArray()
    .map((p) =>
      $(p)
        .find('w\\:t, w\\:br')
        .toArray()
        .map((el) => (el.tagName === 'w:br' ? '\n' : $(el).text()))
        .join(''),
    );
  return { $, xml, paragraphs };
}

const every = LETTERS.flatMap((letter) => [...TEXTS.keys()].map((lang) => ({ letter, lang })));

test.each(every)('$letter in $lang: the document says what the sheet says', async ({ letter, lang }) => {
  const wording = wordingOf(letter, lang);
  const blocks = compose(
    formOf(letter),
    wording,
    given({ holder: 'Ann\nB', story: '1\n2' }, formOf(letter).enclose),
  );
  const { paragraphs, $ } = await read([{ blocks, wording }]);
  expect(paragraphs).toEqual(blocks.map((block) => blockText(block, wording)));
  const turned = wording.direction === 'rtl';
  expect($('w\\:p').length === $('w\\:p > w\\:pPr > w\\:bidi').length).toBe(turned);
  expect($('w\\:r > w\\:rPr > w\\:rtl').length > 0).toBe(turned);
});

describe('hostile input', () => {
  const wording = wordingOf('complaint', 'en');
  test.each(HOSTILE)('is text in a document that can be read: %#', async (story) => {
    const blocks = compose(formOf('complaint'), wording, given({ story, holder: story }));
    const { paragraphs } = await read([{ blocks, wording }]);
    expect(paragraphs).toEqual(blocks.map((block) => blockText(block, wording)));
  });
});

test('the reader’s own version comes on a page of its own, under its note', async () => {
  const sheet = (lang: string): Sheet => {
    const wording = wordingOf('proxy', lang);
    return { wording, blocks: compose(formOf('proxy'), wording, given()) };
  };
  const note = { text: 'For you to compare.', lang: 'en' };
  const { $, paragraphs } = await read([sheet('de'), { ...sheet('en'), note }]);
  expect($('w\\:pageBreakBefore')).toHaveLength(1);
  expect(paragraphs).toContain('For you to compare.');
});
