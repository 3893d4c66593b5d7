/** Runs everything that must hold and closes with the line `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { isBuilt } from './built-from.js';

const counts = '.cache/test-counts';
rmSync(counts, { recursive: true, force: true });
mkdirSync(counts, { recursive: true });

/** They have no time limits, and leave the machine to those that have. Each counts as one. */
const checks = [
  { name: 'format and lint', command: ['npm', 'run', 'lint'], mayWait: true },
  { name: 'types', command: ['npm', 'run', 'types'], mayWait: true },
];
const build = {
  name: 'build',
  command: isBuilt() ? ['node', '--check', 'dist/index.js'] : ['npm', 'run', 'build'],
};

/** Each counts its tests in its `report`; those that are live are shown while they run. */
const components = {
  name: 'components',
  command: ['npm', 'run', 'test:browser'],
  report: 'browser.json',
  isLive: true,
};
const endToEnd = {
  name: 'end to end',
  command: ['npm', 'run', 'test:e2e', '--', '--project=together'],
  report: 'e2e.json',
  isLive: true,
};
const endToEndAlone = {
  name: 'end to end, one by one',
  command: ['npm', 'run', 'test:e2e', '--', '--project=alone'],
  report: 'e2e-alone.json',
  isLive: true,
};
/** They take what processor time the end-to-end tests leave that want no others beside them: half of it, and no more. */
const unit = { name: 'unit', command: ['npm', 'run', 'test:unit', '--'], report: 'unit.json', mayWait: true };

const lowest = Math.max(getPriority(), constants.priority.PRIORITY_LOW);

function run({ name, command: [program, ...words], report, isLive = false, mayWait = false }) {
  const file = report && `${counts}/${report}`;
  const more = words.includes('--') ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  return new Promise((resolve) => {
    const child = spawn(program, [...words, ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TEST_COUNT_FILE: file ?? '' },
      shell: process.platform === 'win32',
    });
    if (mayWait) setPriority(child.pid, lowest);
    const show = (data) => (isLive ? process.stdout.write(data) : said.push(data));
    const said = [`\n== ${name}\n`];
    if (isLive) process.stdout.write(said[0]);
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.once('close', () => !isLive && said.forEach((data) => process.stdout.write(data)));
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

// Only the unit and the end-to-end tests need what is built. The latter fill the machine, but for the last of them.
const checked = Promise.all(checks.map(run));
const componentsRan = run(components);
const built = await run(build);
const results = [built, await componentsRan];
if (built.status === 0) results.push(await run(endToEnd), ...(await Promise.all([endToEndAlone, unit].map(run))));
results.push(...(await checked));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
