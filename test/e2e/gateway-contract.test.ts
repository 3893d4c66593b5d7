import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { deepFreeze } from '../../src/domain/deep-freeze.js';
import type { Gateway, GatewayEvent } from '../../src/gateway/gateway.js';
import { describeGatewayContract } from '../contract/gateway-contract.js';
import type { GatewayUnderTest } from '../contract/gateway-under-test.js';
import { mainBrowserNames } from './harness/browser.js';
import { pause } from './harness/eventually.js';
import { signInAt } from './harness/login-form.js';
import { servePages, type PageServer } from './harness/page-server.js';
import type { SimulatedInstance } from './harness/simulated-instance.js';
import { Stage } from './harness/stage.js';

interface GatewayWindow {
  readonly gateway: Gateway;
  readonly told: GatewayEvent[];
}

const gatewayPage = (instanceUrl: string) => `<!doctype html><title>Gateway</title><link rel="icon" href="data:,">
<script type="module">
  import { createStreamsGateway } from '/ccp-elements/gateway/streams/streams-gateway.js';
  globalThis.told = [];
  globalThis.gateway = createStreamsGateway({ instanceUrl: ${JSON.stringify(instanceUrl)}, region: 'us-east-1' });
</script>`;

describe.each(mainBrowserNames)('Streams in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 100, customerWhisperMs: 100, outboundAnswerMs: 500 } });
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages({ '/': gatewayPage(stage.instance.url) });
    await signInAt(stage.context, stage.instance);
  });
  afterAll(() => server.close());

  describeGatewayContract(`Streams in ${name}`, async ({ isSignedIn }) => {
    const context = isSignedIn ? stage.context : await stage.freshContext();
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.waitForFunction(() => 'gateway' in globalThis, { polling: 50 });
    return new GatewayInPage(page, stage.instance);
  });
});

/** The Streams gateway in a page, driven from here. */
class GatewayInPage implements GatewayUnderTest {
  constructor(
    private readonly page: Page,
    private readonly instance: SimulatedInstance,
  ) {}

  async start() {
    return this.page.evaluate(() => {
      const { gateway, told } = globalThis as unknown as GatewayWindow;
      try {
        gateway.start((event) => told.push(event));
        return null;
      } catch (error) {
        return (error as { code: never }).code;
      }
    });
  }

  async stop() {
    await this.page.evaluate(() => (globalThis as unknown as GatewayWindow).gateway.stop());
  }

  async events() {
    const json = await this.page.evaluate(() => JSON.stringify((globalThis as unknown as GatewayWindow).told));
    return deepFreeze(JSON.parse(json) as readonly GatewayEvent[]);
  }

  async isLastSnapshotFrozen() {
    return this.page.evaluate(() => {
      const { told } = globalThis as unknown as GatewayWindow;
      const last = told.findLast((event) => event.type === 'snapshot');
      const isFrozen = (value: unknown): boolean =>
        typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
      return last !== undefined && isFrozen(last.snapshot);
    });
  }

  async command(name: keyof Gateway, ...parameters: readonly unknown[]) {
    return this.page.evaluate(
      async (method, given) => {
        const { gateway } = globalThis as unknown as GatewayWindow;
        const run = gateway[method] as unknown as (...values: readonly unknown[]) => Promise<void>;
        try {
          await run.apply(gateway, given);
          return null;
        } catch (error) {
          return (error as { code: never }).code;
        }
      },
      name,
      [...parameters],
    );
  }

  async quickConnects() {
    return this.page.evaluate(async () => {
      try {
        return await (globalThis as unknown as GatewayWindow).gateway.quickConnects();
      } catch (error) {
        return (error as { code: never }).code;
      }
    });
  }

  async devices() {
    return this.page.evaluate(async () => {
      try {
        return await (globalThis as unknown as GatewayWindow).gateway.listDevices();
      } catch (error) {
        return (error as { code: never }).code;
      }
    });
  }

  async signIn() {
    await signInAt(this.page.browserContext(), this.instance);
  }

  async awaitSignIn() {
    await this.page.evaluate(() => (globalThis as unknown as GatewayWindow).gateway.awaitSignIn());
  }

  call(caller: Parameters<GatewayUnderTest['call']>[0]) {
    return this.instance.call(caller);
  }

  customerHangsUp(contactId: string) {
    return this.instance.customerHangsUp(contactId);
  }

  pass(milliseconds: number) {
    return pause(milliseconds);
  }

  close() {
    return this.page.close();
  }
}
