import { load } from 'cheerio/slim';

/** A part of a page that can be linked to. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
}

/** What a rendered body says about itself. */
export interface Outline {
  /** The sections that are really there, for the list “On this page”. */
  readonly sections: PageSection[];
  /** The questions with the text of their answers, for search engines. */
  readonly questions: { question: string; answer: string }[];
}

/** Reads a rendered body. */
export function outlineOf(html: string): Outline {
  const $ = load(html);
  return {
    sections: $('section[id] > .heading > h2')
      .toArray()
      .map((h2) => ({ id: $(h2).closest('section').attr('id') ?? '', title: $(h2).text().trim() })),
    questions: $('[data-question]')
      .toArray()
      .map((details) => ({
        question: $(details).children('summary').text().trim(),
        answer: $(details).children('.flow').text().replace(/\s+/g, ' ').trim(),
      })),
  };
}
