import { expect, test } from 'vitest';
import { builtPage } from '#integrations/built-site.ts';
import { markdownConverter } from '#integrations/to-markdown.ts';

const toMarkdown = markdownConverter();
const copyOf = (main: string) =>
  toMarkdown(builtPage('en/plan/index.html', `<main>${main}</main>`), 'https://guide.example');

test('the copy of a table keeps its heading, its links, its empty cells, and lists on one line', () => {
  const copy = copyOf(`<table><caption>How long <small>scale: 90</small></caption>
    <thead class="unseen"><tr><th>Place</th><th>Term</th></tr></thead>
    <tbody><tr><th><a href="/en/regions/mx/">Mexico</a></th><td><svg></svg>5 days | more</td></tr><tr><td></td>
    <td><ul><li>one</li><li>two</li></ul></td></tr></tbody></table>`);
  expect(copy).toContain(
    [
      '**How long**',
      '',
      '| Place | Term |',
      '| --- | --- |',
      '| [Mexico](https://guide.example/en/regions/mx/) | 5 days \\| more |',
      '|  | one · two |',
    ].join('\n'),
  );
});

test('the copy of a task says in which case it is one', () => {
  const copy = copyOf(
    '<ul><li><label><input type="checkbox"> Block the line</label><p data-search-skip>Only if it was stolen.</p></li></ul>',
  );
  expect(copy).toMatch(/\[ \] +Block the line/);
  expect(copy).toContain('Only if it was stolen.');
});

test('the copy has nothing that only works on the page', () => {
  const copy =
    copyOf(`<p>Words<span class="unseen"> for ears</span></p><button>Copy</button><form>Fill in</form>
    <div class="needs-script">Waits</div><p data-no-print>Menu</p><p hidden>Later</p><div class="paper">Sign here</div>`);
  expect(copy).toBe('Words\n\n---\n\nhttps://guide.example/en/plan/\n');
});

test('terms stand out, and a gap in a letter has its name', () => {
  const copy = copyOf('<dl><dt>Term</dt><dd>Meaning</dd></dl><p>To: ________________ (Operator)</p>');
  expect(copy).toContain('**Term**\n\nMeaning');
  expect(copy).toContain('To: \\[Operator\\]');
});

test('what stands between angle brackets stays text', () => {
  expect(copyOf('<p>Send &lt;your number&gt; to it.</p>')).toContain('Send \\<your number> to it.');
});
