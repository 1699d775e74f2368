import { load } from 'cheerio/slim';

const LOWER = { h2: 'h3', h3: 'h4' } as const;

/**
 * A rendered page of the guide as a chapter of the printed whole: headings go one level down, ids are
 * prefixed so that chapters do not collide, folded reasons are open.
 */
export function printable(html: string, chapter: string): string {
  const $ = load(html);
  for (const level of ['h3', 'h2'] as const) {
    $(level).each((_, heading) => {
      heading.tagName = LOWER[level];
    });
  }
  $('[id]').each((_, el) => void $(el).attr('id', `${chapter}-${$(el).attr('id')}`));
  $('a[href^="#"]').each((_, a) => void $(a).attr('href', `#${chapter}-${$(a).attr('href')?.slice(1)}`));
  $('details').attr('open', '');
  return $.html();
}
