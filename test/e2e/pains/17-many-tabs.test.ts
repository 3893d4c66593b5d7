import { describe, expect, it } from 'vitest';
import type { AgentDesk } from '../harness/agent-desk.js';
import { eventually } from '../harness/eventually.js';
import { ccpFrame, hearsTone, listen } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { lineStands } from '../harness/line-stands.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 17: two tabs of one agent fight', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl),
  }));

  async function twoTabs(): Promise<readonly [AgentDesk, AgentDesk]> {
    const first = await stage.desk(site.at('/tag'));
    const second = await stage.desk(site.at('/tag'));
    await first.waitFor('the audio in the first', ({ tab }) => tab.isLeader && tab.hasAudio);
    await second.waitFor('none in the second', ({ tab, agent }) => agent !== null && !tab.isLeader && !tab.hasAudio);
    return [first, second];
  }

  it(`raw Streams ${streamsVersion} tells both the same and neither where the audio is, and drops it with the first`, async () => {
    const first = await RawDesk.ready(stage.context, site.at('/raw'));
    const second = await RawDesk.ready(stage.context, site.at('/raw'));
    await second.page.mouse.click(600, 600);
    await stage.instance.call({ customer: 'tone' });
    await second.accept();
    for (const raw of [first, second]) await raw.isTold('onConnected');
    expect(await second.told()).toEqual(await first.told());
    const ccps = await Promise.all([first, second].map(({ page }) => ccpFrame(page, stage.instance.url)));
    const [speaking, silent] = await eventually('one of them plays the customer', async () => {
      const [one, other] = await Promise.all(ccps.map(listen));
      if (one?.peakHz !== null) return [first, second] as const;
      return other?.peakHz !== null && ([second, first] as const);
    });
    const before = await silent.told();
    await speaking.page.close();
    const state = await silent.page.evaluate(() => (globalThis as unknown as RawWindow).contact?.getState().type);
    expect(state).toBe('connected');
    expect(await silent.told()).toEqual(before);
    expect(await listen(await ccpFrame(silent.page, stage.instance.url))).toMatchObject({ peakHz: null });
  });

  it('ours names the tab with the audio, and controls the call from either', async () => {
    const [first, second] = await twoTabs();
    await second.reads('Audio is in another tab');
    const contactId = await second.takeCall({ customer: 'tone' });
    await hearsTone(await first.ccp(), 1000);
    expect(await listen(await second.ccp())).toMatchObject({ peakHz: null });
    expect(await second.command('moveAudioHere')).toBe('command/not-possible');
    expect(await second.command('hold', contactId)).toBeNull();
    await first.waitForContact('held', ({ connections }) => connections.some(({ state }) => state === 'hold'));
    expect(await first.command('resume', contactId)).toBeNull();
    expect(await second.command('hangUp', contactId)).toBeNull();
    expect(await second.command('clear', contactId)).toBeNull();
    for (const desk of [first, second]) await desk.waitForNoContact();
  });

  it('ours moves the audio for a press, and to whoever stays when that tab closes', async () => {
    const [first, second] = await twoTabs();
    await second.press('Move here');
    await second.waitFor('the audio', ({ tab, status }) => tab.hasAudio && status === 'ready');
    await first.waitFor('none any more', ({ tab }) => !tab.hasAudio);
    await second.close();
    await first.waitFor('the audio back', ({ tab, status }) => tab.isLeader && tab.hasAudio && status === 'ready');
    await lineStands(first.page);
    await first.takeCall({ customer: 'tone' });
    await hearsTone(await first.ccp(), 1000);
  });

  it('ours says in the tab that stays when a call loses its audio with the other', async () => {
    const [first, second] = await twoTabs();
    await first.page.bringToFront();
    await first.takeCall({ customer: 'tone' });
    await second.waitForContact('connected there too', ({ state }) => state === 'connected');
    await first.close();
    await second.reads('Connected, but no audio here');
  });
});
