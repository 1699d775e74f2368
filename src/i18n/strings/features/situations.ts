/** Words of the furniture of situations, in both written languages. */
export const situations = {
  'zh-hans': {},
  en: {},
};
