import { writeFileSync } from 'node:fs';

/** A reporter for @web/test-runner that writes how many tests passed and failed, in vitest's words. */
export function countReporter(file = process.env.TEST_COUNT_FILE) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const tests = sessions.flatMap(({ testResults }) => (testResults ? flatten(testResults) : []));
      const broken = sessions.filter(
        ({ passed, testResults }) => !passed && !flatten(testResults ?? emptySuite).some(isFailed),
      );
      const failed = tests.filter(isFailed).length + broken.length;
      writeFileSync(file, JSON.stringify({ numPassedTests: tests.filter(isPassed).length, numFailedTests: failed }));
    },
  };
}

const emptySuite = { tests: [], suites: [] };
const isPassed = ({ passed, skipped }) => passed && !skipped;
const isFailed = ({ passed, skipped }) => !passed && !skipped;

function flatten({ tests, suites }) {
  return [...tests, ...suites.flatMap(flatten)];
}
