/** Pages of a declared host that sell: an operator's shop is a seller's page like any other. */

import type { Rule } from '../model.ts';
import { isDeclaredUrl } from './declared-url.ts';

const FOLDER = /\/(?:e?-?shop|store|buy(?:-now)?|cart|basket|checkout|plans|promos?|promotions?)(?=$|[/.;])/i;

export const shopPage: Rule = {
  id: 'shop-page',
  mend: 'Link to the page that a record gives: about the rule or the closing, not about buying.',
  link({ url, own }, known) {
    if (url === undefined || own || !/^https?:$/.test(url.protocol) || isDeclaredUrl(url, known))
      return undefined;
    const route = /^#!?\//.test(url.hash) ? url.hash.replace(/^#!?/, '') : '';
    const folder = (FOLDER.exec(url.pathname) ?? FOLDER.exec(route))?.[0];
    return folder === undefined ? undefined : `path ${folder} sells`;
  },
};
