import type { BrowserContext, Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.js';
import { ccpFrame, hearsTone } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { silenceCcp } from '../harness/silent-ccp.js';
import { Stage } from '../harness/stage.js';

const microphone = { name: 'microphone' };

const profileOf = ({ id }: BrowserContext) => (id === undefined ? {} : { browserContextId: id });

/** What the browser does by itself to pages that were long in the background, or the agent in its settings. */
async function setMicrophone(page: Page, setting: 'granted' | 'denied'): Promise<void> {
  const protocol = await page.createCDPSession();
  const { origin } = new URL(page.url());
  await protocol.send('Browser.setPermission', {
    permission: microphone,
    setting,
    origin,
    ...profileOf(page.browserContext()),
  });
  await eventually(`the page finds it ${setting}`, () =>
    page.evaluate(
      async (wanted) => (await navigator.permissions.query({ name: 'microphone' })).state === wanted,
      setting,
    ),
  );
}

describe('pain 7: an agent who waited long cannot take calls any more, and nobody knows', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl, { options: { timeouts: { ccpSyn: 200, ccpAck: 500 } } }),
  }));

  afterEach(async () => {
    const [page] = await stage.context.pages();
    await (await page?.createCDPSession())?.send('Browser.resetPermissions', profileOf(stage.context));
  });

  it(`raw Streams ${streamsVersion} says nothing when the microphone is taken away, and the agent stays available`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await setMicrophone(raw.page, 'denied');
    const state = await raw.page.evaluate(() => new (globalThis as unknown as RawWindow).connect.Agent().getState());
    expect(state).toMatchObject({ name: 'Available' });
    expect(await raw.told()).toEqual(['agent']);
    expect(raw.noise.filter((line) => /^(warn|error)|microphone/i.test(line))).toEqual([]);
  });

  it(`raw Streams ${streamsVersion} does not notice that its CCP fell silent, nor the call that rings there`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const ccp = await ccpFrame(raw.page, stage.instance.url);
    await silenceCcp(ccp);
    await stage.instance.call();
    await eventually('it rings in the CCP', () =>
      ccp.evaluate(() => new (globalThis as unknown as RawWindow).connect.Agent().getContacts().length === 1),
    );
    expect(await raw.told()).toEqual(['agent']);
  });

  it('ours says before a call rings that the microphone was taken away, and that it is back', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.waitFor('ready for calls', ({ readiness }) => readiness.isReady);
    await setMicrophone(desk.page, 'denied');
    const { contacts, readiness } = await desk.waitFor('told', (now) => !now.readiness.isReady && now);
    expect(readiness.reasons).toEqual(['media/microphone-denied']);
    expect(contacts).toEqual([]);
    await desk.reads('The microphone is blocked');
    await setMicrophone(desk.page, 'granted');
    await desk.waitFor('ready for calls again', (now) => now.readiness.isReady);
  });

  it('ours starts a CCP anew that fell silent, and takes the next call in it', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.waitFor('ready for calls', ({ readiness, tab }) => readiness.isReady && tab.hasAudio);
    await silenceCcp(await desk.ccp());
    await desk.waitForLog('the CCP fell silent and is started anew', 'CCP acknowledged');
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
  });
});
