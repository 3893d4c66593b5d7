import type { BrowserContext } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, onTestFailed } from 'vitest';
import { AgentDesk } from './agent-desk.js';
import { openBrowser, type BrowserName, type OpenBrowser, type ThirdPartyCookies } from './browser.js';
import { SimulatedInstance } from './simulated-instance.js';

interface StageOptions {
  readonly isCrossSite?: boolean;
  readonly thirdPartyCookies?: ThirdPartyCookies;
  /** Settings of the instance that each test begins with. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** One browser and one simulated instance for the tests of a `describe`; each test gets a clean instance and no open page. */
export class Stage {
  #open: OpenBrowser | null = null;
  #instance: SimulatedInstance | null = null;

  constructor(
    name: BrowserName,
    { isCrossSite = false, thirdPartyCookies = 'stock', settings = {} }: StageOptions = {},
  ) {
    beforeAll(async () => {
      [this.#open, this.#instance] = await Promise.all([
        openBrowser(name, { thirdPartyCookies }),
        SimulatedInstance.start({ isCrossSite }),
      ]);
    });
    beforeEach(async () => {
      onTestFailed(() => console.log(this.instance.log));
      await this.instance.reset();
      await this.instance.updateSettings(settings);
    });
    afterEach(() => this.#closePages());
    afterAll(async () => {
      await this.#open?.close();
      await this.#instance?.stop();
    });
  }

  get instance(): SimulatedInstance {
    if (this.#instance === null) throw new Error('The stage is not set.');
    return this.#instance;
  }

  get context(): BrowserContext {
    if (this.#open === null) throw new Error('The stage is not set.');
    return this.#open.browser.defaultBrowserContext();
  }

  /** A new browser profile, in which nobody is signed in. */
  freshContext(): Promise<BrowserContext> {
    if (this.#open === null) throw new Error('The stage is not set.');
    return this.#open.browser.createBrowserContext();
  }

  /** An agent at the CRM page, signed in. */
  desk(url?: string): Promise<AgentDesk> {
    return AgentDesk.signedIn(this.context, this.instance, url);
  }

  /** One page stays, for a browser without any ends. */
  async #closePages(): Promise<void> {
    const browser = this.#open?.browser;
    if (browser === undefined) return;
    const [first, ...others] = await this.context.pages();
    for (const page of others) await page.close({ runBeforeUnload: false });
    await first?.goto('about:blank');
    for (const context of browser.browserContexts()) if (context !== this.context) await context.close();
  }
}
