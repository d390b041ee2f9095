import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', '.cache/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'smart'],
      'max-lines': ['error', { max: 420, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  // A type-only import of an injected class would erase what Nest's container reads at run time.
  {
    files: ['server/src/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  // React 18 without the compiler: its extra rules do not apply. An object of functions is no class with a `this`.
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': ['error', { allow: ['error'] }],
      // A bare navigateTo dies at ten pages and leaves a rejected promise; two quick taps open two pages.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.name='Taro'][property.name=/^(navigateTo|navigateBack|redirectTo|switchTab|reLaunch)$/]",
          message: 'Use goTo, goInstead or goBack of api/navigation.',
        },
      ],
    },
  },
  { files: ['miniapp/src/api/navigation.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs', 'miniapp/config/**'],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      ...ts.configs.disableTypeChecked.languageOptions,
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'module',
          'require',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'URL',
          'Buffer',
          'performance',
          '__dirname',
          'AbortController',
          'FormData',
          'Blob',
          'AbortSignal',
          'document',
          'window',
          'localStorage',
          'location',
          'structuredClone',
          'globalThis',
        ].map((n) => [n, 'readonly']),
      ),
    },
    rules: {
      ...ts.configs.disableTypeChecked.rules,
      'no-console': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  // Words of the demonstration county: data, not code.
  { files: ['server/src/demo/words/*.ts'], rules: { 'max-lines': 'off' } },
  // Tests reach into replies and rows whose shape the assertion itself checks.
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx'],
    rules: { 'max-lines': ['error', 450], '@typescript-eslint/unbound-method': 'off' },
  },
)
