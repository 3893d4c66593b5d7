import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { agentTone, browserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

const customerTone = 1000;

const customerOf = ({
  connections,
}: {
  readonly connections: readonly { readonly party: string; readonly state: string }[];
}) => connections.find(({ party }) => party === 'customer')?.state;

describe.each(browserNames)('an agent at the panel in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 200, customerWhisperMs: 200, outboundAnswerMs: 500 } });

  /** Waits until the media endpoint hears the agent's microphone, or nothing of it. */
  async function endpointHears(contactId: string, hertz: number | null): Promise<void> {
    await eventually(`the media endpoint hears ${hertz ?? 'nothing'}`, async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      const heard = fromAgent?.peakHz ?? null;
      return hertz === null ? heard === null : heard !== null && Math.abs(heard - hertz) <= 25;
    });
  }

  async function customerHears(contactId: string, what: string): Promise<void> {
    await eventually(`the customer hears ${what}`, async () => {
      const { audio } = await stage.instance.contact(contactId);
      return audio?.customerHears === what;
    });
  }

  it('signs in with a click and is ready', async () => {
    const desk = await AgentDesk.open(await stage.freshContext(), stage.instance);
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
    await desk.signIn();
    expect((await desk.snapshot()).agent?.name).toBeTruthy();
  });

  it('hears the customer and is heard, unless muted', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), customerTone);
    await endpointHears(contactId, agentTone);

    await desk.press('Mute');
    await desk.waitFor('muted', ({ mute }) => mute.confirmed);
    await endpointHears(contactId, null);

    await desk.press('Mute');
    await desk.waitFor('heard again', ({ mute }) => !mute.confirmed);
    await endpointHears(contactId, agentTone);
  });

  it('puts the customer on hold and comes back', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    await desk.press('Hold');
    await desk.waitForContact('on hold', (contact) => customerOf(contact) === 'hold');
    await customerHears(contactId, 'hold-music');

    await desk.press('Hold');
    await desk.waitForContact('talking again', (contact) => customerOf(contact) === 'connected');
    await customerHears(contactId, 'agent');
  });

  it('sends digits that arrive at the far end', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    await desk.press('Keypad');
    for (const digit of ['4', '2', '#']) await desk.press(`${digit}*`);
    await eventually(
      'the digits arrive',
      async () => (await stage.instance.contact(contactId)).digitsFromAgent === '42#',
    );
  });

  it('ends a call, works after it, and clears it', async () => {
    const desk = await stage.desk();
    await desk.takeCall();
    await desk.press('End');
    const ended = await desk.waitForContact('ended', ({ state }) => state === 'ended');
    expect(ended).toMatchObject({ outcome: 'answered', endedBy: 'agent' });
    await desk.waitFor('after contact work', ({ agent }) => agent?.state.name === 'AfterCallWork');

    await desk.press('Clear');
    await desk.waitForNoContact();
    await desk.waitFor('Available', ({ agent }) => agent?.state.name === 'Available');
  });

  it('sees that the customer hung up', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    await stage.instance.customerHangsUp(contactId);
    const ended = await desk.waitForContact('ended', ({ state }) => state === 'ended');
    expect(ended).toMatchObject({ outcome: 'answered', endedBy: 'remote' });
  });

  it('dials out and talks to the one who answers', async () => {
    const desk = await stage.desk();
    expect(await desk.command('dial', '+819055500142')).toBeNull();
    const contact = await desk.waitForContact('connected', ({ state }) => state === 'connected');
    expect(contact.direction).toBe('outbound');
    await endpointHears(contact.contactId, agentTone);
  });

  it('calls a customer back who waits for that, and hears them', async () => {
    const desk = await stage.desk();
    const contactId = await stage.instance.call({ channel: 'callback', customer: 'tone' });
    await desk.waitForContact('the callback is offered', ({ state }) => state === 'incoming');
    await desk.press('Accept');
    await desk.waitForContact('the customer answered', ({ state }) => state === 'connected');
    await hearsTone(await desk.ccp(), customerTone);
    await endpointHears(contactId, agentTone);
  });

  it('misses a call and is available again after clearing it', async () => {
    await stage.instance.updateSettings({ ringMs: 1500 });
    const desk = await stage.desk();
    const contactId = await stage.instance.call();
    const missed = await desk.waitForContact('missed', ({ state }) => state === 'missed');
    expect(missed.outcome).toBe('missed');
    await desk.waitFor('an error state', ({ agent }) => agent?.state.type === 'error');

    // The customer waits in the queue for the next agent, who would be the same one.
    await stage.instance.customerHangsUp(contactId);

    expect(await desk.command('clear', missed.contactId)).toBeNull();
    await desk.waitFor('Available', ({ agent }) => agent?.state.name === 'Available');
  });

  it('is given a call at once where the instance accepts for the agent', async () => {
    await stage.instance.updateSettings({ autoAccept: true });
    const desk = await stage.desk();
    await stage.instance.call({ customer: 'tone' });
    const contact = await desk.waitForContact('connected', ({ state }) => state === 'connected');
    expect(contact.isAutoAccepted).toBe(true);
    await hearsTone(await desk.ccp(), customerTone);
  });

  it('rejects a call', async () => {
    const desk = await stage.desk();
    await stage.instance.call();
    await desk.press('Reject');
    const rejected = await desk.waitForContact('rejected', ({ outcome }) => outcome !== null);
    expect(rejected.outcome).toBe('rejected');
  });

  it('chooses the next state in a call, which comes after the contact', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    expect(await desk.command('setAgentState', 'Lunch', { when: 'after-contact' })).toBeNull();
    const { agent } = await desk.snapshot();
    expect(agent).toMatchObject({ nextState: { name: 'Lunch' }, state: { name: 'Busy' } });

    expect(await desk.command('hangUp', contactId)).toBeNull();
    await desk.waitForContact('ended', ({ state }) => state === 'ended');
    expect(await desk.command('clear', contactId)).toBeNull();
    await desk.waitFor('Lunch', ({ agent: now }) => now?.state.name === 'Lunch');
  });
});
