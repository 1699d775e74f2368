import { markdownFiles } from './pages.ts';
import type { Peer } from './peer.ts';

const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const config = (lang: string) => `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const locales = { root: { label: 'Bench', lang: '${lang}' } };
export default defineConfig({ integrations: [starlight({ title: 'Bench', locales })] });
`;

/** Starlight with its default search, Pagefind. */
export const starlight: Peer = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', sharp: '0.35.5' },
  build: ['astro/bin/astro.mjs', 'build'],
  output: 'dist',
  search: {
    open: 'button[data-open-modal]',
    input: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
    nothing: '.pagefind-ui__results:not(:has(li))',
  },
  files: (pages, { id }) => ({
    'astro.config.mjs': config(id === 'en' ? 'en' : 'zh-CN'),
    'src/content.config.ts': CONTENT,
    ...markdownFiles('src/content/docs', pages),
  }),
};
