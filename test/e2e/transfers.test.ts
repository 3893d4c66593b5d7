import { describe, expect, it } from 'vitest';
import type { SessionContact } from '../../src/session/session-snapshot.js';
import type { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

const customerTone = 1000;

/** Everybody besides the agent, as `customer hold`. */
const parties = ({ connections }: SessionContact): string =>
  connections
    .filter(({ party, state }) => party !== 'agent' && state !== 'disconnected')
    .map(({ party, state }) => `${party} ${state}`)
    .toSorted()
    .join(', ');

describe.each(mainBrowserNames)('an agent who hands a call over in %s', (name) => {
  const stage = new Stage(name, {
    settings: {
      agentWhisperMs: 100,
      customerWhisperMs: 100,
      outboundAnswerMs: 400,
      outboundRingMs: 2500,
      transferFlowMs: 300,
      quickConnectCount: 200,
    },
  });

  const untilParties = (desk: AgentDesk, expected: string): Promise<SessionContact> =>
    desk.waitForContact(expected, (contact) => parties(contact) === expected);

  async function customerHears(contactId: string, what: string): Promise<void> {
    await eventually(`the customer hears ${what}`, async () => {
      const { audio } = await stage.instance.contact(contactId);
      return audio?.customerHears === what;
    });
  }

  /** Opens the list, writes, and chooses the row that begins with what was written. */
  async function choose(desk: AgentDesk, key: 'Transfer' | 'Add', text: string, row = text): Promise<void> {
    await desk.press(key);
    await desk.press('Name or number');
    await desk.page.keyboard.type(text);
    await desk.press(`${row}*`);
  }

  async function consult(desk: AgentDesk, contactName: string): Promise<void> {
    await choose(desk, 'Transfer', contactName);
    await desk.press('Talk first');
    await untilParties(desk, 'customer hold, third-party connected');
  }

  async function leaves(desk: AgentDesk): Promise<void> {
    await desk.press('Leave');
    const ended = await desk.waitForContact('left', ({ state }) => state === 'ended');
    expect(ended).toMatchObject({ outcome: 'answered', endedBy: 'agent' });
    await desk.waitFor('after contact work', ({ agent }) => agent?.state.name === 'AfterCallWork');
    expect((await desk.snapshot()).errors).toEqual([]);
  }

  it('talks first, with the customer on hold, and leaves them to each other', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    await consult(desk, 'Berlin office');
    await customerHears(contactId, 'hold-music');
    await desk.reads('Berlin office hears you');
    await leaves(desk);
  });

  it('transfers at once to a queue, without waiting for an answer', async () => {
    const desk = await stage.desk();
    await desk.takeCall();
    await choose(desk, 'Transfer', 'Billing');
    await desk.reads('Billing');
    await desk.press('Transfer now');
    const ended = await desk.waitForContact('left', ({ state }) => state === 'ended');
    expect(ended).toMatchObject({ outcome: 'answered', endedBy: 'agent' });
  });

  it('joins three, and each hears the other again', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall({ customer: 'tone' });
    await consult(desk, 'Ken Mori');
    await customerHears(contactId, 'hold-music');
    await desk.press('Merge');
    await untilParties(desk, 'customer connected, third-party connected');
    await desk.reads('and Ken Mori hear you');
    await customerHears(contactId, 'agent');
    await hearsTone(await desk.ccp(), customerTone);
    await leaves(desk);
  });

  it('changes over between the two', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    await consult(desk, 'Berlin office');
    await desk.press('Swap');
    await untilParties(desk, 'customer connected, third-party hold');
    await customerHears(contactId, 'agent');
    await desk.press('Swap');
    await untilParties(desk, 'customer hold, third-party connected');
    await customerHears(contactId, 'hold-music');
  });

  it('holds everybody and takes everybody back', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall();
    await consult(desk, 'Berlin office');
    await desk.press('Merge');
    await untilParties(desk, 'customer connected, third-party connected');
    await desk.press('Hold all');
    await untilParties(desk, 'customer hold, third-party hold');
    await desk.reads('Nobody hears you');
    await customerHears(contactId, 'hold-music');
    await desk.press('Hold all');
    await untilParties(desk, 'customer connected, third-party connected');
    await customerHears(contactId, 'agent');
  });

  it('adds a number that was typed, and removes it again', async () => {
    const desk = await stage.desk();
    await desk.takeCall();
    await choose(desk, 'Add', '+81 3-9876-5432', '+81 3\u20119876');
    await desk.press('Add');
    await untilParties(desk, 'customer hold, third-party connected');
    await desk.press('Remove +81 3\u20119876*');
    const contact = await untilParties(desk, 'customer hold');
    expect(contact.state).toBe('connected');
    await desk.press('Hold');
    await untilParties(desk, 'customer connected');
    expect((await desk.snapshot()).errors).toEqual([]);
  });

  it('is told when the other party does not answer, with the customer still on hold', async () => {
    const desk = await stage.desk();
    await desk.takeCall();
    await choose(desk, 'Transfer', '+81398760001', '+81 3\u20119876');
    await desk.press('Talk first');
    await untilParties(desk, 'customer hold, third-party connecting');
    await desk.reads('Nobody answered');
    const contact = await untilParties(desk, 'customer hold');
    expect(contact.state).toBe('connected');
    await desk.press('Hold');
    await untilParties(desk, 'customer connected');
  });

  it('is still on the call, and told, when the leaving fails', async () => {
    const desk = await stage.desk();
    await desk.takeCall();
    await stage.instance.setFaults({ operations: [{ operation: 'DestroyConnection', status: 500 }] });
    await choose(desk, 'Transfer', 'Berlin office');
    await desk.press('Transfer now');
    await desk.waitFor('the failure', ({ errors }) => errors.some(({ command }) => command === 'leave'));
    const contact = await desk.waitForContact('still talking', ({ state }) => state === 'connected');
    expect(parties(contact)).toMatch(/^customer hold, third-party/);
    await stage.instance.setFaults({});
    await leaves(desk);
  });
});
