/** Words of the furniture of accounts, in both written languages. */
export const accounts = {
  'zh-hans': {},
  en: {},
};
