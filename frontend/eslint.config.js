// SPDX-License-Identifier: Apache-2.0
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const RESOURCES = [
  'alerts',
  'accounts',
  'customers',
  'detectors',
  'runs',
  'search',
  'indicators',
  'watchlists',
  'home',
];
const LIBRARIES_OF_VIEWS = [
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  'react-admin',
  '@mui/*',
  'sigma',
  'sigma/*',
];

const appWall = {
  group: ['../app', '../app/**', '../../app/**'],
  message: 'Nobody imports app: it is where everything is put together.',
};
const insidesOf = resources => ({
  group: resources.map(name => `../${name}/*`),
  message: 'Import only the index of another resource.',
});
const restricted = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const isTest = ['**/*.test.ts', '**/*.test.tsx'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'e2e/artifacts', 'src/providers/graphql-env.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 500 }],
      'max-params': ['error', 5],
      'max-depth': ['error', 3],
    },
  },
  // A resource folder sees graph, providers, layout, misc and the index of other resources.
  ...RESOURCES.map(resource => ({
    files: [`src/${resource}/**/*.{ts,tsx}`],
    ignores: isTest,
    rules: restricted(appWall, insidesOf(RESOURCES.filter(other => other !== resource))),
  })),
  {
    files: ['src/graph/**/*.{ts,tsx}'],
    ignores: isTest,
    rules: restricted(appWall, {
      group: RESOURCES.flatMap(r => [`../${r}`, `../${r}/*`, `../../${r}`, `../../${r}/*`]),
      message: 'graph/ knows no resource.',
    }),
  },
  {
    files: ['src/{providers,misc,layout}/**/*.{ts,tsx}'],
    ignores: isTest,
    rules: restricted(appWall, {
      group: [
        ...RESOURCES.flatMap(r => [`../${r}`, `../${r}/*`, `../../${r}`, `../../${r}/*`]),
        '../graph/*',
        '../../graph/*',
      ],
      message: 'The ground floor imports no resource and no graph.',
    }),
  },
  // Models and reducers are plain functions: they are tested without a page.
  {
    files: ['src/**/*Model.ts', 'src/**/reducers.ts'],
    rules: restricted(
      appWall,
      { group: LIBRARIES_OF_VIEWS, message: 'Models and reducers import no view library.' },
      { group: ['*.tsx'], message: 'Models and reducers import no view.' },
    ),
  },
  { files: ['eslint.config.js'], languageOptions: { globals: { process: 'readonly' } } },
  prettier,
);
