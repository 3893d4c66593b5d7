import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'puppeteer-core';
import { eventually } from './eventually.js';

/** The version of the unmodified Streams that `rawStreamsPage` loads: what is said of it here was seen of this one. */
export const streamsVersion: string = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('amazon-connect-streams/package.json'), 'utf8'),
).version;

/** What these tests use of the global of Streams. */
export interface RawConnect {
  readonly version: string;
  readonly core: {
    readonly initialized: boolean;
    initCCP(container: Element, parameters: Readonly<Record<string, unknown>>): void;
    terminate(): void;
    onAuthFail(listener: () => void): void;
    getEventBus(): { subscribe(event: string, listener: (data: unknown) => void): void };
  };
  readonly Agent: new () => RawAgent;
  readonly Contact: { new (contactId: string): RawContact; readonly prototype: object };
  readonly Endpoint: { byPhoneNumber(phoneNumber: string): unknown };
  agent(listener: (agent: RawAgent) => void): void;
  contact(listener: (contact: RawContact) => void): void;
}

export interface RawCallbacks {
  readonly success?: (data: unknown) => void;
  readonly failure?: (error: unknown) => void;
  readonly timeout?: number;
}

export interface RawAgent {
  getName(): string;
  getState(): { readonly name: string; readonly type: string };
  getNextState(): { readonly name: string } | null;
  getContacts(): readonly object[];
  getAgentStates(): readonly { readonly name: string }[];
  setState(state: unknown, callbacks?: RawCallbacks, options?: { readonly enqueueNextState: boolean }): void;
  connect(endpoint: unknown, callbacks?: RawCallbacks): void;
  onRefresh(listener: (agent: RawAgent) => void): void;
  onEnqueuedNextState(listener: () => void): void;
  onClearedNextState(listener: () => void): void;
  mute(): unknown;
  unmute(): void;
  onMuteToggle(listener: (data: { readonly muted: boolean }) => void): void;
  setMicrophoneDevice(deviceId: string): void;
  onMicrophoneDeviceChanged(listener: (data: { readonly deviceId: string }) => void): void;
}

export interface RawContact {
  readonly contactId: string;
  getContactId(): string;
  getType(): string;
  getState(): { readonly type: string };
  getAgentConnection(): { destroy(callbacks?: RawCallbacks): void };
  getThirdPartyConnections(): readonly { getEndpoint(): object }[];
  toggleActiveConnections(callbacks?: RawCallbacks): void;
  accept(callbacks?: RawCallbacks): void;
  reject(callbacks?: RawCallbacks): void;
  clear(callbacks?: RawCallbacks): void;
}

/** The globals of such a page. `told` is what Streams told its listeners, in order. */
export interface RawWindow {
  readonly connect: RawConnect;
  readonly told: string[];
  /** What the page calls to begin, with the parameters that it was made with. */
  begin(): void;
  hear(): void;
  contact?: RawContact;
}

const contactEvents = ['onConnecting', 'onConnected', 'onMissed', 'onACW', 'onError', 'onEnded', 'onDestroy'];

interface RawPage {
  /** More for the head, before Streams. */
  readonly head?: string;
  /** For `initCCP`, besides the address. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Leaves the beginning to the test. */
  readonly isIdle?: boolean;
}

/** A page with nothing but Streams as it comes from npm, begun as its documentation says, and an ear for each event. */
export function rawStreamsPage(
  instanceUrl: string,
  { head = '', parameters = {}, isIdle = false }: RawPage = {},
): string {
  const given = { ccpUrl: `${instanceUrl}/ccp-v2/`, softphone: { allowFramedSoftphone: true }, ...parameters };
  return `<!doctype html><html lang="en"><head><title>Streams</title><link rel="icon" href="data:,">${head}</head><body>
<div id="ccp" style="width: 320px; height: 480px"></div>
<script src="/streams/connect-streams-min.js"></script>
<script>
  var told = [];
  function begin() {
    connect.core.initCCP(document.getElementById('ccp'), ${JSON.stringify(given)});
    hear();
  }
  function hear() {
    connect.agent(() => told.push('agent'));
    connect.contact((met) => {
      globalThis.contact = met;
      told.push('contact');
      for (const name of ${JSON.stringify(contactEvents)}) met[name](() => told.push(name));
    });
  }
  ${isIdle ? '' : 'begin();'}
</script></body></html>`;
}

/** A page with raw Streams, as the tests look at it. */
export class RawDesk {
  private constructor(
    readonly page: Page,
    /** What the page printed or threw, the CCP in the frame left out. */
    readonly noise: string[],
  ) {}

  static async open(context: BrowserContext, url: string): Promise<RawDesk> {
    const page = await context.newPage();
    const noise: string[] = [];
    const { origin } = new URL(url);
    page.on('console', (message) => {
      if (message.location().url?.startsWith(origin) === true) noise.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => noise.push(`uncaught: ${String(error)}`));
    // A CCP that hangs holds up the page's own load event.
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return new RawDesk(page, noise);
  }

  /** Opens the page for an agent who is signed in already. */
  static async ready(context: BrowserContext, url: string): Promise<RawDesk> {
    const desk = await RawDesk.open(context, url);
    await desk.isTold('agent');
    return desk;
  }

  /** Accepts the contact that rings, as soon as it does. */
  async accept(): Promise<void> {
    await this.isTold('onConnecting');
    await this.page.evaluate(() => (globalThis as unknown as RawWindow).contact?.accept());
  }

  async told(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as RawWindow).told);
  }

  /** Waits until Streams has told this as often as that. */
  async isTold(what: string, times = 1): Promise<void> {
    await eventually(`Streams tells ${what}`, async () => {
      const told = await this.told();
      return told.filter((one) => one === what).length >= times;
    });
  }
}
