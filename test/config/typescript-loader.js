/** Lets Node run the TypeScript of the tests' harness: `register('./typescript-loader.js', import.meta.url)`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const options = { loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'inline' };

/** Sources import and start each other by the name that they have when built. */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/^(\.{1,2}\/|file:).*\.js$/.test(specifier)) throw error;
    return next(specifier.replace(/js$/, 'ts'), context);
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(new URL(url), 'utf8');
  const { code } = await transform(source, { ...options, sourcefile: fileURLToPath(url) });
  return { format: 'module', source: code, shortCircuit: true };
}
