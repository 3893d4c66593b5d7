import { describe, expect, it } from 'vitest';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** What the session keeps at most. */
const longestLog = 1000;

describe('pain 9: the console is flooded and the log level ignored', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl),
    '/talkative': tagPage(instanceUrl, { options: { streamsLogLevel: 'TRACE' } }),
  }));

  it(`raw Streams ${streamsVersion} tells its life to the console of the host, unless asked not to`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call();
    await raw.accept();
    await raw.isTold('onConnected');
    expect(raw.noise.filter((line) => line.includes('[INFO]')).length).toBeGreaterThan(5);
  });

  it('ours prints nothing, from the first to the last moment of a call', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall();
    await desk.command('hangUp', contactId);
    await desk.command('clear', contactId);
    await desk.waitForNoContact();
    expect(desk.noise).toEqual([]);
  });

  it('ours keeps what Streams says at its most talkative to itself too, and not without end', async () => {
    const desk = await stage.desk(site.at('/talkative'));
    await desk.page.evaluate((lines) => {
      const realm = document.querySelector('iframe')?.contentWindow as unknown as { console: Console };
      for (let line = 0; line < lines; line += 1) realm.console.info(`line ${line}`);
    }, longestLog + 100);
    const log = (await desk.log()).map(({ text }) => text);
    expect(log).toHaveLength(longestLog);
    expect(log).toContain(`line ${longestLog + 99}`);
    expect(desk.noise).toEqual([]);
  });
});
