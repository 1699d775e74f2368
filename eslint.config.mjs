import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src/`, and which others each may enter. Everything leans on what holds no sentence and no
 * country; pages lean on layouts and components, never the other way; features do not know one another.
 */
const ROOMS = {
  accounts: ['content', 'integrations'],
  brand: ['i18n'],
  cards: [],
  components: ['accounts', 'brand', 'cards', 'content', 'corrections', 'guide', 'i18n', 'letters', 'offline', 'place', 'plan', 'regions', 'shell', 'situations', 'stored', 'styles', 'theme'],
  content: ['accounts', 'guide', 'i18n', 'letters', 'plan'],
  corrections: [],
  guide: ['content', 'i18n'],
  hosting: [],
  i18n: [],
  integrations: ['accounts', 'content', 'hosting', 'i18n', 'offline', 'search', 'shell'],
  layouts: ['components', 'content', 'i18n', 'search', 'shell', 'styles'],
  letters: ['place'],
  offline: ['i18n'],
  pages: ['accounts', 'brand', 'cards', 'components', 'content', 'guide', 'hosting', 'i18n', 'layouts', 'letters', 'plan', 'regions', 'search', 'situations', 'stored', 'styles'],
  place: [],
  plan: ['content', 'i18n', 'place'],
  regions: ['content', 'i18n'],
  report: ['content', 'i18n', 'plan', 'regions'],
  search: ['i18n', 'place'],
  shell: ['i18n', 'offline', 'search'],
  situations: ['brand', 'components', 'content', 'guide', 'i18n'],
  stored: ['letters', 'offline', 'place', 'plan', 'theme'],
  styles: [],
  theme: [],
  watch: ['content', 'integrations', 'regions'],
}; // prettier-ignore

const WALLS = 'See ROOMS in eslint.config.mjs: this room does not know that one.';
const zones = Object.entries(ROOMS).map(([room, open]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...open].map((name) => `./${name}`),
  message: WALLS,
}));

/** Rooms whose modules are sent to readers: they know neither the build nor the machine it runs on. */
const SENT = [
  'accounts',
  'cards',
  'corrections',
  'letters',
  'offline',
  'place',
  'plan',
  'search',
  'shell',
  'stored',
  'theme',
];
/** Modules of those rooms that stand between the page and a core; the others are cores and know no page. */
const AT_THE_PAGE = [
  'accounts/list-filter',
  'cards/{awake,deck}',
  'corrections/correct-form',
  'letters/{chooser,chosen,data,desk,law,paper,save,store}',
  'offline/*',
  'place/{options,place,region-choice,region-facts}',
  'plan/{my-list,store}',
  'plan/view/*',
  'regions/{region-filter,source-filter}',
  'search/{engine,index-files,move-by-key,open-search,pagefind,render-result,search-view,site-search}',
  'shell/*',
  'stored/*',
  'theme/theme-choice',
];
const PAGE = ['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'location', 'history', 'customElements', 'matchMedia', 'HTMLElement', 'Element', 'Node', 'DocumentFragment', 'addEventListener', 'requestAnimationFrame', 'fetch', 'caches', 'indexedDB']; // prettier-ignore

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Build nodes: data must never become markup.' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: false }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.astro'] })] },
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }] },
  },
  {
    files: SENT.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?:node:|astro|fs$|path$)|\\.astro$', message: 'Readers are sent this module.' },
          ],
        },
      ],
    },
  },
  {
    files: [...SENT, 'guide', 'regions'].map((room) => `src/${room}/**/*.ts`),
    ignores: AT_THE_PAGE.map((name) => `src/${name}.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...PAGE.map((name) => ({
          name,
          message: 'A core knows no page: see AT_THE_PAGE in eslint.config.mjs.',
        })),
      ],
    },
  },
  // A longer file says why in its first lines, beside the name of this rule.
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', 250] } },
  { files: ['src/**/*.astro'], rules: { 'max-lines': ['error', 150] } },
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
);
