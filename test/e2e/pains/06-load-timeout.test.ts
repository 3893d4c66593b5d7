import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { doorman, windowsOpened } from '../harness/doorman.js';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { silenceCcp } from '../harness/silent-ccp.js';
import { Stage } from '../harness/stage.js';

/** Milliseconds that both give the CCP, in place of five seconds (Streams) and ten (ours). */
const patience = 1000;

const hangingCcp = { operations: [{ operation: 'ccp', hang: true }] };

describe('pain 6: the CCP does not load, or does not acknowledge', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { head: doorman(), parameters: { ccpLoadTimeout: patience } }),
    '/tag': tagPage(instanceUrl, {
      head: doorman(),
      options: { timeouts: { ccpLoad: patience, ccpSyn: 200, ccpAck: 500 } },
    }),
  }));

  it(`raw Streams ${streamsVersion} takes it for a sign-in and opens a window that nobody asked for`, async () => {
    await stage.instance.setFaults(hangingCcp);
    const raw = await RawDesk.open(stage.context, site.at('/raw'));
    const [address] = await eventually('a window', async () => {
      const opened = await windowsOpened(raw.page);
      return opened.length > 0 && opened;
    });
    expect(address).toContain(`${stage.instance.url}/`);
    expect(await raw.told()).toEqual([]);
  });

  it('ours names the trouble, opens no window, and comes up by a restart', async () => {
    await stage.instance.setFaults(hangingCcp);
    const desk = await AgentDesk.open(stage.context, stage.instance, site.at('/tag'));
    const { error } = await desk.waitFor('an error', (snapshot) => snapshot.error !== null && snapshot);
    expect(error).toMatchObject({ code: 'load/ccp-timeout', detail: { origin: stage.instance.url } });
    await desk.reads('Amazon Connect does not answer');

    await stage.instance.setFaults({});
    expect(await desk.command('restart')).toBeNull();
    await desk.waitFor('ready', ({ status }) => status === 'ready');
    expect(await windowsOpened(desk.page)).toEqual([]);
  });

  it('ours comes up by itself when the network is back', async () => {
    await stage.instance.setFaults(hangingCcp);
    const desk = await AgentDesk.open(stage.context, stage.instance, site.at('/tag'));
    await desk.waitFor('an error', (snapshot) => snapshot.error !== null);
    await stage.instance.setFaults({});
    await eventually('ready', async () => {
      await desk.page.evaluate(() => window.dispatchEvent(new Event('online')));
      return (await desk.snapshot()).status === 'ready';
    });
  });

  it('ours says that the link is down when the CCP falls silent, and up when it speaks again', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const speakAgain = await silenceCcp(await desk.ccp());
    await desk.waitFor('the link is down', ({ isLinkUp }) => !isLinkUp);
    await desk.reads('The connection is lost');
    await speakAgain();
    await desk.waitFor('the link is up', ({ isLinkUp }) => isLinkUp);
  });
});
