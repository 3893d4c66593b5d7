import { describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 11: missed, rejected and failed cannot be told apart', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { softphone: { allowFramedSoftphone: false } } }),
    // No microphone: an accepted call fails.
    '/tag': { body: tagPage(instanceUrl), headers: { 'Permissions-Policy': 'microphone=()' } },
  }));

  it(`ours has a word for each, where raw Streams ${streamsVersion} tells the same of all`, async () => {
    const desk = await stage.desk(site.at('/tag'));
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await desk.page.bringToFront();

    const endings = [
      { outcome: 'missed', endedBy: 'unknown', ringMs: 300, act: () => undefined },
      { outcome: 'rejected', endedBy: 'agent', ringMs: 20_000, act: () => desk.press('Reject') },
      { outcome: 'failed', endedBy: 'unknown', ringMs: 1200, act: () => desk.press('Accept') },
    ];
    for (const { ringMs, act, ...ending } of endings) {
      const before = (await raw.told()).length;
      await stage.instance.updateSettings({ ringMs });
      const contactId = await stage.instance.call();
      await act();
      expect(await desk.waitForContact('over', ({ endedAt }) => endedAt !== null)).toMatchObject(ending);
      await stage.instance.customerHangsUp(contactId);
      expect(await desk.command('clear', contactId)).toBeNull();
      await desk.becomeAvailable();
      await eventually('raw Streams tells the end', async () => (await raw.told()).slice(before).includes('onDestroy'));
      const told = ['contact', 'onConnecting', 'onMissed', 'onError', 'onEnded', 'onDestroy'];
      expect((await raw.told()).slice(before).toSorted()).toEqual(told.toSorted());
    }
  });
});
