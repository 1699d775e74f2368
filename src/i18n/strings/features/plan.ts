/** Words of the furniture of plan, in both written languages. */
export const plan = {
  'zh-hans': {},
  en: {},
};
