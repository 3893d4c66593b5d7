import { describe, expect, it } from 'vitest';
import { HostSite, tagPage, toldBy } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 12: the end of a contact is told twice or never, and not who ended it', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { softphone: { allowFramedSoftphone: false } } }),
    '/tag': tagPage(instanceUrl),
  }));

  it('ours tells each step of a call once, in order, with who ended it', async () => {
    const desk = await stage.desk(site.at('/tag'));
    for (const endedBy of ['agent', 'remote']) {
      const contactId = await desk.takeCall();
      if (endedBy === 'agent') await desk.command('hangUp', contactId);
      else await stage.instance.customerHangsUp(contactId);
      await desk.waitForContact('ended', ({ state }) => state === 'ended');
      await desk.command('clear', contactId);
      await desk.waitForNoContact();
      const told = (await toldBy(desk.page)).filter(({ contact }) => contact.contactId === contactId);
      expect(told.map(({ fact }) => fact)).toEqual(['offered', 'accepted', 'connected', 'finished', 'cleared']);
      expect(told.slice(-2).map(({ contact }) => contact.endedBy)).toEqual([endedBy, endedBy]);
    }
  });

  it(`ours tells a page that comes after the end of it, once; raw Streams ${streamsVersion} never does`, async () => {
    const desk = await stage.desk(site.at('/tag'));
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await desk.page.bringToFront();
    const contactId = await desk.takeCall();
    await desk.command('hangUp', contactId);
    await raw.isTold('onEnded');
    await raw.page.reload();
    await desk.page.reload();
    await raw.isTold('contact');
    await desk.waitForContact('still there', ({ state }) => state === 'ended');
    await desk.command('clear', contactId);
    await raw.isTold('onDestroy');
    expect(await raw.told()).toEqual(['agent', 'contact', 'onACW', 'onDestroy']);
    await desk.waitForNoContact();
    const told = await toldBy(desk.page);
    expect(told.map(({ fact }) => fact)).toEqual(['offered', 'accepted', 'connected', 'finished', 'cleared']);
    expect(told.at(-1)?.contact).toMatchObject({ outcome: 'answered', endedBy: 'unknown' });
  });
});
