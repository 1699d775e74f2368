/** `lang` for a text whose language no record states: what the script shows, where it is not the page's own. */
export function foreign(text: string, words: 'zh-hans' | 'en'): 'en' | 'zh' | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // Latin words are longer: a Han character counts for about four letters.
  const isChinese = han * 4 > latin;
  if (words === 'en') return isChinese && han > 0 ? 'zh' : undefined;
  return !isChinese && latin > 0 ? 'en' : undefined;
}
