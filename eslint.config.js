import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const TESTS = ['**/*.{test,contract,journey,fixture}.{ts,tsx}'];

const forbid = (selector, message) => ({ selector, message });
const defaultExport = forbid(
  'ExportDefaultDeclaration',
  'Export by name: a default export has as many names as importers.',
);
const now = forbid('NewExpression[callee.name="Date"][arguments.length=0]', 'Take the time as an argument.');
const waiting = forbid(':function[async=true]', 'The domain does no I/O, so it never waits.');

export default defineConfig(
  globalIgnores(['**/dist/', '.upbeat/', '**/*.{js,cjs,mjs}', '**/*.d.mts']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-empty': 'error', // an error that is dropped is never found
      'no-restricted-syntax': ['error', defaultExport],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/require-await': 'off', // a Fastify plugin is async by contract
    },
  },
  // Health data must not reach a log by accident: the api logs through pino; the browser only says what went wrong.
  { files: ['{api,bot}/src/**/*.ts'], ignores: TESTS, rules: { 'no-console': 'error' } },
  {
    files: ['teams-app/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    files: ['api/src/infrastructure/postgres/**/*.ts', 'bot/src/teams/bot-authentication.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' }, // TypeORM and botbuilder declare classes and mean objects
  },
  {
    files: ['api/src/{domain,application}/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take what is random as an argument.' },
      ],
      'no-restricted-syntax': ['error', defaultExport, now],
    },
  },
  {
    files: ['api/src/domain/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', defaultExport, now, waiting] },
  },
  {
    files: ['{api,bot}/src/**/*.ts'],
    ignores: ['{api,bot}/src/{main,worker}.ts', 'api/src/{domain,application}/**', ...TESTS],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only main and worker read the environment, through loadConfig.',
        },
      ],
    },
  },
  { files: ['teams-app/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['**/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } }, // its tool wants a default export
  {
    files: TESTS,
    rules: { '@typescript-eslint/no-unused-expressions': 'off' }, // chai: expect(x).to.be.true
  },
);
