import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../config/browsers.js';
import { profilesFolder } from './profiles.js';
import { toneFile } from './tone-file.js';

export type BrowserName = 'chromium' | 'firefox';
/** `stock` is as the browser comes: Debian's Chromium blocks them, Firefox keeps a jar of its own for each site. */
export type ThirdPartyCookies = 'stock' | 'allowed' | 'blocked';

/** What the agent's fake microphone says, in Hz. */
export const agentTone = 620;

export interface OpenBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The sound file that Chromium's microphone speaks, read again at each opening; null in Firefox. */
  readonly microphone: string | null;
  close(): Promise<void>;
}

const firefox = await findFirefox();
if (firefox === null) console.warn('Firefox is not installed: end-to-end tests run in Chromium only.');

/** Every browser on this machine that the tests run in. */
export const browserNames: readonly BrowserName[] = firefox === null ? ['chromium'] : ['chromium', 'firefox'];

/** For what hardly differs by browser: Chromium, or every one where `E2E_BROWSERS` is `all`. */
export const mainBrowserNames: readonly BrowserName[] =
  process.env['E2E_BROWSERS'] === 'all' ? browserNames : ['chromium'];

/**
 * Our own list, not the driver's: that one switches off popup blocking, timer throttling and storage partitioning, which
 * agents have.
 */
const chromiumFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  // A host of plain HTTP that is not `localhost`, and a name that no name server knows.
  '--host-resolver-rules=MAP crm.test 127.0.0.1, MAP nowhere.test ~NOTFOUND',
  '--use-fake-ui-for-media-stream',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
  // No machine of the tests has one, and drawing as if it had costs every seventh second of its processor.
  '--disable-gpu',
  // Pages of the browser's own for the address bar, which nobody types in: a third of a second of processor for each window.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** Settings of Firefox, for what it cannot emulate in a page. */
export type FirefoxSettings = Readonly<Record<string, string | number | boolean>>;

interface BrowserOptions {
  readonly thirdPartyCookies?: ThirdPartyCookies;
  /** False: Chromium has no microphone, neither its own nor the machine's. */
  readonly hasDevices?: boolean;
  /** Members of `profile` in Chromium's preferences. */
  readonly chromiumPreferences?: Readonly<Record<string, unknown>>;
  readonly firefoxSettings?: FirefoxSettings;
}

export async function openBrowser(
  name: BrowserName,
  {
    thirdPartyCookies = 'stock',
    firefoxSettings = {},
    hasDevices = true,
    chromiumPreferences = {},
  }: BrowserOptions = {},
): Promise<OpenBrowser> {
  if (name === 'firefox') return openFirefox(thirdPartyCookies, firefoxSettings);
  return openChromium(thirdPartyCookies, hasDevices, chromiumPreferences);
}

async function openChromium(
  cookies: ThirdPartyCookies,
  hasDevices: boolean,
  preferences: Readonly<Record<string, unknown>>,
): Promise<OpenBrowser> {
  const { executablePath, headless, args, env } = await findChromium();
  const userDataDir = await mkdtemp(join(profilesFolder(), 'ccp-elements-chromium-'));
  await mkdir(join(userDataDir, 'Default'));
  const isBlocked = cookies === 'blocked';
  const asked = { cookie_controls_mode: isBlocked ? 1 : 0, block_third_party_cookies: isBlocked };
  const profile = { ...(cookies === 'stock' ? {} : asked), ...preferences };
  await writeFile(join(userDataDir, 'Default', 'Preferences'), JSON.stringify({ profile }));
  const microphone = await toneFile(agentTone);
  const browser = await launch({
    executablePath,
    env,
    ignoreDefaultArgs: true,
    args: [
      ...chromiumFlags,
      ...args,
      headless === 'shell' ? '--headless' : '--headless=new',
      `--user-data-dir=${userDataDir}`,
      ...(hasDevices ? fakeDevices(microphone) : ['--disable-audio-input']),
      'about:blank',
    ],
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 60_000,
  });
  return {
    name: 'chromium',
    browser,
    microphone,
    async close() {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
      await rm(dirname(microphone), { recursive: true, force: true });
    },
  };
}

const fakeDevices = (microphone: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${microphone}`,
];

/** Values of `network.cookie.cookieBehavior`; `allowed` is what the policy `Cookies: reject-tracker` sets. */
const firefoxCookies: Readonly<Record<ThirdPartyCookies, number>> = { stock: 5, allowed: 4, blocked: 1 };

async function openFirefox(cookies: ThirdPartyCookies, settings: FirefoxSettings): Promise<OpenBrowser> {
  if (firefox === null) throw new Error('Firefox is not installed.');
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox.executablePath,
    headless: true,
    extraPrefsFirefox: {
      // The driver loosens these; agents have them.
      'dom.disable_open_during_load': true,
      'network.cookie.cookieBehavior': firefoxCookies[cookies],
      'media.navigator.streams.fake': true,
      'media.navigator.audio.fake_frequency': agentTone,
      'media.navigator.permission.disabled': true,
      'media.peerconnection.ice.loopback': true,
      'media.peerconnection.ice.obfuscate_host_addresses': false,
      ...settings,
    },
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 60_000,
  });
  return { name: 'firefox', browser, microphone: null, close: () => browser.close() };
}
