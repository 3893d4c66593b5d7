import { defineConfig } from 'vitest/config';

/** End-to-end tests run on `dist/`, three files at a time, each with a browser and an instance of its own: they mostly wait. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    maxWorkers: 3,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
  },
});
