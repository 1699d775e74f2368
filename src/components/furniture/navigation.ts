/** The parts of the site that header and footer lead to. A key is the path without its slashes; `#i18n` names it. */
export const MAIN = ['guide', 'situations', 'accounts', 'regions', 'plan', 'letters', 'cards'] as const;
export const MORE = ['find-accounts', 'topics', 'faq', 'myths', 'glossary', 'tm-card', 'search'] as const;
export const ABOUT = [
  'about',
  'about/neutrality',
  'about/privacy',
  'about/sources',
  'about/data',
  'about/changes',
  'about/correct',
] as const;
