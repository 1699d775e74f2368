import { getCollection } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';
import type { Term } from './glossary.ts';

/** The glossary in the order of a language: Chinese by sound, English by letter. */
export async function termsIn(locale: Locale): Promise<Term[]> {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  const key = locale.id === 'zh-hant' ? 'zh-hant' : locale.words;
  const order = new Intl.Collator(locale.words === 'en' ? 'en' : 'zh-Hans-u-co-pinyin');
  const sound = (term: Term) => (locale.words === 'en' ? term.en : (term.pinyin ?? term['zh-hans']));
  return terms.sort((a, b) => order.compare(sound(a), sound(b)) || order.compare(a[key], b[key]));
}
