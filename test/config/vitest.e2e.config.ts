import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../e2e/harness/longest-first.js';

/** They measure in real time, which files beside them would disturb. */
const alone = ['test/e2e/fault-table.test.ts', 'test/e2e/latency-lab.test.ts'];

/**
 * End-to-end tests run on `dist/`, four files at a time, then those that want the machine for themselves. Workers keep their
 * modules, a browser and instances from file to file.
 */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    globalSetup: 'test/e2e/harness/profiles.ts',
    isolate: false,
    testTimeout: 150_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/e2e/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 4,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
