import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { FakePage } from './fake-page.js';
import { aContact, afterCallWork, agentIn } from './reports.js';
import { SharedTabs } from './shared-tabs.js';
import { aReadySession, aSession, pass, settle, words } from './story.js';

const busy = agentIn('Busy');
const minute = 60_000;

async function aPage(options: Parameters<typeof aReadySession>[0] = {}) {
  const page = new FakePage();
  return { ...(await aReadySession({ ...options, page })), page };
}

const lost = { type: 'link', isUp: false, error: new CcpError('connection/lost') } as const;
const stale = { type: 'link', isUp: false, error: new CcpError('connection/stale') } as const;

describe('a page without a network', () => {
  it('is said to be offline at once, and goes on without a click', async () => {
    const { session, page, events, gateway } = await aPage();
    page.becomes('offline');
    expect(session.snapshot.readiness).toEqual({ isReady: false, reasons: ['connection/offline'] });
    expect(words(events)).toEqual(['readiness']);
    page.becomes('online');
    expect(session.snapshot.readiness).toEqual({ isReady: true, reasons: [] });
    expect(gateway.asked).toEqual(['wake']);
    expect(gateway.starts).toBe(1);
  });

  it('says offline, not what follows from it', async () => {
    const { session, page, gateway } = await aPage();
    page.becomes('offline');
    gateway.say(lost);
    expect(session.snapshot.readiness.reasons).toEqual(['connection/offline']);
    page.becomes('online');
    expect(session.snapshot.readiness.reasons).toEqual(['connection/lost']);
  });

  it('knows it from the beginning, and starts again by itself when the network is there', async () => {
    const page = new FakePage();
    page.isOnline = false;
    const { session, gateway } = aSession({ page });
    await settle();
    gateway.say({ type: 'problem', error: new CcpError('load/streams-failed'), isFatal: true });
    expect(session.snapshot).toMatchObject({ status: 'failed', readiness: { reasons: ['connection/offline'] } });
    page.becomes('online');
    await settle();
    gateway.report();
    expect(gateway.starts).toBe(2);
    expect(session.snapshot).toMatchObject({ status: 'ready', readiness: { isReady: true } });
  });

  it('does not start again what only an administrator can mend', async () => {
    const { session, page, gateway } = await aPage();
    gateway.say({ type: 'problem', error: new CcpError('load/streams-blocked'), isFatal: true });
    page.becomes('online');
    await settle();
    expect(gateway.starts).toBe(1);
    expect(session.snapshot.status).toBe('failed');
  });
});

describe('a CCP that fell silent', () => {
  it('is started anew, while the session goes on', async () => {
    const { session, clock, gateway, events } = await aPage();
    gateway.say(lost);
    await pass(clock, 6000, 1000);
    expect(gateway.starts).toBe(2);
    expect(session.snapshot.status).toBe('ready');
    gateway.report();
    expect(words(events)).toEqual(['readiness', 'readiness']);
  });

  it('is tried again ever more rarely', async () => {
    const { clock, gateway } = await aPage();
    gateway.say(lost);
    for (const [span, starts] of [
      [6000, 2],
      [19_000, 2],
      [1000, 3],
      [59_000, 3],
      [1000, 4],
      [60_000, 5],
    ] as const) {
      await pass(clock, span, 1000);
      expect(gateway.starts).toBe(starts);
    }
  });

  it('is left alone while a call may go on in it, and after that not', async () => {
    const { clock, gateway } = await aPage();
    gateway.report([aContact('connected')], busy);
    gateway.say(lost);
    await pass(clock, 30_000, 1000);
    expect(gateway.starts).toBe(1);
    gateway.report([aContact('ended')], afterCallWork);
    gateway.say(lost);
    await pass(clock, 6000, 1000);
    expect(gateway.starts).toBe(2);
  });

  it('is left alone without a network, and where only the reports of Connect are late', async () => {
    const { clock, gateway, page } = await aPage();
    gateway.say(stale);
    await pass(clock, 5 * minute, 1000);
    page.becomes('offline');
    gateway.say(lost);
    await pass(clock, 5 * minute, 1000);
    expect(gateway.starts).toBe(1);
  });

  it('is left alone when it speaks again in time', async () => {
    const { clock, gateway } = await aPage();
    gateway.say(lost);
    await pass(clock, 5000, 1000);
    gateway.say({ type: 'link', isUp: true });
    await pass(clock, 5 * minute, 1000);
    expect(gateway.starts).toBe(1);
  });
});

describe('a page that comes back', () => {
  it.each(['shown', 'resumed', 'online'] as const)('has the sign-in looked at when it is %s', async (moment) => {
    const { gateway, page } = await aPage();
    page.becomes(moment);
    expect(gateway.asked).toEqual(['wake']);
  });

  it('has it looked at after the lid was closed, which only the clock tells', async () => {
    const { clock, gateway, log } = await aPage();
    await pass(clock, 10 * minute, 30_000);
    expect(gateway.asked).toEqual([]);
    clock.sleep(3 * 60 * minute);
    clock.advance(30_000);
    expect(gateway.asked).toEqual(['wake']);
    expect(log.at(-1)).toMatchObject({ text: 'the machine slept' });
  });

  it('stands in line again and starts its CCP anew, when the browser kept it in its history', async () => {
    const browser = new SharedTabs();
    const instance = 'https://example.my.connect.aws';
    const { session, gateway, page } = await aPage({ instance, tab: browser.open() });
    page.becomes('restored');
    await settle();
    expect(gateway.starts).toBe(2);
    expect(session.snapshot.tab).toMatchObject({ isLeader: true, hasAudio: true });
  });

  it('says in the log that the browser had discarded it', async () => {
    const page = new FakePage();
    page.wasDiscarded = true;
    const { log } = await aReadySession({ page });
    expect(log.map(({ text }) => text)).toContain('the browser had discarded this tab');
  });
});

describe('leaving the page', () => {
  it('asks during a call whose audio is here, and only then', async () => {
    const { gateway, page } = await aPage();
    expect(page.isGuarded).toBe(false);
    gateway.report([aContact('connected')], busy);
    expect(page.isGuarded).toBe(true);
    gateway.report([aContact('ended')], afterCallWork);
    expect(page.isGuarded).toBe(false);
    gateway.report([aContact('connected', { channel: 'chat' })]);
    expect(page.isGuarded).toBe(false);
  });

  it('asks in no tab without the audio', async () => {
    const browser = new SharedTabs();
    const instance = 'https://example.my.connect.aws';
    await aPage({ instance, tab: browser.open() });
    const second = await aPage({ instance, tab: browser.open() });
    second.gateway.report([aContact('connected')], busy);
    expect(second.page.isGuarded).toBe(false);
  });

  it('leaves no listener and no timer behind', async () => {
    const { session, gateway, page, clock } = await aPage();
    gateway.report([aContact('connected')], busy);
    await session.stop();
    expect(page).toMatchObject({ isGuarded: false, listenerCount: 0 });
    expect(clock.pending).toBe(0);
  });
});
