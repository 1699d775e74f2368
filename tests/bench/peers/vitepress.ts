import { body, markdown, markdownFiles, plain } from './pages.ts';
import type { Peer } from './peer.ts';

const config = (lang: string) => `export default ${JSON.stringify({
  title: 'Bench',
  lang,
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
})};
`;

/** VitePress with its own local search, MiniSearch. */
export const vitepress: Peer = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  build: ['vitepress/bin/vitepress.js', 'build'],
  output: '.vitepress/dist',
  search: {
    open: '#local-search button',
    input: '#localsearch-input',
    result: '.VPLocalSearchBox a.result',
    nothing: '.VPLocalSearchBox .no-results',
  },
  files: (pages, { lang }) => ({
    '.vitepress/config.mjs': config(lang),
    // The words become a Vue template, where double braces are a program unless it is told to leave them.
    ...markdownFiles('.', pages, (page) =>
      markdown(page, `::: v-pre\n\n# ${plain(page.title)}\n\n${body(page)}\n\n:::`),
    ),
  }),
};
