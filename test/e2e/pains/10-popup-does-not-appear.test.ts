import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { findControl } from '../harness/deep-query.js';
import { doorman, windowsOpened } from '../harness/doorman.js';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 10: the sign-in window does not appear', () => {
  const stage = new Stage('chromium');
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { isIdle: true, parameters: { ccpLoadTimeout: 300 } }),
    '/raw-blocked': rawStreamsPage(instanceUrl, {
      head: doorman({ isBlocking: true }),
      parameters: { ccpLoadTimeout: 300 },
    }),
    '/blocked': tagPage(instanceUrl, { head: doorman({ isBlocking: true }) }),
    '/tag': tagPage(instanceUrl, { options: { timeouts: { signInHint: 200 } } }),
  }));

  /** Begins in a click, without which the browser opens no window. */
  const begin = async ({ page }: RawDesk): Promise<void> => {
    await page.evaluate(() => document.addEventListener('click', () => (globalThis as unknown as RawWindow).begin()));
    await page.mouse.click(600, 600);
  };

  it(`raw Streams ${streamsVersion} does not notice that the browser blocked its window`, async () => {
    const raw = await RawDesk.open(await stage.freshContext(), site.at('/raw-blocked'));
    await eventually('it believes in a window that was open and is closed', () =>
      raw.noise.some((line) => line.includes('Releasing weblock')),
    );
    expect(await windowsOpened(raw.page)).toHaveLength(1);
    expect(raw.noise.filter((line) => /\bblocked\b|^error/i.test(line))).toEqual([]);
    expect(await raw.told()).toEqual([]);
  });

  it(`raw Streams ${streamsVersion} opens none while a forgotten one of another tab is open, and tells only its log`, async () => {
    const context = await stage.freshContext();
    const first = await RawDesk.open(context, site.at('/raw'));
    await begin(first);
    await eventually('the first window', async () => {
      const pages = await context.pages();
      return pages.some((page) => page.url().startsWith(stage.instance.url));
    });
    const second = await RawDesk.open(context, site.at('/raw'));
    await begin(second);
    await eventually('the log', () =>
      second.noise.some((line) => line.includes('Popup already opened by another tab')),
    );
    expect(await second.told()).toEqual([]);
  });

  it('ours says that the window was blocked and offers the way as a link', async () => {
    const desk = await AgentDesk.open(await stage.freshContext(), stage.instance, site.at('/blocked'));
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
    await desk.press('Sign in*');
    await desk.reads('The sign-in window was blocked');
    const link = await eventually('the link', () => findControl(desk.page, 'Open the sign-in page in a tab'));
    expect(await link.evaluate((anchor) => anchor.getAttribute('href'))).toContain(stage.instance.url);
  });

  it('ours names the other tab that signs in, and is ready with it', async () => {
    const context = await stage.freshContext();
    const first = await AgentDesk.open(context, stage.instance, site.at('/tag'));
    await first.waitFor('signed out', ({ status }) => status === 'signed-out');
    await first.press('Sign in*');
    await first.loginOpened();
    const second = await AgentDesk.open(context, stage.instance, site.at('/tag'));
    await second.waitFor('named', ({ isSigningInElsewhere }) => isSigningInElsewhere);
    await second.reads('Another tab is signing in');
    await first.submitLogin();
    await first.waitFor('ready', ({ status }) => status === 'ready');
    // The agent comes back to it.
    await second.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await second.waitFor('ready too', ({ status }) => status === 'ready');
  });
});
