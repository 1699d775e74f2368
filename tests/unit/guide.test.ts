import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { printable } from '#guide/printable.ts';
import { GUIDE_PAGES, guidePath, isIrreversible, stepNumber, STEPS } from '#guide/steps.ts';

test('the steps are numbered in their order; overview and tips are not', () => {
  expect(STEPS.map(stepNumber)).toEqual([1, 2, 3, 4, 5, 6]);
  expect([stepNumber('index'), stepNumber('tips')]).toEqual([undefined, undefined]);
  expect(GUIDE_PAGES.map(guidePath)[0]).toBe('/guide/');
  expect(GUIDE_PAGES.filter(isIrreversible)).toEqual(['close', 'destroy']);
});

test('a chapter of the printed whole: headings lower, ids apart, folds open, links inside it kept', () => {
  const html = `<section id="a"><h2 id="a-title">A</h2><h3>B</h3><a href="#a">up</a><a href="/guide/">out</a><details><summary>why</summary>x</details></section>`;
  const $ = load(printable(html, 'ask'));
  expect($('h3').first().attr('id')).toBe('ask-a-title');
  expect($('h4').text()).toBe('B');
  expect($('h2')).toHaveLength(0);
  expect($('section').attr('id')).toBe('ask-a');
  expect(
    $('a')
      .map((_, a) => $(a).attr('href'))
      .get(),
  ).toEqual(['#ask-a', '/guide/']);
  expect($('details').attr('open')).toBeDefined();
});
