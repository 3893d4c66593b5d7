/** Runs everything that must hold, one step after the other, and closes with the line `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const counts = '.cache/test-counts';
rmSync(counts, { recursive: true, force: true });
mkdirSync(counts, { recursive: true });

/** A step with a `report` counts its tests there; any other counts as one. */
const steps = [
  { name: 'format and lint', command: ['npm', 'run', 'lint'] },
  { name: 'types', command: ['npm', 'run', 'types'] },
  { name: 'build', command: ['npm', 'run', 'build'] },
  { name: 'unit', command: ['npm', 'run', 'test:unit', '--'], report: 'unit.json' },
  { name: 'components', command: ['npm', 'run', 'test:browser'], report: 'browser.json' },
  { name: 'end to end', command: ['npm', 'run', 'test:e2e', '--'], report: 'e2e.json' },
];

function run({ name, command: [program, ...words], report }) {
  const file = report && `${counts}/${report}`;
  const more = words.at(-1) === '--' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  console.log(`\n== ${name}`);
  return new Promise((resolve) => {
    const child = spawn(program, [...words, ...more], {
      stdio: 'inherit',
      env: { ...process.env, TEST_COUNT_FILE: file ?? '' },
      shell: process.platform === 'win32',
    });
    child.once('close', (status) => resolve({ name, status, ...tally(file, status) }));
  });
}

/** A runner that fails without a failed test (a crash, an uncaught error) counts as one failure. */
function tally(file, status) {
  const counted = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const passed = counted ? counted.numPassedTests : status === 0 ? 1 : 0;
  const failed = counted ? counted.numFailedTests : 0;
  const isEmpty = file !== undefined && passed + failed === 0;
  return { passed, failed: failed === 0 && (status !== 0 || isEmpty) ? 1 : failed };
}

const results = [];
for (const step of steps) {
  const result = await run(step);
  results.push(result);
  if (result.name === 'build' && result.status !== 0) break;
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
