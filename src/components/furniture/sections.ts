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
