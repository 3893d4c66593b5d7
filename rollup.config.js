import { readdirSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { hashOfInputs } from './test/config/built-from.js';
import { runOnce } from './test/config/run-once.js';

const require = createRequire(import.meta.url);
const target = 'es2022';
const tsconfigRaw = { compilerOptions: { target, experimentalDecorators: true, useDefineForClassFields: false } };

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const isCode = (file) => file.endsWith('.ts');
const modules = sources.filter((file) => isCode(file) && file !== join('src', 'cdn.ts'));

/** Prompts, pages and styles that the simulated instance serves, and the Streams file that the realm loads, unmodified. */
const assets = [
  ...sources.filter((file) => !isCode(file) && !file.endsWith('.md')).map((file) => [file, relative('src', file)]),
  [require.resolve('amazon-connect-streams/release/connect-streams-min.js'), 'streams/connect-streams-min.js'],
];

const copyAssets = {
  name: 'copy-assets',
  async writeBundle() {
    for (const [from, to] of assets) {
      const path = join('dist', to);
      await mkdir(dirname(path), { recursive: true });
      await copyFile(from, path);
    }
  },
};

/** A warning is an error, but for files that hold only types: they compile to nothing, rightly. */
function onwarn(warning) {
  if (warning.code === 'EMPTY_BUNDLE') return;
  throw new Error(`${warning.code}: ${warning.message}`);
}

/** Has Chromium compile every function of the file beside the page, while it arrives; that spares one that is used at once. */
const allCalled = '//# allFunctionsCalledOnLoad';

const bundlePlugins = [
  // Without its slash a shape of an icon would take those after it for its children, and hide them.
  literalsHtmlCssMinifier({ include: ['src/**/*.ts'], options: { minifyOptions: { keepClosingSlash: true } } }),
  nodeResolve({ browser: true }),
  commonjs(),
  esbuild({ target, tsconfig: false, tsconfigRaw, legalComments: 'none' }),
  terser({
    ecma: 2022,
    compress: { passes: 5, unsafe_arrows: true, keep_fargs: false },
    format: { comments: new RegExp(`^${allCalled.slice(2)}$`) },
  }),
];

/** What modules import at once, themselves among it. */
function closureOf(entries, { getModuleInfo }) {
  const found = new Set();
  const waiting = entries.map((entry) => resolve(entry));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(getModuleInfo(next)?.importedIds ?? []));
  }
  return found;
}

const start = join('src', 'cdn.ts');
/**
 * Chunks by name, a module in the first that it belongs to: what the tag needs from the start, which is the entry, and what an
 * agent at work needs, one for the session and one for the panel, for a browser spends more on twenty small files.
 */
const chunks = {
  cdn: [start],
  work: [join('src', 'session', 'agent-work.ts'), join('src', 'gateway', 'streams', 'streams-work.ts')],
  desk: [join('src', 'define', 'desk.ts')],
};
const closures = new Map();

function chunkOf(id, graph) {
  return Object.keys(chunks).find((name) => {
    if (!closures.has(name)) closures.set(name, closureOf(chunks[name], graph));
    return closures.get(name).has(id);
  });
}

export default [
  {
    input: modules,
    external: (id) => !/^[./]/.test(id) && !modules.includes(id),
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [esbuild({ target, tsconfig: false, tsconfigRaw }), copyAssets],
    onwarn,
  },
  {
    input: {
      cdn: join('src', 'cdn.ts'),
      'cdn/api': join('src', 'index.ts'),
      'cdn/salesforce': join('src', 'crm', 'salesforce', 'index.ts'),
    },
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'cdn/[name]-[hash].js',
      manualChunks: chunkOf,
      banner: ({ name }) => (name === 'cdn' ? allCalled : ''),
      sourcemap: true,
    },
    plugins: [...bundlePlugins, runOnce(hashOfInputs().slice(0, 12))],
    onwarn,
  },
  {
    // The bundle's log viewer looks for its worker beside its own chunk.
    input: join('src', 'diagnostics', 'logs', 'log-worker.ts'),
    output: { file: 'dist/cdn/log-worker.js', format: 'es' },
    plugins: bundlePlugins,
    onwarn,
  },
  {
    input: join('src', 'cdn.ts'),
    output: {
      file: 'dist/cdn.iife.js',
      format: 'iife',
      name: 'ccpElements',
      inlineDynamicImports: true,
      sourcemap: true,
    },
    plugins: bundlePlugins,
    onwarn,
  },
  {
    // The simulated Salesforce that the tests have, for the example that shows it.
    input: join('test', 'fakes', 'salesforce', 'browser.ts'),
    output: { file: 'dist/simulator/salesforce.js', format: 'es' },
    plugins: [nodeResolve({ browser: true }), esbuild({ target, tsconfig: false, tsconfigRaw })],
    onwarn,
  },
];
