import { parse } from 'yaml';
import glossary from '../../../content/vocabulary/glossary.yaml?raw';
import corrections from '../../../content/vocabulary/zh-hant.yaml?raw';
import { makeConverter } from './convert.ts';
import { convertHtml } from './page.ts';
import { parseTerms } from './terms.ts';

/** Plain text in Traditional Chinese, with the reviewed terms of this subject. */
export const toTraditionalText = makeConverter(parseTerms(parse(corrections), parse(glossary)));

/** A rendered page in Traditional Chinese: text, attributes and data, except what is marked as another language. */
export function toTraditional(html: string): string {
  return convertHtml(html, toTraditionalText);
}
