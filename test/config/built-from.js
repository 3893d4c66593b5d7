/**
 * What `dist/` was built from, as one hash over the contents of every file that a build reads. A build notes it at its end, so
 * that tests right after an installation need not build the same once more.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const note = '.cache/built-from';
const inputs = [
  'src',
  'test/config',
  'test/fakes',
  'package-lock.json',
  'package.json',
  'rollup.config.js',
  'tsconfig.json',
];

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

export function hashOfInputs() {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** False too where nothing was ever built, or a build ended halfway. */
export function isBuilt() {
  try {
    return readFileSync(note, 'utf8') === hashOfInputs() && statSync('dist/index.js').isFile();
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

export function noteBuild() {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(note, hashOfInputs());
}
