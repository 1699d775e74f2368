import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { site } from './site.config.ts';
import { afterBuild } from './src/integrations/after-build.ts';
import { releaseName } from './src/hosting/release.ts';
import { LOCALES } from './src/i18n/locales.ts';

export default defineConfig({
  site: site.origin,
  base: site.base,
  outDir: site.output,
  cacheDir: site.cache,
  trailingSlash: 'always',
  // A line break between elements is no space, as in JSX: the formatter breaks lines freely and writes
  // a space that is meant as {' '}. Tests look for stray spaces in Chinese and lost ones in English.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'always' },
  // Pages are read over slow networks: nothing is fetched before the reader shows an interest in it.
  prefetch: false,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Without what Astro adds to the names of scripts: each page carries them.
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    define: { __RELEASE__: JSON.stringify(releaseName()) },
    build: {
      // Small scripts stand in the page. Not these: they wait for the reader to ask, or few pages have them.
      assetsInlineLimit: (file) =>
        /RegionalScript|RegionList|SourceList|QuickExit/.test(file) ? false : undefined,
      rolldownOptions: {
        // Astro marks its modules with a directive of its own, about which the bundler warns once a page.
        onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
      },
    },
  },
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !/\/(search|print)\/$/.test(page),
      i18n: {
        defaultLocale: 'zh-hans',
        locales: Object.fromEntries(LOCALES.map(({ id, lang }) => [id, lang])),
      },
    }),
    afterBuild(),
  ],
});
