import { markdownFiles } from './pages.ts';
import type { Peer } from './peer.ts';

const config = (lang: string, languages: readonly string[]) => `export default ${JSON.stringify({
  title: 'Bench',
  url: 'https://bench.example',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  onDuplicateRoutes: 'ignore',
  // As Markdown: the default takes each file for JSX, where a line that begins with "import" is a program.
  markdown: { format: 'detect' },
  i18n: { defaultLocale: lang, locales: [lang] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, language: languages, docsRouteBasePath: '/', indexBlog: false },
    ],
  ],
})};
`;

/** Docusaurus with the local search that its documentation names, set up for Chinese as that asks for. */
export const docusaurus: Peer = {
  name: 'Docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  build: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
  output: 'build',
  search: {
    open: '.navbar__search-input',
    input: '.navbar__search-input',
    result: '.navbar__search [role="option"]',
    nothing: '.navbar__search [class*="noResults"]',
  },
  files: (pages, { id }) => ({
    'docusaurus.config.js': id === 'en' ? config('en', ['en']) : config('zh-Hans', ['en', 'zh']),
    ...markdownFiles('docs', pages),
  }),
};
