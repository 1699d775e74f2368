/** Words of the furniture of letters, in both written languages. */
export const letters = {
  'zh-hans': {},
  en: {},
};
