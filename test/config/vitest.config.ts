import { defineConfig } from 'vitest/config';

const include = ['test/**/*.test.ts'];
const elsewhere = ['test/browser/**', 'test/e2e/**', '**/node_modules/**'];
const staged = ['test/gateway/**/*.test.ts', 'test/simulator/server/**/*.test.ts', 'test/collector/**/*.test.ts'];

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: {
    // The examples import the library from where their server has it.
    alias: [
      { find: '/ccp-elements/cdn.js', replacement: new URL('../../src/index.ts', import.meta.url).pathname },
      { find: '/ccp-elements/cdn/api.js', replacement: new URL('../../src/index.ts', import.meta.url).pathname },
      { find: /^\/ccp-elements\/(.*)\.js$/, replacement: new URL('../../src/$1.ts', import.meta.url).pathname },
    ],
  },
  test: {
    testTimeout: 20_000,
    projects: [
      // Pure code shares its modules, which halves the time; what starts processes or stands in for a browser has its own.
      { extends: true, test: { name: 'pure', include, exclude: [...elsewhere, ...staged], isolate: false } },
      { extends: true, test: { name: 'staged', include: staged, exclude: elsewhere } },
    ],
  },
});
