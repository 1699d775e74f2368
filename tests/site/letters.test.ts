import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LETTERS, SITUATIONS } from '#content/vocabulary.ts';
import { DIST } from '../support/site.ts';

const read = (path: string) => load(readFileSync(`${DIST}${path}index.html`, 'utf8'));
const links = (path: string, within = 'main') => {
  const $ = read(path);
  return new Set(
    $(`${within} a`)
      .toArray()
      .map((el) => $(el).attr('href') ?? ''),
  );
};

describe('letters and cards lead to what uses them, and back', () => {
  const situations = SITUATIONS.map((id) => `/en/situations/${id}/`);

  test.each(situations)('each letter that helps in %s names it', (situation) => {
    const helps = links(situation, '.helps');
    for (const letter of LETTERS.filter((id) => helps.has(`/en/letters/${id}/`)))
      expect(links(`/en/letters/${letter}/`), letter).toContain(situation);
  });

  test('a task of the plan and its letter name each other', () => {
    const tasks = [...links('/en/letters/closing-request/')].filter((link) =>
      link.startsWith('/en/plan/#task-'),
    );
    expect(tasks).not.toEqual([]);
    const plan = read('/en/plan/');
    for (const task of tasks)
      expect(plan(`${task.replace('/en/plan/', '')} a[href="/en/letters/closing-request/"]`)).toHaveLength(1);
  });

  test('a region and the letters and cards for it', () => {
    const region = links('/en/regions/de/');
    expect(region).toContain('/en/letters/complaint/#region=DE');
    expect(region).toContain('/en/cards/de/');
    expect(links('/en/cards/de/')).toContain('/en/regions/de/');
  });

  test('a sentence of the cards and a situation', () => {
    expect(links('/en/cards/')).toContain('/en/situations/death/');
  });
});
