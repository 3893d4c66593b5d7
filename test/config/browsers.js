/** Finds the browsers that tests run in: what is installed, else the Chromium that the npm registry packs for Linux. */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'ccp-elements');

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const firefoxNames = ['firefox-esr', 'firefox'];

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programFiles.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ...programFiles.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
];

const missing = `No Chromium was found. Install Chromium, Chrome or Edge, or name one:
  CHROME_PATH=/path/to/chrome npm test
On Linux x64, \`npm ci\` without --omit=dev brings one along.`;

/**
 * The Chromium to test in. `headless` and `env` belong to the executable: a packed one is a headless shell with its own
 * libraries and fonts.
 * @returns {Promise<{ executablePath: string, headless: boolean | 'shell', args: string[], env: NodeJS.ProcessEnv }>}
 */
export async function findChromium() {
  const installed = await findInstalled('CHROME_PATH', chromiumNames, chromiumPlaces);
  if (installed) return { executablePath: installed, headless: true, args: sandboxArgs(), env: process.env };
  const packed = await unpackChromium();
  if (!packed) throw new Error(missing);
  return packed;
}

/**
 * The Firefox to test in, or null where there is none.
 * @returns {Promise<{ executablePath: string } | null>}
 */
export async function findFirefox() {
  const installed = await findInstalled('FIREFOX_PATH', firefoxNames, firefoxPlaces);
  return installed ? { executablePath: installed } : null;
}

/** Chromium refuses its sandbox to root. */
function sandboxArgs() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function findInstalled(variable, names, places) {
  const named = process.env[variable];
  if (named) {
    if (await isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which cannot be run.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of [...candidates, ...places]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

async function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Unpacks once; the folder appears complete or not at all, so that two runs may do it at the same time. */
async function unpackChromium() {
  const bin = findPackedFiles();
  if (!bin) return null;
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const half = await mkdtemp(join(cache, 'unpacking-'));
    await Promise.all([
      inflate(join(bin, 'chromium.br'), createWriteStream(join(half, 'chromium'))),
      ...['al2023', 'fonts', 'swiftshader'].map((name) => inflate(join(bin, `${name}.tar.br`), extract(half))),
    ]);
    await chmod(join(half, 'chromium'), 0o755);
    await writeFile(join(half, 'fonts.conf'), fontConfiguration(home));
    await rename(half, home).catch(() => rm(half, { recursive: true, force: true }));
  }
  const libraries = [join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(home, 'chromium'),
    headless: 'shell',
    args: ['--no-sandbox'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

/** The packed configuration names folders of another machine. */
function fontConfiguration(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
}

function findPackedFiles() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return join(dirname(entry), '..', '..', 'bin');
  } catch {
    // An installation without development packages has none, which the caller says in its own words.
    return null;
  }
}

function inflate(file, target) {
  return pipeline(createReadStream(file), createBrotliDecompress({ chunkSize: 2 ** 21 }), target);
}
