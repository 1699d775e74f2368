import { accounts } from './features/accounts.ts';
import { cards } from './features/cards.ts';
import { letters } from './features/letters.ts';
import { plan } from './features/plan.ts';
import { regions } from './features/regions.ts';
import { situations } from './features/situations.ts';
import type { Strings } from './zh-hans.ts';

/** Words of the page furniture in English; see the Chinese table for what each is. */
export const en: Strings = {
  site: {
    name: 'Closing Guide',
    tagline: 'Close a phone number and lose nothing',
  },
  header: {
    skip: 'Skip to the text',
    home: 'Closing Guide, front page',
    languages: 'Language',
    search: 'Search',
  },
  theme: {
    label: 'Appearance',
    device: 'Follow the device',
    light: 'Light',
    dark: 'Dark',
  },
  breadcrumbs: { label: 'You are here', home: 'Home' },
  journey: {
    label: 'Six steps to close a number',
    overview: 'All six steps',
    step: 'Step {n}',
    stepOf: 'Step {n} of {total}',
    back: 'Back to all six steps',
    tips: 'Tips',
    print: 'Print the whole guide',
    previous: 'Back',
    next: 'Next',
    first: 'Start with step 1',
  },
  article: {
    contents: 'On this page',
    answer: 'The short answer',
    doNot: 'Do not',
    doNow: 'Do now',
    ready: 'Have ready',
    next: 'What comes next',
    reviewed: 'Last reviewed: {date}',
    why: 'Why, and how',
    copyLink: 'Copy link to “{title}”',
    copied: 'Link copied',
    copy: 'Copy the text',
    copyFailed: 'The browser did not allow copying. Copy by hand what is selected.',
    copyDone: 'Copied',
  },
  seal: { stop: 'STOP' },
  fallback: {
    title: 'This page is not yet in English',
    text: 'What follows is the Chinese original.',
  },
  hant: {
    text: 'This page was converted from Simplified Chinese.',
    link: 'Simplified Chinese version',
  },
  fact: {
    strength: {
      primary: 'Primary source',
      'two-secondary': 'Two secondary sources',
      'single-secondary': 'Single secondary source',
    },
    dated: 'Source dated {date}',
    undated: 'Source not dated',
    read: 'Read on {date}',
    note: 'Note',
    sources: 'Sources',
  },
  home: {
    more: 'See all six steps',
  },
  print: {
    title: 'Closing Guide: the whole guide to print',
    description:
      'The six steps of closing a phone number and the tips, on one page to print or to save as a PDF.',
    answer: 'This page is the whole guide: six steps and the tips, to print and to take to the shop.',
    note: 'To print or save as a PDF, use your browser’s Print. On paper every folded reason is open.',
    name: 'Name or staff number',
    time: 'Date and time',
    reference: 'Reference number',
    record: 'Record of calls and visits',
    button: 'Print',
  },
  search: {
    title: 'Search',
    description: 'Search the Closing Guide: steps, accounts, questions to ask, what can go wrong.',
    label: 'Search this site',
    hint: 'refund, codes, eSIM…',
    submit: 'Search',
    close: 'Close',
    results: 'Search results',
    more: 'Show more',
    all: 'See all {count} results',
    searching: 'Searching…',
    foundOne: '{count} page found',
    foundOther: '{count} pages found',
    taken: 'Searched for “{query}” instead of “{typed}”',
    fork: '“{query}” can mean more than one thing. Are you looking for:',
    filter: 'Show one kind only',
    anyKind: 'All',
    kinds: {
      guide: 'Guide',
      situation: 'Situations',
      region: 'Regions',
      account: 'Accounts',
      letter: 'Letters and cards',
      glossary: 'Words',
    },
    empty: 'Nothing found for “{query}”',
    emptyHint: 'Try a shorter word, such as “close”, “code” or “refund”. Or look here:',
    guide: 'The six steps',
    error: 'The search could not be loaded',
    namesOnly: 'The text could not be loaded; only titles were searched: {count} pages',
    errorHint:
      'The network may be down, or the browser may have blocked the search. What you typed is still there.',
    retry: 'Try again',
    noScript: 'This browser does not run script, so it cannot search. These are all the pages.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page has not been written. Search, or go on from here:',
  },
  siteMap: 'All pages',
  footer: {
    label: 'About this site',
    notAffiliated: 'We are not an operator, belong to none, and cannot close a line for you.',
    licence: 'Words and facts: CC BY 4.0. Code: MIT.',
  },
  regions: regions.en,
  accounts: accounts.en,
  plan: plan.en,
  letters: letters.en,
  cards: cards.en,
  situations: situations.en,
};
