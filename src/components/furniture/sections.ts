import { load } from 'cheerio/slim';

/** A part of a page that can be linked to. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
}

/** The sections of a rendered body: the list “On this page” shows what is really there. */
export function sectionsOf(html: string): PageSection[] {
  const $ = load(html);
  return $('section[id] > .heading > h2')
    .toArray()
    .map((h2) => ({ id: $(h2).closest('section').attr('id') ?? '', title: $(h2).text().trim() }));
}

/** The questions of a rendered body with the text of their answers, for search engines. */
export function questionsOf(html: string): { question: string; answer: string }[] {
  const $ = load(html);
  return $('[data-question]')
    .toArray()
    .map((details) => ({
      question: $(details).children('summary').text().trim(),
      answer: $(details).children('.flow').text().replace(/\s+/g, ' ').trim(),
    }));
}
