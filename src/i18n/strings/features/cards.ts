/** Words of the furniture of cards, in both written languages. */
export const cards = {
  'zh-hans': {},
  en: {},
};
