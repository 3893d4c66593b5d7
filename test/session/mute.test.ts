import { describe, expect, it } from 'vitest';
import { aContact, afterCallWork, agentIn } from './reports.js';
import { aReadySession, settle, watch, words } from './story.js';

async function onACall() {
  const story = await aReadySession();
  story.gateway.report([aContact('connected')], agentIn('Busy'));
  story.events.length = 0;
  return story;
}

async function muted() {
  const story = await onACall();
  const watched = watch(story.session.setMuted(true));
  await settle();
  story.gateway.say({ type: 'mute', isMuted: true });
  await settle();
  expect(watched.result).toBe('done');
  story.events.length = 0;
  return story;
}

describe('the microphone', () => {
  it('counts as muted only when Connect confirms it', async () => {
    const { session, gateway, events } = await onACall();
    const watched = watch(session.setMuted(true));
    await settle();
    expect(session.snapshot.mute).toEqual({ desired: true, confirmed: false });
    expect(watched.result).toBe('waiting');
    gateway.say({ type: 'mute', isMuted: true });
    await settle();
    expect(watched.result).toBe('done');
    expect(session.snapshot.mute).toEqual({ desired: true, confirmed: true });
    expect(words(events)).toEqual(['mute', 'mute']);
  });

  it('raises an alarm when it opens though nobody here asked', async () => {
    const { session, gateway, events } = await muted();
    gateway.say({ type: 'mute', isMuted: false });
    expect(words(events)).toEqual(['mute', 'error mute/drifted']);
    expect(session.snapshot.errors).toMatchObject([{ target: 'mute', error: { code: 'mute/drifted' } }]);
  });

  it('ends the alarm when the agent mutes again, and not for another command', async () => {
    const { session, gateway } = await muted();
    gateway.say({ type: 'mute', isMuted: false });
    const state = watch(session.setAgentState('Lunch', { when: 'after-contact' }));
    await settle();
    gateway.report([aContact('connected')], agentIn('Lunch', 'not_routable'));
    await settle();
    expect(state.result).toBe('done');
    expect(session.snapshot.errors).toHaveLength(1);
    void watch(session.setMuted(true));
    await settle();
    gateway.say({ type: 'mute', isMuted: true });
    await settle();
    expect(session.snapshot.errors).toEqual([]);
  });

  it('opens without an alarm when the agent asks', async () => {
    const { session, gateway, events } = await muted();
    void watch(session.setMuted(false));
    await settle();
    gateway.say({ type: 'mute', isMuted: false });
    expect(words(events)).toEqual(['mute', 'mute']);
  });

  it('opens without an alarm when the confirmation comes after the command gave up', async () => {
    const { session, gateway, clock, events } = await muted();
    const opening = watch(session.setMuted(false));
    await settle();
    clock.advance(5000);
    await settle();
    expect(opening.result).toBe('command/timeout');
    events.length = 0;
    gateway.say({ type: 'mute', isMuted: false });
    expect(words(events)).toEqual(['mute']);
  });

  it('raises no alarm for a mute that nobody here asked for', async () => {
    const { gateway, events } = await onACall();
    gateway.say({ type: 'mute', isMuted: true });
    gateway.say({ type: 'mute', isMuted: false });
    expect(words(events)).toEqual(['mute', 'mute']);
  });

  it('starts open on the next call', async () => {
    const { session, gateway, events } = await muted();
    gateway.report([aContact('ended')], afterCallWork);
    expect(session.snapshot.mute).toEqual({ desired: null, confirmed: false });
    expect(words(events)).toEqual(['agent-state', 'contact-finished', 'mute']);
  });

  it('needs no alarm any more when the call is over', async () => {
    const { session, gateway } = await muted();
    gateway.say({ type: 'mute', isMuted: false });
    gateway.report([aContact('ended')], afterCallWork);
    expect(session.snapshot.errors).toEqual([]);
  });

  it('cannot be muted without a call, and gives up when the call ends', async () => {
    const { session, gateway } = await onACall();
    const watched = watch(session.setMuted(true));
    await settle();
    gateway.report([aContact('ended')], afterCallWork);
    await settle();
    expect(watched.result).toBe('command/contact-gone');
    await expect(session.setMuted(true)).rejects.toMatchObject({ detail: { said: 'no-live-call' } });
  });
});
