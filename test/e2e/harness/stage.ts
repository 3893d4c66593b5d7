import type { BrowserContext } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, onTestFailed } from 'vitest';
import { AgentDesk } from './agent-desk.js';
import type { BrowserName, ThirdPartyCookies } from './browser.js';
import { lendInstance, lendProfile, type Lent } from './lent.js';
import { holdSession } from './login-form.js';
import type { SimulatedInstance } from './simulated-instance.js';

interface StageOptions {
  /** A folder of `examples/`; by default the CRM. */
  readonly example?: string;
  readonly isCrossSite?: boolean;
  readonly thirdPartyCookies?: ThirdPartyCookies;
  /** Settings of the instance that each test begins with. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** One browser profile and one simulated instance for the tests of a `describe`; each test gets a clean instance and no open page. */
export class Stage {
  readonly #isQuick: boolean;
  #profile: Lent<BrowserContext> | null = null;
  #fresh: readonly BrowserContext[] = [];
  #instance: Lent<SimulatedInstance> | null = null;

  constructor(
    name: BrowserName,
    { example = 'crm', isCrossSite = false, thirdPartyCookies = 'stock', settings = {} }: StageOptions = {},
  ) {
    // Other browsers and sites keep the cookie in a jar that only a page fills.
    this.#isQuick = name === 'chromium' && !isCrossSite && thirdPartyCookies === 'stock';
    beforeAll(async () => {
      [this.#profile, this.#instance] = await Promise.all([
        lendProfile(name, thirdPartyCookies),
        lendInstance({ isCrossSite, example }, 'initialState' in settings),
      ]);
    });
    beforeEach(async () => {
      onTestFailed(() => console.log(this.instance.log));
      await this.instance.reset();
      await this.instance.updateSettings(settings);
    });
    afterEach(() => this.#closePages());
    afterAll(async () => {
      await this.#profile?.giveBack();
      await this.#instance?.giveBack();
    });
  }

  get instance(): SimulatedInstance {
    if (this.#instance === null) throw new Error('The stage is not set.');
    return this.#instance.it;
  }

  get context(): BrowserContext {
    if (this.#profile === null) throw new Error('The stage is not set.');
    return this.#profile.it;
  }

  /** A new browser profile, in which nobody is signed in. */
  async freshContext(): Promise<BrowserContext> {
    const context = await this.context.browser()?.createBrowserContext();
    if (context === undefined) throw new Error('The browser is gone.');
    this.#fresh = [...this.#fresh, context];
    return context;
  }

  /** An agent at the CRM page, signed in. */
  async desk(url?: string): Promise<AgentDesk> {
    if (this.#isQuick) await holdSession(this.context, this.instance);
    return AgentDesk.signedIn(this.context, this.instance, url);
  }

  /** One page stays, for a browser without any ends. */
  async #closePages(): Promise<void> {
    if (this.#profile === null) return;
    const [first, ...others] = await this.context.pages();
    for (const page of others) await page.close({ runBeforeUnload: false });
    await first?.goto('about:blank');
    for (const context of this.#fresh) await context.close();
    this.#fresh = [];
  }
}
