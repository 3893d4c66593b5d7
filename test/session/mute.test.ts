import { describe, expect, it } from 'vitest';
import { aContact, afterCallWork, agentIn } from './reports.js';
import { SharedTabs } from './shared-tabs.js';
import { aReadySession, settle, watch, words } from './story.js';

async function onACall(options: Parameters<typeof aReadySession>[0] = {}) {
  const story = await aReadySession(options);
  story.gateway.report([aContact('connected')], agentIn('Busy'));
  story.events.length = 0;
  return story;
}

async function muted(options: Parameters<typeof aReadySession>[0] = {}) {
  const story = await onACall(options);
  const watched = watch(story.session.setMuted(true));
  await settle();
  story.gateway.say({ type: 'mute', isMuted: true });
  await settle();
  expect(watched.result).toBe('done');
  story.events.length = 0;
  return story;
}

describe('who muted', () => {
  it('is not known before anything was reported, as after a reload in a call', async () => {
    const { session } = await onACall();
    expect(session.snapshot.mute.source).toBe('unknown');
  });

  it('is the agent, where the agent asked', async () => {
    const { session } = await muted();
    expect(session.snapshot.mute.source).toBe('agent');
  });

  it('is somebody else, where nobody here asked, and the wish stays unknown', async () => {
    const { session, gateway } = await onACall();
    gateway.say({ type: 'mute', isMuted: true });
    expect(session.snapshot.mute).toEqual({ desired: null, confirmed: true, source: 'elsewhere' });
  });

  it('is not changed by a report that says the same again', async () => {
    const { session, gateway, events } = await muted();
    gateway.say({ type: 'mute', isMuted: true });
    expect(session.snapshot.mute.source).toBe('agent');
    expect(events).toEqual([]);
  });
});

describe('mute in two tabs', () => {
  async function twoTabs() {
    const browser = new SharedTabs();
    const open = async () => {
      const story = await aReadySession({ instance: 'https://example.my.connect.aws', tab: browser.open() });
      story.gateway.report([aContact('connected')], agentIn('Busy'));
      return story;
    };
    return [await open(), await open()] as const;
  }

  it('raises no alarm when the agent unmutes in the other', async () => {
    const [first, second] = await twoTabs();
    for (const isMuted of [true, false]) {
      void watch((isMuted ? first : second).session.setMuted(isMuted));
      await settle();
      for (const { gateway } of [first, second]) gateway.say({ type: 'mute', isMuted });
      await settle();
    }
    expect(first.session.snapshot.errors).toEqual([]);
    expect(first.session.snapshot.mute).toEqual({ desired: false, confirmed: false, source: 'agent' });
    expect(second.session.snapshot.mute.source).toBe('agent');
  });

  it('raises it in both when it drifts', async () => {
    const [first, second] = await twoTabs();
    void watch(second.session.setMuted(true));
    await settle();
    for (const isMuted of [true, false])
      for (const { gateway } of [first, second]) gateway.say({ type: 'mute', isMuted });
    for (const { session } of [first, second]) {
      expect(session.snapshot.errors).toMatchObject([{ error: { code: 'mute/drifted' } }]);
    }
  });

  it('takes the alarm back when the wish of the other arrives late', async () => {
    const [first, second] = await twoTabs();
    void watch(first.session.setMuted(true));
    await settle();
    first.gateway.say({ type: 'mute', isMuted: true });
    first.gateway.say({ type: 'mute', isMuted: false });
    expect(first.session.snapshot.errors).toHaveLength(1);
    void watch(second.session.setMuted(false));
    await settle();
    expect(first.session.snapshot.errors).toEqual([]);
  });
});

describe('mute that is to be asserted again', () => {
  const drift = async ({ gateway }: Awaited<ReturnType<typeof muted>>) => {
    gateway.say({ type: 'mute', isMuted: false });
    await settle();
    gateway.say({ type: 'mute', isMuted: true });
    await settle();
  };

  it('is asked for again after a drift, which is told all the same', async () => {
    const story = await muted({ reassertsMute: true });
    await drift(story);
    expect(story.gateway.asked).toEqual(['setMuted true', 'setMuted true']);
    expect(words(story.events)).toContain('error mute/drifted');
    expect(story.session.snapshot).toMatchObject({ mute: { confirmed: true }, errors: [] });
  });

  it('is left to the agent after three times in half a minute', async () => {
    const story = await muted({ reassertsMute: true });
    for (let time = 0; time < 5; time += 1) await drift(story);
    expect(story.gateway.asked).toHaveLength(4);
    story.clock.advance(30_000);
    await drift(story);
    expect(story.gateway.asked).toHaveLength(5);
  });

  it('is not asked for unless the host wants it', async () => {
    const story = await muted();
    await drift(story);
    expect(story.gateway.asked).toHaveLength(1);
  });
});

describe('the microphone', () => {
  it('counts as muted only when Connect confirms it', async () => {
    const { session, gateway, events } = await onACall();
    const watched = watch(session.setMuted(true));
    await settle();
    expect(session.snapshot.mute).toEqual({ desired: true, confirmed: false, source: 'unknown' });
    expect(watched.result).toBe('waiting');
    gateway.say({ type: 'mute', isMuted: true });
    await settle();
    expect(watched.result).toBe('done');
    expect(session.snapshot.mute).toEqual({ desired: true, confirmed: true, source: 'agent' });
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
    expect(session.snapshot.mute).toEqual({ desired: null, confirmed: false, source: 'unknown' });
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
