import { writeFile } from 'node:fs/promises';
import type { BrowserContext } from 'puppeteer-core';
import {
  openBrowser,
  type BrowserName,
  type FirefoxSettings,
  type OpenBrowser,
  type ThirdPartyCookies,
} from './browser.js';
import { SimulatedInstance } from './simulated-instance.js';

/** What a file of tests has for itself until it gives it back. */
export interface Lent<T> {
  readonly it: T;
  giveBack(): Promise<void>;
}

/** Opened once in a worker, for one file after another, and gone with it: opening takes longer than many a test. */
let chromium: Promise<OpenBrowser> | null = null;
const instances = new Map<string, Promise<SimulatedInstance>>();

/** A profile of its own: in a Chromium that the worker shares, or in a browser opened for it where it differs. */
export async function lendProfile(
  name: BrowserName,
  cookies: ThirdPartyCookies,
  firefoxSettings: FirefoxSettings = {},
): Promise<Lent<BrowserContext>> {
  if (name !== 'chromium' || cookies !== 'stock') {
    const own = await openBrowser(name, { thirdPartyCookies: cookies, firefoxSettings });
    return { it: own.browser.defaultBrowserContext(), giveBack: () => own.close() };
  }
  chromium ??= openBrowser('chromium');
  const { browser } = await chromium;
  const profile = await browser.createBrowserContext();
  await profile.newPage();
  return { it: profile, giveBack: () => profile.close() };
}

interface InstanceTerms {
  readonly isCrossSite: boolean;
  readonly example: string;
}

/** Lets the microphone of the Chromium that the worker shares speak another sound, from its next opening on. */
export async function speakIntoShared(wav: Buffer): Promise<void> {
  const file = (await chromium)?.microphone ?? null;
  if (file === null) throw new Error('No Chromium is shared.');
  await writeFile(file, wav);
}

/** `isOwn`: started for this file alone, for what only an agent shows who has never signed in. */
export async function lendInstance(terms: InstanceTerms, isOwn: boolean): Promise<Lent<SimulatedInstance>> {
  if (isOwn) {
    const own = await SimulatedInstance.start(terms);
    return { it: own, giveBack: () => own.stop() };
  }
  const name = `${terms.example} ${terms.isCrossSite}`;
  const instance = instances.get(name) ?? SimulatedInstance.start(terms);
  instances.set(name, instance);
  return { it: await instance, giveBack: () => Promise.resolve() };
}
