import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { aContact, agentIn } from './reports.js';
import { aReadySession, aSession, pass, settle, watch } from './story.js';

const required = { type: 'sign-in', fact: 'required', error: new CcpError('sign-in/required') } as const;
const offline = agentIn('Offline', 'offline');

describe('signing out', () => {
  it('sets Offline first, waits for Connect to say so, and then leaves', async () => {
    const { session, gateway } = await aReadySession();
    const signOut = watch(session.signOut());
    await settle();
    expect(gateway.asked).toEqual(['setAgentState Offline now']);
    expect(session.snapshot.pending).toMatchObject([{ command: 'signOut' }, { command: 'setAgentState' }]);

    gateway.report([], offline);
    await settle();
    expect(gateway.asked).toEqual(['setAgentState Offline now', 'signOut']);
    expect(signOut.result).toBe('waiting');

    gateway.say(required);
    await settle();
    expect(signOut.result).toBe('done');
    expect(session.snapshot).toMatchObject({ status: 'signed-out', pending: [], errors: [] });
  });

  it('sets no state for an agent who is Offline already', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([], offline);
    void watch(session.signOut());
    await settle();
    expect(gateway.asked).toEqual(['signOut']);
  });

  it.each(['incoming', 'connecting', 'connected'] as const)('is refused while a contact is %s', async (state) => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact(state)], agentIn('Busy'));
    expect(session.may('signOut')).toEqual({ isAllowed: false, reason: 'contact-in-progress' });
    await expect(session.signOut()).rejects.toMatchObject({
      code: 'command/not-possible',
      detail: { said: 'contact-in-progress' },
    });
    expect(gateway.asked).toEqual([]);
  });

  it('goes on in after contact work, which is no live contact', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('ended')], agentIn('AfterCallWork'));
    expect(session.may('signOut')).toEqual({ isAllowed: true });
    void watch(session.signOut());
    await settle();
    expect(gateway.asked).toEqual(['setAgentState Offline now']);
  });

  it('stops short when a contact was offered before Offline took effect', async () => {
    const { session, gateway } = await aReadySession();
    const signOut = watch(session.signOut());
    await settle();
    gateway.report([aContact('connecting')], offline);
    await settle();
    expect(signOut.result).toBe('command/not-possible');
    expect(gateway.asked).not.toContain('signOut');
  });

  it('stays signed in when Connect does not confirm Offline', async () => {
    const { session, gateway, clock } = await aReadySession();
    const signOut = watch(session.signOut());
    await pass(clock, 4_900, 100);
    expect(signOut.result).toBe('waiting');
    await pass(clock, 200, 100);
    expect(signOut.result).toBe('command/timeout');
    expect(gateway.asked).toEqual(['setAgentState Offline now']);
    expect(session.snapshot).toMatchObject({ status: 'ready', errors: [{ target: 'agent', command: 'signOut' }] });
    expect(clock.pending).toBe(0);
  });

  it('says so when Connect refuses Offline', async () => {
    const { session, gateway } = await aReadySession();
    gateway.answers.set('setAgentState', new CcpError('command/refused'));
    await expect(session.signOut()).rejects.toMatchObject({ code: 'command/refused' });
    expect(gateway.asked).not.toContain('signOut');
  });

  it('ends when the instance does not answer, and can be tried again', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([], offline);
    gateway.answers.set('signOut', new CcpError('command/timeout'));
    await expect(session.signOut()).rejects.toMatchObject({ code: 'command/timeout' });
    gateway.answers.clear();
    const again = watch(session.signOut());
    await settle();
    gateway.say(required);
    await settle();
    expect(again.result).toBe('done');
  });

  it('is nothing to do for who is signed out, and not possible before the session is ready', async () => {
    const { session, gateway } = aSession();
    await settle();
    await expect(session.signOut()).rejects.toMatchObject({ code: 'session/not-ready' });
    gateway.say(required);
    await session.signOut();
    expect(gateway.asked).toEqual([]);
  });

  it('lets the agent sign in again in place', async () => {
    const { session, gateway, windows } = await aReadySession();
    gateway.report([], offline);
    void watch(session.signOut());
    await settle();
    gateway.say(required);
    await settle();
    const signIn = watch(session.signIn());
    gateway.report([], offline);
    await settle();
    expect(signIn.result).toBe('done');
    expect(windows).toMatchObject([{ isClosed: true }]);
    expect(session.snapshot.status).toBe('ready');
  });
});
