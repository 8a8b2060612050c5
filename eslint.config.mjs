// Few rules, each with a reason. Layers are judged by tests/layers.test.mjs, types by tsc.
import tseslint from 'typescript-eslint';

/** What a page's Content-Security-Policy forbids, or what would let a definition run code or markup. */
const unsafe = [
  { selector: 'NewExpression[callee.name="Function"], CallExpression[callee.name="Function"]', message: 'Code from text: pages forbid it. Write closures.' },
  { selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]', message: 'Markup from text. Render a template.' },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name="document"]', message: 'Markup from text. Render a template.' },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: 'Markup from text. Render a template.' },
  { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]', message: 'Blocked by style-src. Use a class.' },
  { selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style/]', message: 'Blocked by style-src. Use the adopted style sheet.' },
  { selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(inner|outer)HTML=/]', message: 'Markup from text. Bind a text.' },
];

const unsafeLit = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map', 'static-html'].map((name) => ({
  regex: `^lit(-html)?/(directives/)?${name}(\\.js)?$`,
  message: 'Blocked by the policy of strict pages, or lets markup through.',
}));

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.cache/', 'coverage/', '**/generated/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [tseslint.configs.base],
    languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly', window: 'readonly' } },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-fallthrough': 'error',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...unsafe],
      'no-restricted-imports': ['error', { patterns: unsafeLit }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 400, skipComments: true }],
    },
  },
  {
    // Of programs without types nobody else says that a name was never imported.
    files: ['{bench,scripts}/**/*.mjs'],
    ignores: ['bench/contestants/**'],
    languageOptions: { globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error' },
  },
  {
    // The engine judges untrusted patterns: only its own matcher may.
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.support.ts', '**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...unsafe,
        { selector: 'NewExpression[callee.name="RegExp"]', message: 'A native expression can take minutes. Use core/pattern.' },
        { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Core has no clock: take the time as an option.' },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Core has no clock: take the time as an option.' },
        { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'Core has no randomness: take it as an option.' },
      ],
      'no-restricted-globals': ['error', 'document', 'window', 'fetch', 'crypto', 'process', 'setTimeout', 'performance'],
    },
  },
  {
    files: ['packages/{core,sdk,form}/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.support.ts', '**/testing/**'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // Tests of what is forbidden must plant it.
    files: ['**/*.test.{ts,mjs}', '**/*.test.support.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': 'off', 'no-script-url': 'off', 'max-lines': 'off' },
  },
);
