import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { signInAt } from './harness/login-form.js';
import { servePages, type PageServer } from './harness/page-server.js';
import { reactPage, type ReactPageFacts } from './harness/react-page.js';
import { Stage } from './harness/stage.js';

describe.each(mainBrowserNames)('the React component in StrictMode in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  let server: PageServer | undefined;

  beforeAll(async () => {
    server = await servePages({ '/': await reactPage(stage.instance.url) });
  });
  afterAll(() => server?.close());

  /** Browsers themselves print that the sign-in page refuses to be framed, so the agent is signed in before. */
  async function desk(): Promise<AgentDesk> {
    await signInAt(stage.context, stage.instance);
    const opened = await AgentDesk.open(stage.context, stage.instance, `${server?.origin}/`);
    await opened.waitFor('ready', ({ status }) => status === 'ready');
    return opened;
  }

  const facts = (at: AgentDesk): Promise<Omit<ReactPageFacts, 'setShown'>> =>
    at.page.evaluate(() => {
      const { mounts = 0, offered = [], statuses = [] } = window.facts ?? {};
      return { mounts, offered, statuses };
    });

  const frames = (at: AgentDesk): Promise<number> =>
    at.page.evaluate(() => document.querySelectorAll('body > iframe').length);

  it('is mounted twice and has one session, whose events are heard once', async () => {
    const page = await desk();
    expect((await facts(page)).mounts).toBe(2);
    expect(await frames(page)).toBe(1);
    const contactId = await page.takeCall();
    expect((await facts(page)).offered).toEqual([contactId]);
    expect((await facts(page)).statuses.filter((status) => status === 'ready')).toEqual(['ready']);
    // React itself recommends its tools in development, and marks its work for them.
    expect(page.noise.filter((line) => !/React DevTools|^timeStamp: /.test(line))).toEqual([]);
  });

  it('goes and comes back during a call, which goes on', async () => {
    const page = await desk();
    const contactId = await page.takeCall();
    await page.page.evaluate(() => window.facts?.setShown(false));
    await page.reads('Another page');
    await page.page.evaluate(() => window.facts?.setShown(true));
    await eventually('the softphone is back', () => page.page.$('ccp-softphone'));
    await page.waitForContact(
      'the same call',
      (contact) => contact.contactId === contactId && contact.state === 'connected',
    );
    await page.press('Mute');
    await page.waitFor('muted', ({ mute }) => mute.confirmed);
    expect((await facts(page)).offered).toEqual([contactId]);
  });
});
