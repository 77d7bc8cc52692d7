import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.astro', '.diebian', 'node_modules', 'tests/.results'] },
  tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in templates are written as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // node:test collects what it() returns by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['describe', 'it', 'before'] }] },
      ],
      // Text is taken apart into code points: that is what a font has glyphs for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    files: ['**/*.tsx'],
    // A listener in one line returns nothing that anybody reads.
    rules: { '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }] },
  },
  ...astro.configs.recommended,
);
