// The floor plan of the pages: pages → actions → queries → wire → model, and ui → model only.
// Each room says what it may not know, with the reason.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const reasons = {
  pages: 'pages compose the rest; nothing depends on them.',
  actions: 'what a person does comes from the pages; only they know the actions.',
  queries: 'data is fetched by queries and handed down; components only draw.',
  wire: 'only queries speak to the server.',
  ui: 'components are for pages; rules and data know nothing of how they are drawn.',
};

function room(name, mayNotKnow) {
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: mayNotKnow.map((other) => ({
            regex: `(^@/|^(\\.\\./)+)${other}(/|$)`,
            message: `${name} may not import ${other}: ${reasons[other]}`,
          })),
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'src/wire/types.ts', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['scripts/**', '*.config.*'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  room('model', ['wire', 'queries', 'actions', 'ui', 'pages']),
  room('wire', ['queries', 'actions', 'ui', 'pages']),
  room('queries', ['actions', 'ui', 'pages']),
  room('actions', ['wire', 'ui', 'pages']),
  room('ui', ['wire', 'queries', 'actions', 'pages']),
  room('pages', ['wire']),
  {
    // The model is pure: no React, so that its rules can be read and tested alone.
    files: ['src/model/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: ['react'] }] },
  },
);
