import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { AgentDesk } from '../harness/agent-desk.js';
import { agentTone } from '../harness/browser.js';
import { eventually } from '../harness/eventually.js';
import { ccpFrame } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** The CCP opens the microphone by itself, as versions of it did. */
const openMicrophone = (ccp: Frame): Promise<void> =>
  ccp.evaluate(() => new (globalThis as unknown as RawWindow).connect.Agent().unmute());

describe('pain 2: mute flips back, or the page and the audio disagree', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl),
    '/strict': tagPage(instanceUrl, { options: { reassertMute: true } }),
  }));

  /** What the customer hears, at the media endpoint. */
  const customerHears = (contactId: string, isAgent: boolean): Promise<unknown> =>
    eventually(isAgent ? 'the agent is heard' : 'the agent is not heard', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      const isHeard = Math.abs((fromAgent?.peakHz ?? 0) - agentTone) <= 20;
      return fromAgent !== null && isHeard === isAgent;
    });

  const isMuted = (desk: AgentDesk) =>
    desk.waitFor('muted', ({ mute, errors }) => mute.confirmed && errors.length === 0);

  it(`raw Streams ${streamsVersion} tells a mute that flips back like one that the agent asked for`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call({ customer: 'tone' });
    await raw.accept();
    await raw.isTold('onConnected');
    const answer = await raw.page.evaluate(() => {
      const { connect, told } = globalThis as unknown as RawWindow;
      const agent = new connect.Agent();
      agent.onMuteToggle(({ muted }) => told.push(`mute ${muted}`));
      return String(agent.mute());
    });
    expect(answer).toBe('undefined');
    await raw.isTold('mute true');
    await openMicrophone(await ccpFrame(raw.page, stage.instance.url));
    await raw.isTold('mute false');
    expect((await raw.told()).slice(-2)).toEqual(['mute true', 'mute false']);
  });

  it('ours is muted when Connect says so, and stays it through hold', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall({ customer: 'tone' });
    await customerHears(contactId, true);
    await desk.press('Mute');
    await isMuted(desk);
    expect(await desk.isLit('Mute')).toBe(true);
    await customerHears(contactId, false);

    expect(await desk.command('hold', contactId)).toBeNull();
    expect(await desk.command('resume', contactId)).toBeNull();
    await desk.waitForContact('resumed', ({ connections }) => connections.every(({ state }) => state === 'connected'));
    expect((await desk.snapshot()).mute).toEqual({ desired: true, confirmed: true, source: 'agent' });
    await customerHears(contactId, false);
  });

  it('ours alarms the agent when the microphone opens unasked, and mutes again for a press', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall({ customer: 'tone' });
    await desk.press('Mute');
    await isMuted(desk);
    await openMicrophone(await desk.ccp());
    await desk.reads('You may not be muted');
    const { mute, errors } = await desk.snapshot();
    expect(mute).toEqual({ desired: true, confirmed: false, source: 'elsewhere' });
    expect(errors).toMatchObject([{ target: 'mute', error: { code: 'mute/drifted' } }]);
    expect(await desk.isLit('Mute')).toBe(false);
    await customerHears(contactId, true);

    await desk.press('Mute again');
    await isMuted(desk);
    await customerHears(contactId, false);
  });

  it('ours mutes again by itself where the host wants it', async () => {
    const desk = await stage.desk(site.at('/strict'));
    const contactId = await desk.takeCall({ customer: 'tone' });
    await desk.press('Mute');
    await isMuted(desk);
    await openMicrophone(await desk.ccp());
    await desk.waitForLog('mute is asserted again');
    await isMuted(desk);
    await customerHears(contactId, false);
  });
});
