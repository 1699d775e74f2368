import type { Pass } from './built-site.ts';

/** What only the search index and the Markdown copies look at is not sent to readers. */
export function forReadersPass(): Pass {
  return {
    name: 'for-readers',
    page({ $ }) {
      $('[data-search-skip]').removeAttr('data-search-skip');
      return [];
    },
  };
}
