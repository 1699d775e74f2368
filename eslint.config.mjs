import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which rooms of `src/` a room may not enter; DESIGN.md §3. Cores know no Astro, features do not know each other. */
const walls = {
  'src/search/**': ['theme', 'guide', 'layouts'],
  'src/theme/**': ['search', 'guide', 'layouts'],
  'src/accounts/**': ['search', 'theme', 'guide', 'layouts', 'components', 'pages'],
  'src/guide/**': ['search', 'theme', 'layouts', 'components'],
  'src/plan/**': ['search', 'theme', 'guide', 'layouts', 'components', 'integrations'],
  'src/letters/**': ['search', 'theme', 'guide', 'layouts', 'components', 'cards', 'content', 'i18n'],
  'src/cards/**': ['search', 'theme', 'guide', 'layouts', 'components', 'letters', 'content', 'i18n'],
  'src/content/**': ['components', 'layouts', 'search', 'theme', 'cards'],
  'src/i18n/**': ['components', 'layouts', 'search', 'theme', 'guide', 'content'],
  'src/regions/**': ['components', 'layouts', 'search', 'theme', 'guide', 'place', 'watch'],
  'src/place/**': ['components', 'layouts', 'search', 'theme', 'guide', 'content', 'regions'],
  'src/stored/**': ['components', 'layouts', 'search', 'guide', 'content'],
  'src/watch/**': ['components', 'layouts', 'search', 'theme', 'guide', 'place'],
  'src/components/**': ['pages'],
  'src/integrations/**': ['components', 'layouts', 'pages'],
};

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
  ...Object.entries(walls).map(([room, closed]) => ({
    files: [`${room}/*.{ts,astro}`, `${room}.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: closed.map((other) => ({
            regex: `^#${other}/`,
            message: 'See the walls between rooms in eslint.config.mjs.',
          })),
        },
      ],
    },
  })),
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
);
