/** Runs everything that must hold and closes with the line `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuilt } from './built-from.js';

const counts = '.cache/test-counts';
rmSync(counts, { recursive: true, force: true });
mkdirSync(counts, { recursive: true });

/** They share nothing, so that they run at once. Each counts as one. */
const checks = [
  { name: 'format and lint', command: ['npm', 'run', 'lint'] },
  { name: 'types', command: ['npm', 'run', 'types'] },
  { name: 'build', command: isBuilt() ? ['node', '--check', 'dist/index.js'] : ['npm', 'run', 'build'] },
];

/** One after the other, on what was built. Each counts its tests in its `report`. */
const steps = [
  { name: 'unit', command: ['npm', 'run', 'test:unit', '--'], report: 'unit.json' },
  { name: 'components', command: ['npm', 'run', 'test:browser'], report: 'browser.json' },
  { name: 'end to end', command: ['npm', 'run', 'test:e2e', '--'], report: 'e2e.json' },
];

function run({ name, command: [program, ...words], report }) {
  const file = report && `${counts}/${report}`;
  const more = words.at(-1) === '--' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  return new Promise((resolve) => {
    const child = spawn(program, [...words, ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TEST_COUNT_FILE: file ?? '' },
      shell: process.platform === 'win32',
    });
    const show = (data) => (report ? process.stdout.write(data) : said.push(data));
    const said = [`\n== ${name}\n`];
    if (report) process.stdout.write(said[0]);
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.once('close', () => !report && said.forEach((data) => process.stdout.write(data)));
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

const results = await Promise.all(checks.map(run));
const canGoOn = results.every(({ name, status }) => name !== 'build' || status === 0);
for (const step of canGoOn ? steps : []) results.push(await run(step));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
