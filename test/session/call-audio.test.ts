import { describe, expect, it } from 'vitest';
import { aContact, afterCallWork, agentIn, anAgent, connection } from './reports.js';
import { SharedTabs } from './shared-tabs.js';
import { aReadySession, pass, settle } from './story.js';

const busy = agentIn('Busy');
const instance = 'https://example.my.connect.aws';
const call = [aContact('connected')];
const begun = { type: 'media', fact: 'session-started', connectionId: 'agent-1' } as const;

const aPage = (options: Parameters<typeof aReadySession>[0] = {}) =>
  aReadySession({ mediaMode: 'softphone', ...options });
const codes = ({ session }: Awaited<ReturnType<typeof aPage>>) =>
  session.snapshot.errors.map(({ error }) => error.code);

describe('a call that is connected', () => {
  it('has its audio here when the page saw it begin', async () => {
    const story = await aPage();
    story.gateway.report([aContact()]);
    story.gateway.say(begun);
    story.gateway.report(call, busy);
    await pass(story.clock, 10_000, 1000);
    expect(codes(story)).toEqual([]);
  });

  it('has none here after a reload, which is said with what to do', async () => {
    const story = await aPage();
    story.gateway.report(call, busy);
    await pass(story.clock, 3000, 1000);
    expect(codes(story)).toEqual([]);
    await pass(story.clock, 1000, 1000);
    expect(story.session.snapshot.errors).toMatchObject([
      { target: 'contact-1', command: null, error: { code: 'media/not-here' } },
    ]);
  });

  it('has it again where the CCP takes it up by itself', async () => {
    const story = await aPage();
    story.gateway.report(call, busy);
    await pass(story.clock, 5000, 1000);
    story.gateway.say(begun);
    expect(codes(story)).toEqual([]);
    story.gateway.report(call, busy);
    await pass(story.clock, 10_000, 1000);
    expect(codes(story)).toEqual([]);
  });

  it('keeps it while a callback changes the agent’s connection', async () => {
    const story = await aPage();
    story.gateway.report([aContact('connecting', { direction: 'callback' })]);
    story.gateway.say(begun);
    const connections = [
      connection('agent', 'connected', { connectionId: 'agent-2' }),
      connection('customer', 'connected'),
    ];
    story.gateway.report([aContact('connected', { direction: 'callback', connections })], busy);
    await pass(story.clock, 10_000, 1000);
    expect(codes(story)).toEqual([]);
  });

  it('is not spoken of once it has ended', async () => {
    const story = await aPage();
    story.gateway.report(call, busy);
    await pass(story.clock, 2000, 1000);
    story.gateway.report([aContact('ended')], afterCallWork);
    await pass(story.clock, 10_000, 1000);
    expect(codes(story)).toEqual([]);
    expect(story.clock.pending).toBe(0);
  });

  it('needs no audio on a desk phone, without media, or as a chat', async () => {
    const deskPhone = await aPage();
    deskPhone.gateway.report(call, { ...anAgent, isSoftphoneEnabled: false, deskPhoneNumber: '+12065550100' });
    const medialess = await aPage({ mediaMode: 'medialess' });
    medialess.gateway.report(call, busy);
    const chat = await aPage();
    chat.gateway.report([aContact('connected', { channel: 'chat' })]);
    for (const story of [deskPhone, medialess, chat]) {
      await pass(story.clock, 10_000, 1000);
      expect(codes(story)).toEqual([]);
    }
  });
});

describe('a call in several tabs', () => {
  async function twoTabs() {
    const browser = new SharedTabs();
    const open = async () => {
      const tab = browser.open();
      return { ...(await aPage({ instance, tab })), tab };
    };
    return [await open(), await open()] as const;
  }

  it('is not missed by the tab that only shows it', async () => {
    const [, second] = await twoTabs();
    second.gateway.report(call, busy);
    await pass(second.clock, 10_000, 1000);
    expect(codes(second)).toEqual([]);
  });

  it('has lost its audio when the tab that had it closes', async () => {
    const [first, second] = await twoTabs();
    for (const { gateway } of [first, second]) {
      gateway.report([aContact()]);
      gateway.say(begun);
      gateway.report(call, busy);
    }
    first.tab.close();
    await settle();
    await pass(second.clock, 4000, 1000);
    expect(codes(second)).toEqual(['media/not-here']);
  });
});
