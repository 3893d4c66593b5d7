import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { AgentDesk } from '../harness/agent-desk.js';
import { ccpFrame } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

const say = (ccp: Frame, event: string) => ccp.evaluate((name) => parent.postMessage({ event: name }, '*'), event);

/** Milliseconds that a refused token has to heal itself, in place of five seconds. */
const grace = 1500;

describe('pain 8: a token that is renewed every hour looks like the end of the session', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { loginPopup: false } }),
    '/tag': tagPage(instanceUrl, {
      options: { timeouts: { signInGrace: grace } },
      script: `globalThis.statuses = []; phone.addEventListener('ccp-status-change', ({ detail }) => statuses.push(detail.status));`,
    }),
  }));

  const statuses = (desk: AgentDesk) =>
    desk.page.evaluate(() => (globalThis as unknown as { readonly statuses: readonly string[] }).statuses);

  it(`raw Streams ${streamsVersion} tells the failure at once, however soon it heals`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await raw.page.evaluate(() => {
      const { connect, told } = globalThis as unknown as RawWindow;
      connect.core.onAuthFail(() => told.push('auth fail'));
    });
    const ccp = await ccpFrame(raw.page, stage.instance.url);
    await say(ccp, 'auth_fail');
    await say(ccp, 'authorize_success');
    await raw.isTold('auth fail');
  });

  it('ours waits whether it heals, and tells nothing of what did', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const ccp = await desk.ccp();
    for (let blip = 0; blip < 3; blip += 1) {
      await say(ccp, 'auth_fail');
      await say(ccp, 'authorize_success');
    }
    await desk.waitForLog('Connect refused the token', 'Connect renewed the token');
    await desk.takeCall();
    expect(await statuses(desk)).toEqual(['loading', 'ready']);
  });

  it('ours tells once what did not heal, and when it does after all', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall();
    const ccp = await desk.ccp();
    for (let times = 0; times < 3; times += 1) await say(ccp, 'auth_fail');
    await desk.waitFor('expired', ({ status }) => status === 'expired');
    await say(ccp, 'authorize_success');
    await desk.waitFor('ready again', ({ status }) => status === 'ready');
    expect(await statuses(desk)).toEqual(['loading', 'ready', 'expired', 'ready']);
    expect((await desk.snapshot()).contacts).toMatchObject([{ contactId, state: 'connected' }]);
  });
});
