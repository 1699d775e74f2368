import { expect, test } from 'vitest';
import { planReport, unwritten } from '#report/plan.ts';
import { report } from '#report/report.ts';

test('the report lists what is not written, what is copied, and the oldest review', () => {
  const pages = [
    { key: 'pages/en/a', reviewed: '2026-01-02', answer: 'A' },
    { key: 'pages/zh-hans/a', reviewed: '2026-03-01', answer: '甲' },
    { key: 'pages/en/b', reviewed: '2026-02-02', answer: 'same' },
    { key: 'pages/zh-hans/b', reviewed: '2026-02-03', answer: 'same' },
    { key: 'pages/en/about/c', reviewed: '2026-02-02', answer: 'C' },
  ];
  expect(report(pages)).toEqual({
    counts: { 'pages/en': 3, 'pages/zh-hans': 2 },
    untranslated: ['content/pages/zh-hans/about/c.mdx'],
    copied: ['content/pages/*/b.mdx'],
    oldest: { 'pages/en': '2026-01-02', 'pages/zh-hans': '2026-02-03' },
  });
});

test('the report looks at the plan from all sides, and finds a task without words', async () => {
  const lists = new Map(await planReport('content'));
  expect(lists.get('Tasks of the plan, by stage')).toHaveLength(6);
  for (const [title, lines] of lists) if (!title.includes('by stage')) expect(lines, title).toEqual([]);
  const words = { zh: '问', en: 'Ask' };
  const task = { id: 'a', title: words, why: { zh: '因' }, how: words };
  expect(unwritten([{ stage: 'ask', tasks: [task] }])).toEqual(['a.why.en']);
});
