import { defineConfig } from 'vitest/config';

/** End-to-end tests run on `dist/`, three files at a time. Workers keep their modules, a browser and instances from file to file. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/harness/profiles.ts',
    maxWorkers: 4,
    isolate: false,
    testTimeout: 150_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
  },
});
