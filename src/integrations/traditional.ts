import { existsSync } from 'node:fs';
import { readYaml } from '#content/yaml.ts';
import { makeConverter } from '#i18n/hant/convert.ts';
import { convertPage } from '#i18n/hant/page.ts';
import { parseTerms } from '#i18n/hant/terms.ts';
import { localeOf } from '#i18n/locales.ts';
import type { Pass } from './built-site.ts';

/** Turns pages of the derived language, which are rendered in Simplified Chinese, into it. `content` is the folder of words. */
export function traditionalPass(content: string): Pass {
  const read = (name: string): unknown => {
    const file = `${content}/vocabulary/${name}.yaml`;
    return existsSync(file) ? readYaml(file) : [];
  };
  const convert = makeConverter(parseTerms(read('zh-hant'), read('glossary')));
  return {
    name: 'traditional',
    page({ path, $ }) {
      if (localeOf(path).id === 'zh-hant') convertPage($, convert);
    },
  };
}
