/** Words of the furniture of regions, in both written languages. */
export const regions = {
  'zh-hans': {},
  en: {},
};
