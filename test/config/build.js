/** Builds `dist/`: the modules and bundles, the declarations and what editors read, at the same time, for they share nothing. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { noteBuild } from './built-from.js';

function run(command) {
  const child = spawn(command, { stdio: 'inherit', shell: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`${command} ended with ${status}`))));
  });
}

rmSync('dist', { recursive: true, force: true });
const builds = await Promise.allSettled([
  run('rollup --config rollup.config.js --silent'),
  run('tsc --project test/config/tsconfig.declarations.json'),
  run(
    'cem analyze --config test/config/custom-elements-manifest.config.js --quiet && node test/config/typings/main.js',
  ),
]);
const failures = builds.filter(({ status }) => status === 'rejected');
for (const { reason } of failures) console.error(reason.message);
if (failures.length === 0) noteBuild();
else process.exitCode = 1;
