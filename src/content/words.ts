import { z } from 'astro/zod';

/** One line of text of at most `max` characters. */
export const line = (max: number, what: string) => z.string().trim().min(1).max(max).describe(what);
/** A list of lines. */
export const lines = (min: number, max: number, what: string) =>
  z.array(line(240, what)).min(min).max(max).describe(`a list of ${min} to ${max}: ${what}`);

/** Today where it comes first, at UTC+14: an editor there may already have reviewed a page. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** A day in the calendar, not in the future. Kept as text (`2026-11-24`): a page prints it, nothing computes with it. */
export const day = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.iso.date({ abort: true }),
  )
  .refine((value) => value <= latestToday(), 'a day in the future')
  .describe('a day as YYYY-MM-DD that is not in the future');

/** What the front matter of every page has. */
export const common = {
  title: line(
    70,
    'the heading of the page, in one line of at most 70 characters: what it does for the reader',
  ),
  description: line(200, 'one sentence of at most 200 characters for search engines and link previews'),
  answer: line(320, 'the short answer: two or three short sentences of plain text'),
  aliases: z
    .array(line(60, 'a phrase that people type when they want this page'))
    .min(3)
    .max(20)
    .describe('a list of 3 to 20 phrases that people type when they want this page'),
  reviewed: day,
};

/** Words of a page of the guide: front matter of `content/guide/<locale>/<id>.mdx`. */
export const guideWords = z.strictObject({
  ...common,
  short: line(20, 'its name in the list of steps, at most 20 characters, verb first'),
  doNot: lines(1, 5, 'one thing not to do, as a sentence of plain text'),
  ready: lines(2, 8, 'one thing to have ready').optional(),
  next: line(200, 'one sentence: when the reader may go on, and to what').optional(),
});

/** Words of any other page: front matter of `content/pages/<locale>/<id>.mdx`. */
export const pageWords = z.strictObject({
  ...common,
  doNot: lines(1, 5, 'one thing not to do, as a sentence of plain text').optional(),
  doNow: lines(2, 5, 'one thing to do at once, as a sentence of plain text').optional(),
  kind: z
    .enum(['glossary', 'faq', 'index'])
    .optional()
    .describe(
      'glossary or faq, for a page that gathers many small things: the search leads to one of them; index, for one that only leads on',
    ),
  needs: z
    .enum(['corrections'])
    .optional()
    .describe('corrections, for a page that exists only where the site has an address for corrections'),
});

export type GuideWords = z.infer<typeof guideWords>;
