import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { doorman, windowsOpened } from '../harness/doorman.js';
import { eventually, pause } from '../harness/eventually.js';
import { ccpFrame } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** The CCP says that Connect refused its token. */
const refuseToken = (ccp: Frame) => ccp.evaluate(() => parent.postMessage({ event: 'auth_fail' }, '*'));

describe('pain 1: sign-in windows open by themselves, and again', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { head: doorman(), parameters: { ccpAckTimeout: 500 } }),
    '/tag': tagPage(instanceUrl, {
      head: doorman(),
      options: { timeouts: { ccpAck: 500, signInGrace: 200, signInHint: 200 } },
    }),
  }));

  it(`raw Streams ${streamsVersion} opens them in mid-call for a refused token, with nobody clicking`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call();
    await raw.accept();
    await raw.isTold('onConnected');
    const ccp = await ccpFrame(raw.page, stage.instance.url);
    // A lock keeps the second back for a moment after the first was closed.
    await eventually('a second window', async () => {
      await refuseToken(ccp);
      return (await windowsOpened(raw.page)).length >= 2;
    });
  });

  it('ours opens none in a call, tells that the session expired, and goes on with the call', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall();
    await refuseToken(await desk.ccp());
    await desk.waitFor('expired', ({ status }) => status === 'expired');
    await desk.reads('Your session has ended');
    // Streams would open its own after the time for an acknowledgement.
    await pause(1000);
    expect((await desk.snapshot()).contacts).toMatchObject([{ contactId, state: 'connected' }]);
    expect(await windowsOpened(desk.page)).toEqual([]);
  });

  it('ours opens one for a click, and no other when that was closed and it looks again', async () => {
    const desk = await AgentDesk.open(await stage.freshContext(), stage.instance, site.at('/tag'));
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
    expect(await windowsOpened(desk.page)).toEqual([]);
    let looks = 0;
    desk.page.on('request', (request) => {
      if (request.isNavigationRequest() && request.url().startsWith(`${stage.instance.url}/ccp`)) looks += 1;
    });
    await desk.press('Sign in*');
    await eventually('it looks whether the agent is signed in', () => looks >= 2);
    expect((await desk.snapshot()).status).toBe('signing-in');
    expect(await windowsOpened(desk.page)).toHaveLength(1);
  });
});
