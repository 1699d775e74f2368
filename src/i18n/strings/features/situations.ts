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
    helps: '用得上的',
    plan: '按这种情况排一份计划',
    letters: '信',
    cards: '给店员看的话',
    toCards: '选店员的语言',
    exceptions: '你的情况不太一样？',
    steps: '对照指南',
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
    helps: 'What helps',
    plan: 'Make a plan for this situation',
    letters: 'Letters',
    cards: 'Sentences to show',
    toCards: 'Choose the clerk’s language',
    exceptions: 'Not quite your case?',
    steps: 'In the guide',
  },
};
