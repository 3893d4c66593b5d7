import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { doorman, windowsOpened } from '../harness/doorman.js';
import { eventually, pause } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** Lets the clock of a page run ten times as fast: a sign-in in vain is not called so before fifteen seconds. */
const haste = `<script>
  const [begun, now, later] = [Date.now(), Date.now.bind(Date), setTimeout];
  Date.now = () => begun + (now() - begun) * 10;
  globalThis.setTimeout = (task, milliseconds, ...given) => later(task, milliseconds / 10, ...given);
</script>`;

describe('pain 19: third-party cookies are blocked', () => {
  const stage = new Stage('chromium', { isCrossSite: true, thirdPartyCookies: 'blocked' });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { head: doorman(), parameters: { ccpLoadTimeout: 300 } }),
    '/tag': tagPage(instanceUrl, { head: haste, options: { timeouts: { ccpLoad: 60_000 } } }),
  }));

  it(`raw Streams ${streamsVersion} asks an agent who is signed in to sign in, and knows no other reason`, async () => {
    const raw = await RawDesk.open(stage.context, site.at('/raw'));
    await eventually('a window', async () => (await windowsOpened(raw.page)).length > 0);
    expect(await raw.told()).toEqual([]);
  });

  it('ours says after a sign-in in vain which site’s cookies the browser has to allow', async () => {
    const desk = await AgentDesk.open(await stage.freshContext(), stage.instance, site.at('/tag'));
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
    await desk.press('Sign in*');
    await desk.loginOpened();
    // Longer than five seconds of the page: a window that closes sooner was closed by the agent.
    await pause(1000);
    await desk.submitLogin();
    await desk.closeLogin();
    const { error } = await desk.waitFor(
      'not recognised',
      (now) => now.error?.code === 'sign-in/not-recognised' && now,
    );
    expect(error?.detail.instance).toBe(stage.instance.url);
    await desk.reads(`allow third-party cookies of ${stage.instance.url}`);
  });
});
