import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { aContact, agentIn, anAgent, start } from './reports.js';
import { aReadySession, aSession, pass, settle, words } from './story.js';

const minute = 60_000;
const hour = 60 * minute;
const required = { type: 'sign-in', fact: 'required', error: new CcpError('sign-in/required') } as const;
const expired = { type: 'sign-in', fact: 'expired', error: new CcpError('sign-in/expired') } as const;
const key = `ccp-elements.signed-in.1:${anAgent.arn}`;

describe('the length of a session', () => {
  it('is reckoned from the sign-in that the agent did here', async () => {
    const { session, gateway, clock } = aSession({ sessionHours: 12 });
    await settle();
    gateway.say(required);
    void session.signIn();
    await pass(clock, 2 * minute, minute);
    expect(session.snapshot.expiresAt).toBeNull();
    gateway.report();
    expect(session.snapshot).toMatchObject({ expiresAt: start + 2 * minute + 12 * hour, expiryNotice: null });
  });

  it('survives a reload', async () => {
    const first = await aReadySession({ sessionHours: 12 });
    await pass(first.clock, 3 * hour, hour);
    const second = aSession({ sessionHours: 12, kept: first.kept });
    await settle();
    await pass(second.clock, 3 * hour, hour);
    second.gateway.report();
    expect(second.session.snapshot.expiresAt).toBe(start + 12 * hour);
  });

  it('does not take over what another agent left in this browser', async () => {
    const kept = new Map([[key.replace('agent/a', 'agent/b'), String(start - 5 * hour)]]);
    const { session } = await aReadySession({ sessionHours: 12, kept });
    expect(session.snapshot.expiresAt).toBe(start + 12 * hour);
  });

  it.each(['', 'yesterday', String(start + hour), String(start - 14 * hour)])(
    'is reckoned anew where “%s” was kept',
    async (word) => {
      const { session, kept } = await aReadySession({ sessionHours: 12, kept: new Map([[key, word]]) });
      expect(session.snapshot.expiresAt).toBe(start + 12 * hour);
      expect(kept.get(key)).toBe(String(start));
    },
  );

  it('is forgotten with the session, and begins anew with the next', async () => {
    const { session, gateway, clock, kept } = await aReadySession({ sessionHours: 12 });
    await pass(clock, hour, hour);
    gateway.say(required);
    expect(session.snapshot.expiresAt).toBeNull();
    expect(kept.get(key)).toBe('');
    gateway.report();
    expect(session.snapshot.expiresAt).toBe(start + 13 * hour);
  });

  it('leaves what another tab has kept meanwhile', async () => {
    const { gateway, kept } = await aReadySession({ sessionHours: 12 });
    kept.set(key, String(start + minute));
    gateway.say(expired);
    expect(kept.get(key)).toBe(String(start + minute));
  });

  it('is nobody’s business where it is 0', async () => {
    const { session, clock, kept } = await aReadySession({ sessionHours: 0 });
    expect(session.snapshot.expiresAt).toBeNull();
    expect([kept.has(key), clock.pending]).toEqual([false, 0]);
  });

  it('leaves no timer when the session stops', async () => {
    const { session, clock } = await aReadySession({ sessionHours: 12 });
    expect(clock.pending).toBe(1);
    await session.stop();
    expect(clock.pending).toBe(0);
  });
});

describe('the end of a session', () => {
  it('is told in calm steps', async () => {
    const { session, clock, events } = await aReadySession({ sessionHours: 12 });
    const told: (number | null)[] = [];
    session.subscribe(
      ({ expiryNotice }) => expiryNotice,
      (notice) => told.push(notice?.minutesLeft ?? null),
    );
    events.length = 0;
    await pass(clock, 12 * hour + 10 * minute, minute);
    expect(told).toEqual([null, 30, 10, 5, 0]);
    expect(words(events)).toEqual(['expiry', 'expiry', 'expiry', 'expiry']);
  });

  it('is not told again when the agent has read it, until the next step', async () => {
    const { session, clock } = await aReadySession({ sessionHours: 12 });
    await pass(clock, 11 * hour + 35 * minute, minute);
    expect(session.snapshot.expiryNotice).toEqual({ cause: 'length', minutesLeft: 30 });
    session.dismissError('expiry');
    expect(session.snapshot).toMatchObject({ expiryNotice: null, expiresAt: start + 12 * hour });
    await pass(clock, 10 * minute, minute);
    expect(session.snapshot.expiryNotice).toBeNull();
    await pass(clock, 6 * minute, minute);
    expect(session.snapshot.expiryNotice).toEqual({ cause: 'length', minutesLeft: 10 });
  });

  it('is right at once after the computer slept through the steps', async () => {
    const { session, clock } = await aReadySession({ sessionHours: 12 });
    clock.advance(11 * hour + 56 * minute);
    expect(session.snapshot.expiryNotice).toEqual({ cause: 'length', minutesLeft: 5 });
  });

  it('changes nothing by itself, in a call least of all', async () => {
    const { session, gateway, clock } = await aReadySession({ sessionHours: 12 });
    gateway.report([aContact('connected')], agentIn('Busy'));
    gateway.asked.length = 0;
    await pass(clock, 12 * hour + 5 * minute, minute);
    expect(session.snapshot).toMatchObject({ status: 'ready', contacts: [{ state: 'connected' }] });
    expect(gateway.asked).toEqual([]);
  });

  it('was wrong where the session lives on for an hour: it was begun anew elsewhere', async () => {
    const { session, clock } = await aReadySession({ sessionHours: 12 });
    await pass(clock, 13 * hour + minute, minute);
    expect(session.snapshot).toMatchObject({ expiresAt: start + 25 * hour, expiryNotice: null });
  });

  it('in mid-call keeps the contact in view, and the sign-in brings it back untold', async () => {
    const { session, gateway, clock, events } = await aReadySession({ sessionHours: 12 });
    gateway.report([aContact('connected')], agentIn('Busy'));
    await pass(clock, 12 * hour, hour);
    gateway.say(expired);
    expect(session.snapshot).toMatchObject({ status: 'expired', expiresAt: null, contacts: [{ state: 'connected' }] });
    events.length = 0;
    void session.signIn();
    gateway.report([aContact('connected')], agentIn('Busy'));
    await settle();
    expect(session.snapshot).toMatchObject({ status: 'ready', expiresAt: start + 24 * hour });
    expect(words(events).filter((word) => word.startsWith('contact-'))).toEqual([]);
  });
});

describe('a warning of Connect’s own', () => {
  it('comes before what was reckoned, and is taken back', async () => {
    const { session, gateway } = await aReadySession({ sessionHours: 12 });
    gateway.say({ type: 'inactivity', endsAt: start + 3 * minute });
    expect(session.snapshot).toMatchObject({
      expiresAt: start + 3 * minute,
      expiryNotice: { cause: 'inactivity', minutesLeft: 5 },
    });
    gateway.say({ type: 'inactivity', endsAt: null });
    expect(session.snapshot).toMatchObject({ expiresAt: start + 12 * hour, expiryNotice: null });
  });

  it('is answered by the agent', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say({ type: 'inactivity', endsAt: start + 3 * minute });
    session.stayActive();
    expect(gateway.asked).toEqual(['noteActivity']);
  });

  it('cannot be waved away, for only activity averts it', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say({ type: 'inactivity', endsAt: start + 3 * minute });
    session.dismissError('expiry');
    expect(session.snapshot.expiryNotice).toMatchObject({ cause: 'inactivity' });
  });

  it('goes with the session', async () => {
    const { session, gateway } = await aReadySession();
    gateway.say({ type: 'inactivity', endsAt: start + 3 * minute });
    gateway.say(required);
    expect(session.snapshot).toMatchObject({ expiresAt: null, expiryNotice: null });
    gateway.report();
    expect(session.snapshot.expiresAt).toBeNull();
  });
});
