import { defineConfig } from 'vitest/config';

/** End-to-end tests run on `dist/` with one browser at a time: two cores carry one call well, not two. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
  },
});
