import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import type { GatewayEvent } from '../../src/gateway/gateway.js';
import { aContact, agentIn, aReport } from './reports.js';
import { aReadySession, aSession, pass, settle, watch, words } from './story.js';

const required = { type: 'sign-in', fact: 'required', error: new CcpError('sign-in/required') } as const;
const expired = { type: 'sign-in', fact: 'expired', error: new CcpError('sign-in/expired') } as const;
const restored = { type: 'sign-in', fact: 'restored' } as const;

describe('the status of a session', () => {
  it('is idle until the script has run, then loading, then ready with the first report', async () => {
    const { session, gateway } = aSession();
    expect(session.snapshot.status).toBe('idle');
    await settle();
    expect(session.snapshot.status).toBe('loading');
    gateway.report();
    expect(session.snapshot).toMatchObject({ status: 'ready', error: null, agent: { name: 'Nabila Haddad' } });
  });

  it('is signed out with a code when nobody is signed in', async () => {
    const { session, gateway, events } = aSession();
    await settle();
    gateway.say(required);
    gateway.say({ ...required, error: new CcpError('sign-in/required') });
    expect(session.snapshot).toMatchObject({ status: 'signed-out', error: { code: 'sign-in/required' } });
    expect(words(events)).toEqual(['status loading', 'status signed-out']);
    gateway.report();
    expect(session.snapshot).toMatchObject({ status: 'ready', error: null });
  });

  it('says why it is signed out as soon as more is known', async () => {
    const { session, gateway } = aSession();
    await settle();
    gateway.say({ type: 'sign-in', fact: 'required', error: new CcpError('load/ccp-timeout') });
    gateway.say(required);
    expect(session.snapshot).toMatchObject({ status: 'signed-out', error: { code: 'sign-in/required' } });
  });

  it('is expired when Connect refuses the token, and keeps the contacts in view', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'));
    gateway.say(expired);
    expect(session.snapshot).toMatchObject({ status: 'expired', error: { code: 'sign-in/expired' } });
    expect(session.snapshot.contacts).toHaveLength(1);
    expect(session.may('hangUp', 'contact-1')).toEqual({ isAllowed: false, reason: 'not-ready' });
  });

  it('is ready again when the refusal heals, and not for a report sent before it', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say(expired);
    gateway.report();
    expect(session.snapshot.status).toBe('expired');
    gateway.say(restored);
    expect(session.snapshot).toMatchObject({ status: 'ready', error: null });
  });

  it('is signed out when the agent signs out in another tab', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say(required);
    expect(session.snapshot.status).toBe('signed-out');
  });

  it('fails with the code of a fatal problem, and tells a passing one without failing', async () => {
    const { session, gateway, events } = await aReadySession();
    gateway.say({ type: 'problem', isFatal: false, error: new CcpError('media/microphone-denied') });
    expect(session.snapshot.status).toBe('ready');
    expect(session.snapshot.errors).toMatchObject([{ target: 'agent', error: { code: 'media/microphone-denied' } }]);
    gateway.say({ type: 'problem', isFatal: true, error: new CcpError('load/ccp-timeout') });
    expect(session.snapshot).toMatchObject({ status: 'failed', error: { code: 'load/ccp-timeout' } });
    expect(words(events)).toEqual(['error media/microphone-denied', 'status failed']);
  });

  it('puts the problem of a contact on that contact', async () => {
    const { session, gateway } = await aReadySession();
    const error = new CcpError('media/ice-timeout', { contactId: 'contact-1' });
    gateway.report([aContact('connecting')]);
    gateway.say({ type: 'problem', isFatal: false, error });
    expect(session.snapshot.errors).toMatchObject([{ target: 'contact-1' }]);
    gateway.report([]);
    expect(session.snapshot.errors).toEqual([]);
  });

  it('says when the link to the CCP is down', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say({ type: 'link', isUp: false });
    expect(session.snapshot.isLinkUp).toBe(false);
    gateway.say({ type: 'link', isUp: true });
    expect(session.snapshot.isLinkUp).toBe(true);
  });

  it('says when signalling is lost while the link stays up, and begins anew without that', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('connected')]);
    gateway.say({ type: 'signalling', isUp: false });
    expect(session.snapshot).toMatchObject({
      isSignallingUp: false,
      isLinkUp: true,
      contacts: [{ state: 'connected' }],
    });
    gateway.say({ type: 'signalling', isUp: true });
    expect(session.snapshot.isSignallingUp).toBe(true);
    gateway.say({ type: 'signalling', isUp: false });
    void session.restart();
    expect(session.snapshot.isSignallingUp).toBe(true);
  });

  it('fails when the gateway cannot start', async () => {
    const { session, gateway } = aSession();
    gateway.start = () => {
      throw new CcpError('load/no-browser');
    };
    await settle();
    expect(session.snapshot).toMatchObject({ status: 'failed', error: { code: 'load/no-browser' } });
  });
});

describe('signing in', () => {
  async function signedOut(options: Parameters<typeof aSession>[0] = {}) {
    const story = aSession(options);
    await settle();
    const error = new CcpError('sign-in/required', { origin: 'https://crm.example' });
    story.gateway.say({ ...required, error });
    return story;
  }

  it('opens a window of its own in the click, and closes it when the agent is ready', async () => {
    const { session, gateway, windows } = await signedOut();
    const signIn = session.signIn();
    expect(windows).toMatchObject([{ url: gateway.signInUrl, name: 'ccp-elements-sign-in-one', isClosed: false }]);
    expect(session.snapshot.status).toBe('signing-in');
    expect(gateway.asked).toEqual(['awaitSignIn']);
    gateway.say(required);
    expect(session.snapshot.status).toBe('signing-in');
    expect(windows[0]?.isClosed).toBe(false);
    gateway.report();
    expect(windows[0]?.isClosed).toBe(true);
    await signIn;
    expect(session.snapshot.status).toBe('ready');
  });

  it('says so when the browser blocks the window', async () => {
    const { session, gateway } = await signedOut({ isBlocked: true });
    await expect(session.signIn()).rejects.toMatchObject({ code: 'sign-in/popup-blocked' });
    expect(session.snapshot).toMatchObject({ status: 'signed-out', error: { code: 'sign-in/popup-blocked' } });
    expect(gateway.asked).toEqual([]);
  });

  it('goes back to signed out some time after the window was closed unfinished', async () => {
    const { session, windows, clock } = await signedOut();
    const signIn = watch(session.signIn());
    await pass(clock, 60_000, 1000);
    expect(session.snapshot.status).toBe('signing-in');
    windows[0]?.close();
    await pass(clock, 14_000, 1000);
    expect(signIn.result).toBe('waiting');
    await pass(clock, 2000, 1000);
    expect(signIn.result).toBe('sign-in/not-recognised');
    expect(session.snapshot).toMatchObject({
      status: 'signed-out',
      error: { code: 'sign-in/not-recognised', detail: { origin: 'https://crm.example' } },
    });
    expect(clock.pending).toBe(0);
  });

  it('knows that nobody signs in within seconds', async () => {
    const { session, windows, clock } = await signedOut();
    const signIn = watch(session.signIn());
    await pass(clock, 3000, 1000);
    windows[0]?.close();
    await pass(clock, 20_000, 1000);
    expect(signIn.result).toBe('sign-in/required');
  });

  it('ends when the instance does not allow the page', async () => {
    const { session, gateway } = await signedOut();
    const signIn = watch(session.signIn());
    gateway.say({ type: 'sign-in', fact: 'required', error: new CcpError('sign-in/not-approved') });
    await settle();
    expect(signIn.result).toBe('sign-in/not-approved');
    expect(session.snapshot).toMatchObject({ status: 'signed-out', error: { code: 'sign-in/not-approved' } });
  });

  it('succeeds when the identity provider closes the window first', async () => {
    const { session, windows, gateway, clock } = await signedOut();
    const signIn = watch(session.signIn());
    windows[0]?.close();
    await pass(clock, 3000, 1000);
    gateway.report();
    await settle();
    expect(signIn.result).toBe('done');
    expect(clock.pending).toBe(0);
  });

  it('ends when the agent may not enter', async () => {
    const { session, gateway, windows } = await signedOut();
    const signIn = watch(session.signIn());
    gateway.say({ type: 'sign-in', fact: 'required', error: new CcpError('sign-in/access-denied') });
    await settle();
    expect(signIn.result).toBe('sign-in/access-denied');
    expect(session.snapshot).toMatchObject({ status: 'signed-out', error: { code: 'sign-in/access-denied' } });
    expect(windows[0]?.isClosed).toBe(false);
  });

  it('brings an expired session back', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say(expired);
    const signIn = watch(session.signIn());
    gateway.report();
    await settle();
    expect(signIn.result).toBe('done');
    expect(session.snapshot.status).toBe('ready');
  });

  it('shows the same window again when the button is pressed twice', async () => {
    const { session, gateway, windows } = await signedOut();
    const first = watch(session.signIn());
    const second = watch(session.signIn());
    expect(windows.map(({ name }) => name)).toEqual(['ccp-elements-sign-in-one', 'ccp-elements-sign-in-one']);
    expect(gateway.asked).toEqual(['awaitSignIn']);
    gateway.report();
    await settle();
    expect([first.result, second.result]).toEqual(['done', 'done']);
  });

  it('awaits the agent who follows a link in place of a window that was blocked, for ten minutes', async () => {
    const { session, windows, gateway, clock } = await signedOut({ isBlocked: true });
    await expect(session.signIn()).rejects.toMatchObject({ code: 'sign-in/popup-blocked' });
    const first = watch(session.signIn({ isOpened: true }));
    expect(windows).toEqual([]);
    expect(gateway.asked).toEqual(['awaitSignIn']);
    await pass(clock, 599_000, 1000);
    expect(first.result).toBe('waiting');
    await pass(clock, 2000, 1000);
    expect(first.result).toBe('sign-in/not-recognised');

    const second = watch(session.signIn({ isOpened: true }));
    gateway.report();
    await settle();
    expect(second.result).toBe('done');
    expect(clock.pending).toBe(0);
  });

  it('is nothing to do when the session is ready, and not possible when it is stopped', async () => {
    const { session, windows } = await aReadySession();
    await session.signIn();
    await session.stop();
    await expect(session.signIn()).rejects.toMatchObject({ code: 'session/stopped' });
    expect(windows).toEqual([]);
  });

  it('opens nothing where there is no sign-in', async () => {
    const { session, gateway, windows } = await signedOut();
    gateway.signInUrl = null;
    const signIn = watch(session.signIn());
    expect(gateway.asked).toEqual(['awaitSignIn']);
    gateway.report();
    await settle();
    expect(signIn.result).toBe('done');
    expect(windows).toEqual([]);
  });
});

describe('stopping and starting again', () => {
  it('leaves nothing: no gateway, no timer, no window, no contact', async () => {
    const { session, gateway, windows, clock } = aSession();
    await settle();
    gateway.say(required);
    const signIn = watch(session.signIn());
    await session.stop();
    await settle();
    expect(signIn.result).toBe('session/stopped');
    expect(windows[0]?.isClosed).toBe(true);
    expect(gateway.isRunning).toBe(false);
    expect(clock.pending).toBe(0);
    expect(session.snapshot).toMatchObject({ status: 'stopped', agent: null, contacts: [], pending: [], errors: [] });
  });

  it('cancels the timers of commands under way', async () => {
    const { session, gateway, clock } = await aReadySession();
    gateway.report([aContact('connected')]);
    gateway.answers.set('hold', 'silent');
    const held = watch(session.hold('contact-1'));
    await settle();
    expect(clock.pending).toBe(1);
    await session.stop();
    await settle();
    expect(held.result).toBe('session/stopped');
    expect(clock.pending).toBe(0);
  });

  it('stops before it began when it is told to at once', async () => {
    const { session, gateway } = aSession();
    await session.stop();
    await settle();
    expect(gateway.starts).toBe(0);
    expect(session.snapshot.status).toBe('stopped');
  });

  it('hears nothing of what a stopped gateway still says', async () => {
    const { session, gateway } = await aReadySession();
    let late = (): void => undefined;
    gateway.stop = async () => {
      late = () => gateway.report();
    };
    await session.stop();
    late();
    expect(session.snapshot.status).toBe('stopped');
  });

  it('restarts during a call and tells the call no second time', async () => {
    const { session, gateway, events } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'));
    events.length = 0;
    const restarted = watch(session.restart());
    await settle();
    expect(session.snapshot).toMatchObject({ status: 'loading', contacts: [{ contactId: 'contact-1' }] });
    expect([gateway.starts, gateway.stops]).toEqual([2, 1]);
    gateway.report([aContact('connected')], agentIn('Busy'));
    await settle();
    expect(restarted.result).toBe('done');
    expect(words(events)).toEqual(['status loading', 'status ready']);
  });

  it('tells what ended while it restarted', async () => {
    const { session, gateway, events } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'));
    void watch(session.restart());
    await settle();
    gateway.report([]);
    expect(words(events).slice(-2)).toEqual(['contact-finished', 'contact-cleared']);
  });

  it('comes back after a stop and tells a standing call like after a reload', async () => {
    const { session, gateway, events } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'));
    await session.stop();
    events.length = 0;
    const restarted = watch(session.restart());
    await settle();
    gateway.report([aContact('connected')], agentIn('Busy'));
    await settle();
    expect(restarted.result).toBe('done');
    expect(words(events)).toContain('contact-connected');
  });

  it('ends the commands under way and shows no error for them', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('connected')]);
    const held = watch(session.hold('contact-1'));
    await settle();
    void watch(session.restart());
    await settle();
    expect(held.result).toBe('session/stopped');
    expect(session.snapshot).toMatchObject({ pending: [], errors: [] });
  });

  it('hears nothing of the run before while it restarts', async () => {
    const { session, gateway } = aSession();
    const listeners: ((event: GatewayEvent) => void)[] = [];
    gateway.start = (listener) => void listeners.push(listener);
    await settle();
    void watch(session.restart());
    await settle();
    listeners[0]?.({ type: 'snapshot', snapshot: aReport() });
    expect(session.snapshot.status).toBe('loading');
    listeners[1]?.({ type: 'snapshot', snapshot: aReport() });
    expect(session.snapshot.status).toBe('ready');
  });

  it('rejects a restart that fails, and one that is stopped', async () => {
    const { session, gateway } = await aReadySession();
    const failing = watch(session.restart());
    await settle();
    gateway.say({ type: 'problem', isFatal: true, error: new CcpError('load/ccp-timeout') });
    await settle();
    expect(failing.result).toBe('load/ccp-timeout');
    const stopped = watch(session.restart());
    await settle();
    await session.stop();
    await settle();
    expect(stopped.result).toBe('session/stopped');
  });

  it('runs one gateway however often it is restarted', async () => {
    const { session, gateway } = await aReadySession();
    const restarts = [watch(session.restart()), watch(session.restart()), watch(session.restart())];
    await settle();
    expect(gateway.starts - gateway.stops).toBe(1);
    gateway.report();
    await settle();
    expect(restarts.map(({ result }) => result)).toEqual(['session/stopped', 'session/stopped', 'done']);
  });

  it('goes on when the gateway fails to tidy up', async () => {
    const { session, gateway, log } = await aReadySession();
    gateway.stop = () => Promise.reject(new Error('stuck'));
    await session.stop();
    expect(session.snapshot.status).toBe('stopped');
    expect(log.map(({ text }) => text)).toContain('the gateway did not stop cleanly');
  });
});
