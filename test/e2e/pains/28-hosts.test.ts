import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/session/session.js';
import { press } from '../harness/deep-query.js';
import { eventually } from '../harness/eventually.js';
import { hearsTone } from '../harness/hearing.js';
import { HostSite } from '../harness/host-site.js';
import { RawDesk, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** A host component that shows nobody its inside, and closes every root that is opened after it. */
const closedHost = (instanceUrl: string) => `<!doctype html><html lang="en"><head><title>Closed</title>
<link rel="icon" href="data:,"><script>
  'use strict';
  const open = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { return open.call(this, { ...options, mode: 'closed' }); };
</script>
<script type="module">
  import { createSession } from '/ccp-elements/cdn.js';
  const session = createSession({ instanceUrl: '${instanceUrl}', region: 'us-east-1' });
  customElements.define('host-panel', class extends HTMLElement {
    connectedCallback() {
      const phone = Object.assign(document.createElement('ccp-softphone'), { session });
      this.attachShadow({ mode: 'closed' }).append(phone);
    }
  });
  globalThis.session = session;
  document.body.append(document.createElement('host-panel'));
</script></head><body></body></html>`;

const plainHost = (instanceUrl: string) => `<!doctype html><html lang="en"><head><title>Framed</title>
<link rel="icon" href="data:,"><script type="module" src="/ccp-elements/cdn.js"></script></head>
<body><ccp-softphone instance-url="${instanceUrl}" region="us-east-1"></ccp-softphone></body></html>`;

describe('pain 28: hosts with rules of their own', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': `<!doctype html><html lang="en"><head><title>Module</title><link rel="icon" href="data:,"></head><body>
<script type="module" src="/streams/connect-streams-min.js"></script></body></html>`,
    '/closed': closedHost(instanceUrl),
    '/framed': plainHost(instanceUrl),
  }));
  /** The CRM around it, which is another origin. */
  const crm = new HostSite(stage, () => ({
    '/': `<!doctype html><html lang="en"><head><title>CRM</title><link rel="icon" href="data:,"></head>
<body><iframe src="${site.at('/framed')}" allow="microphone; autoplay" width="360" height="700"></iframe></body></html>`,
  }));

  async function open(address: string): Promise<{ readonly page: Page; readonly noise: readonly string[] }> {
    const page = await stage.context.newPage();
    const noise: string[] = [];
    page.on('console', (message) => {
      if (message.location().url?.startsWith(stage.instance.url) !== true) noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.goto(address);
    return { page, noise };
  }

  async function ccpIn(page: Page): Promise<Frame> {
    return eventually('the CCP', () =>
      page.frames().find((frame) => frame.url().startsWith(`${stage.instance.url}/ccp`)),
    );
  }

  it(`raw Streams ${streamsVersion} works as a module, in strict mode`, async () => {
    const raw = await RawDesk.open(stage.context, site.at('/raw'));
    expect(await raw.page.evaluate(() => 'connect' in globalThis)).toBe(true);
    expect(raw.noise).toEqual([]);
  });

  it('ours works in a closed root of a strict page where every root is closed', async () => {
    const { page, noise } = await open(site.at('/closed'));
    type Host = { readonly session: Session };
    const stateOf = () =>
      page.evaluate(() => {
        const { session } = globalThis as unknown as Host;
        return { status: session.snapshot.status, state: session.snapshot.contacts[0]?.state };
      });
    await eventually('ready', async () => (await stateOf()).status === 'ready');
    await stage.instance.call({ customer: 'tone' });
    await eventually('it rings', async () => (await stateOf()).state === 'connecting');
    // Nobody can look inside; the keyboard gets there.
    await eventually('it is accepted with the keyboard', async () => {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => document.activeElement?.localName);
      if (name === 'host-panel') await page.keyboard.press('Enter');
      return (await stateOf()).state === 'connected';
    });
    await hearsTone(await ccpIn(page), 1000);
    expect(await page.evaluate(() => document.querySelector('host-panel')?.shadowRoot)).toBeNull();
    expect(noise).toEqual([]);
  });

  it('ours takes a call in a frame of a CRM of another origin that delegates the microphone', async () => {
    const { page, noise } = await open(crm.origin);
    const frame = await eventually('the frame', () => page.frames().find((one) => one.url() === site.at('/framed')));
    await stage.instance.call({ customer: 'tone' });
    await press(frame, 'Accept');
    await hearsTone(await ccpIn(page), 1000);
    expect(noise).toEqual([]);
  });
});
