/**
 * The component tests as one script that a browser fetches once. The page of a test file evaluates of it what that file
 * imports, in the same order, so that pages stay apart as they are with hundreds of modules served one by one, for a
 * fraction of the time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** Where the bundles seem to be: their source maps count from here. */
const folder = '.cache/component-tests';

const addressOf = (path) => `/${relative(rootDir, path).split(sep).join('/')}`;

/** The tests, and what their frames run. */
const pages = readdirSync(join(rootDir, 'test', 'browser'), { recursive: true })
  .filter((name) => extname(name) === '.ts' && !name.endsWith('.d.ts'))
  .map((name) => `test/browser/${name.split(sep).join('/')}`);

/** Each a script of its own: what a worker is told before it listens is lost. */
const workers = ['src/diagnostics/logs/log-worker.ts'];

/** Modules keep the address of their source, by which they find what lies beside it. */
const sourceAddresses = {
  name: 'source-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!code.includes('import.meta.url')) return undefined;
      const address = `new URL('${addressOf(path)}', import.meta.url).href`;
      return { contents: code.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};

const options = {
  absWorkingDir: rootDir,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['browser', 'development'],
  // The package says which of its modules may be left out; those that define elements would be.
  ignoreAnnotations: true,
  sourcemap: true,
  outdir: folder,
  // Browsers keep what they have fetched.
  entryNames: '[name]-[hash]',
  logLevel: 'warning',
  plugins: [sourceAddresses],
  write: false,
};

/** Adds a bundle and its source map to what is served, and says the address of the bundle. */
async function bundle(served, entry) {
  const { outputFiles } = await build({ ...options, ...entry });
  const files = outputFiles.map(({ path, text }) => [addressOf(path), text]);
  for (const [address, text] of files) served.set(address, text);
  return files.map(([address]) => address).find((address) => address.endsWith('.js'));
}

/** What stands at the addresses that pages ask for. */
async function scripts() {
  const served = new Map();
  const parts = pages.map((page) => `'/${page}': () => import('./${page}'),`);
  const contents = `export const load = {\n${parts.join('\n')}\n};`;
  const all = await bundle(served, { stdin: { contents, resolveDir: rootDir, sourcefile: 'component-tests.js' } });
  for (const page of pages) served.set(`/${page}`, `import { load } from '${all}';\nawait load['/${page}']();`);
  for (const worker of workers) {
    served.set(`/${worker}`, `import '${await bundle(served, { entryPoints: [worker] })}';`);
  }
  return served;
}

/** The plugin of @web/test-runner that builds and serves the bundle. */
export function componentBundle() {
  let served = new Map();
  return {
    name: 'component-bundle',
    async serverStart() {
      served = await scripts();
    },
    serve({ path }) {
      const body = served.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}
