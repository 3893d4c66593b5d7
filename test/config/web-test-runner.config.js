import { fileURLToPath } from 'node:url';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium, findFirefox } from './browsers.js';
import { componentBundle } from './component-bundle.js';
import { countReporter } from './count-reporter.js';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

const chromium = await findChromium();
const firefox = await findFirefox();
if (!firefox) console.warn('Firefox is not installed: components are tested in Chromium only.');

const { executablePath, headless, args, env } = chromium;
const browsers = [named('Chromium', 'chromium', { executablePath, headless, args, env })];
if (firefox) browsers.push(named('Firefox', 'firefox', { browser: 'firefox', executablePath: firefox.executablePath }));

/** The Chrome launcher drives Firefox too, over WebDriver BiDi, but does not name it. */
function named(name, type, launchOptions) {
  return Object.assign(chromeLauncher({ launchOptions, concurrency: 1 }), { name, type });
}

export default {
  rootDir,
  files: 'test/browser/**/*.test.ts',
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  browsers,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [componentBundle()],
  reporters: [defaultReporter(), summaryReporter(), countReporter()],
};
