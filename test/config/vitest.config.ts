import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: {
    // The examples import the library from where their server has it.
    alias: [
      { find: '/ccp-elements/cdn.js', replacement: new URL('../../src/index.ts', import.meta.url).pathname },
      { find: /^\/ccp-elements\/(.*)\.js$/, replacement: new URL('../../src/$1.ts', import.meta.url).pathname },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/e2e/**', '**/node_modules/**'],
    testTimeout: 20_000,
  },
});
