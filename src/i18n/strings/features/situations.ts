/** Words of the furniture around situations, in both written languages. */
export const situations = {
  'zh-hans': {
    groups: {
      urgent: '急事',
      where: '人在哪里',
      whose: '谁的号码',
      line: '什么样的号码',
    },
    who: '写给谁',
    also: '接着会问',
  },
  en: {
    groups: {
      urgent: 'Something is wrong',
      where: 'Where you are',
      whose: 'Whose line it is',
      line: 'What kind of line',
    },
    who: 'Who this is for',
    also: 'What people ask next',
  },
};
