/** A rendered page of the derived language: its words converted where they stand, everything else untouched. */
import { type CheerioAPI, load } from 'cheerio';
import { changeJson, isJson } from './json.ts';
import { convertPieces } from './lines.ts';
import { visit } from './places.ts';

/** Stands in a line for a part that is not converted. It is no letter, so quotation marks look past it. */
const OBJECT = '\uFFFC';

/**
 * Converts the words of a parsed page, in place: text, attributes for people, JSON-LD and other JSON
 * scripts. Parts marked as another language than `lang`, or as not to be translated, stay as they are.
 */
export function convertPage($: CheerioAPI, convert: (text: string) => string, lang = 'zh-Hant'): void {
  visit($, lang, {
    text(line) {
      const converted = convertPieces(
        line.map((piece) => piece?.data ?? OBJECT),
        convert,
      );
      line.forEach((piece, index) => {
        if (piece !== null) piece.data = converted[index] ?? piece.data;
      });
    },
    attribute({ attribs }, name) {
      const value = attribs[name] ?? '';
      attribs[name] = isJson(value) ? changeJson(value, lang, convert) : convert(value);
    },
    json(_script, source) {
      source.data = changeJson(source.data, lang, convert);
    },
  });
}

/** Converts the words of an HTML document whose `<html lang>` is already that of the derived language. */
export function convertHtml(html: string, convert: (text: string) => string, lang = 'zh-Hant'): string {
  const $ = load(html);
  convertPage($, convert, lang);
  return $.html();
}
