import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { FakeMicrophone } from './fake-microphone.js';
import { FakePage } from './fake-page.js';
import { aContact, afterCallWork, agentIn, anAgent } from './reports.js';
import { SharedTabs } from './shared-tabs.js';
import { aReadySession, pass, settle, words } from './story.js';

const lunch = agentIn('Lunch', 'not_routable');
const minute = 60_000;

async function anAvailableAgent(options: Parameters<typeof aReadySession>[0] = {}) {
  const microphone = new FakeMicrophone();
  const page = new FakePage();
  const story = await aReadySession({ mediaMode: 'softphone', microphone, page, ...options });
  await settle();
  return { ...story, microphone, page };
}

const reasons = ({ session }: Awaited<ReturnType<typeof anAvailableAgent>>) => session.snapshot.readiness.reasons;

describe('an agent who is available', () => {
  it('has the microphone tried at once and every five minutes, and not at lunch', async () => {
    const { microphone, clock, gateway } = await anAvailableAgent();
    expect(microphone.looks).toEqual([true]);
    await pass(clock, 5 * minute, 10_000);
    expect(microphone.looks).toEqual([true, true]);
    gateway.report([], lunch);
    await pass(clock, 20 * minute, 10_000);
    expect(microphone.looks).toHaveLength(2);
  });

  it('has it not opened again right after a good look, as between two calls', async () => {
    const { microphone, clock, gateway } = await anAvailableAgent();
    gateway.report([aContact('ended')], afterCallWork);
    await pass(clock, minute, 10_000);
    gateway.report();
    await settle();
    expect(microphone.looks).toHaveLength(1);
  });

  it.each([
    ['denied', 'media/microphone-denied'],
    ['missing', 'media/microphone-missing'],
    ['unasked', 'media/microphone-unasked'],
    ['busy', 'media/microphone-busy'],
    ['gone', 'media/microphone-gone'],
    ['system', 'media/microphone-system'],
    ['page-policy', 'media/microphone-page-policy'],
    ['frame-policy', 'media/microphone-frame-policy'],
    ['insecure', 'media/microphone-insecure'],
  ] as const)('is told that the microphone is %s before a call rings', async (state, code) => {
    const story = await anAvailableAgent();
    story.events.length = 0;
    story.microphone.becomes(state);
    await settle();
    expect(reasons(story)).toEqual([code]);
    await pass(story.clock, 15 * minute, 10_000);
    expect(words(story.events)).toEqual(['readiness']);
    expect(story.log.filter(({ text }) => text === 'readiness')).toHaveLength(1);
  });

  it('needs no click once it is mended', async () => {
    const story = await anAvailableAgent();
    story.microphone.becomes('missing');
    await settle();
    story.microphone.becomes('ready');
    await settle();
    expect(reasons(story)).toEqual([]);
  });

  it('keeps what is known when the browser does not say, or takes too long', async () => {
    const story = await anAvailableAgent();
    story.microphone.becomes('denied');
    await settle();
    story.microphone.becomes('unknown');
    await settle();
    expect(reasons(story)).toEqual(['media/microphone-denied']);
    story.microphone.hold = new Promise(() => undefined);
    story.microphone.becomes('ready');
    await pass(story.clock, 8000, 1000);
    expect(reasons(story)).toEqual(['media/microphone-denied']);
  });

  it('has it looked at, without opening, during a call', async () => {
    const { microphone, page, gateway } = await anAvailableAgent();
    gateway.report([aContact('connected')]);
    page.becomes('shown');
    await settle();
    expect(microphone.looks).toEqual([true, false]);
  });

  it('has it tried when the page comes back', async () => {
    const story = await anAvailableAgent();
    story.microphone.state = 'denied';
    story.page.becomes('resumed');
    await settle();
    expect(reasons(story)).toEqual(['media/microphone-denied']);
  });
});

describe('a call whose microphone Connect could not open', () => {
  const denied = () => new CcpError('media/microphone-denied', { said: 'microphone_not_shared' });
  const told = ({ session }: Awaited<ReturnType<typeof anAvailableAgent>>) =>
    session.snapshot.errors.map(({ error }) => error.code);

  it('is told at once with the layer that was known before it rang', async () => {
    const story = await anAvailableAgent();
    story.microphone.becomes('page-policy');
    await settle();
    story.events.length = 0;
    story.gateway.say({ type: 'problem', error: denied(), isFatal: false });
    expect(told(story)).toEqual(['media/microphone-page-policy']);
    await settle();
    expect(words(story.events)).toEqual(['error media/microphone-page-policy']);
  });

  it('is looked into where nothing was known, as by an agent who was not available', async () => {
    const story = await anAvailableAgent();
    story.gateway.report([], lunch);
    story.microphone.state = 'frame-policy';
    story.gateway.say({ type: 'problem', error: denied(), isFatal: false });
    await settle();
    expect(told(story)).toEqual(['media/microphone-frame-policy']);
    expect(story.microphone.looks).toEqual([true, false]);
  });

  it('stays as Connect told it where the look says no more, and where the agent has dismissed it', async () => {
    const story = await anAvailableAgent();
    story.microphone.state = 'unknown';
    story.gateway.say({ type: 'problem', error: denied(), isFatal: false });
    await settle();
    expect(told(story)).toEqual(['media/microphone-denied']);
    story.microphone.state = 'busy';
    story.gateway.say({ type: 'problem', error: denied(), isFatal: false });
    story.session.dismissError('agent');
    await settle();
    expect(told(story)).toEqual([]);
  });
});

describe('a microphone that is not needed here', () => {
  it('is left alone in the tab without the audio, and looked at when that takes over', async () => {
    const browser = new SharedTabs();
    const instance = 'https://example.my.connect.aws';
    const first = await anAvailableAgent({ instance, tab: browser.open() });
    const second = await anAvailableAgent({ instance, tab: browser.open() });
    expect([first.microphone.looks.length, second.microphone.looks.length]).toEqual([1, 0]);
    await first.session.stop();
    await settle();
    second.gateway.report();
    await settle();
    expect(second.microphone.looks).toEqual([true]);
  });

  it.each(['medialess', 'vdi'] as const)('is left alone in %s mode', async (mediaMode) => {
    const { microphone } = await anAvailableAgent({ mediaMode });
    expect(microphone.looks).toEqual([]);
  });

  it('is left alone while the agent talks on a desk phone', async () => {
    const { microphone, gateway, clock } = await anAvailableAgent();
    gateway.report([], { ...anAgent, isSoftphoneEnabled: false, deskPhoneNumber: '+12065550100' });
    await pass(clock, 20 * minute, 10_000);
    expect(microphone.looks).toHaveLength(1);
  });

  it('leaves no listener behind', async () => {
    const { session, microphone, clock } = await anAvailableAgent();
    await session.stop();
    expect(microphone.listenerCount).toBe(0);
    expect(clock.pending).toBe(0);
  });
});
