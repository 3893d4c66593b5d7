import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerConnection } from '../../src/domain/contact.js';
import type { SelectableAgentState } from '../../src/domain/agent-state.js';
import type { GatewaySnapshot } from '../../src/gateway/gateway.js';
import { leadsCallsToADeskPhone } from './desk-phone-contract.js';
import { usesDevices } from './device-contract.js';
import { measuresCalls } from './quality-contract.js';
import { signsOut } from './sign-out-contract.js';
import { transfersCalls } from './transfer-contract.js';
import { handlesTwoCalls } from './two-calls-contract.js';
import { GatewayWitness, type GatewayUnderTest, type Ground, type Stage } from './gateway-under-test.js';

/** How the world stands before the gateway is started. */
export interface ContractSetting {
  readonly isSignedIn: boolean;
}

/**
 * What every gateway keeps. `open` makes a gateway that was not started, with one agent who is Available, an instance of
 * its own and no contacts; the customer of a dialled number answers by himself.
 */
export function describeGatewayContract(
  name: string,
  open: (setting: ContractSetting) => Promise<GatewayUnderTest>,
): void {
  describe(`the gateway contract, kept by ${name}`, () => {
    describe('with an agent who is signed in', () => {
      let gateway: GatewayUnderTest;
      let witness: GatewayWitness;
      beforeEach(async () => {
        gateway = await open({ isSignedIn: true });
        witness = new GatewayWitness(gateway);
      });
      afterEach(() => gateway.close());
      const ground = (): Ground => ({ gateway, witness });
      keepsItsLife(ground);
      reports(ground);
      takesCalls(ground);
      controlsCalls(ground);
      placesCalls(ground);
      setsAgentStates(ground);
      refuses(ground);
      listsQuickConnects(ground);
      transfersCalls(ground);
      handlesTwoCalls(ground);
      leadsCallsToADeskPhone(ground);
      usesDevices(ground);
      measuresCalls(ground);
      signsOut(ground);
    });
    describe('with nobody signed in', () => {
      it('says that a sign-in is required and finds the agent who signs in', async () => {
        const gateway = await open({ isSignedIn: false });
        const witness = new GatewayWitness(gateway);
        try {
          await gateway.start();
          const required = await witness.until('sign-in required', (events) =>
            events.find((event) => event.type === 'sign-in' && event.fact === 'required'),
          );
          expect(required).toMatchObject({ error: { code: 'sign-in/required' } });
          await gateway.awaitSignIn();
          await gateway.signIn();
          await witness.untilSnapshot('the agent', ({ agent }) => agent.name !== '');
        } finally {
          await gateway.close();
        }
      });
    });
  });
}

function stateNamed({ agent }: GatewaySnapshot, name: string): SelectableAgentState {
  const state = agent.selectableStates.find((candidate) => candidate.name === name);
  if (state === undefined) throw new Error(`There is no state ${name}.`);
  return state;
}

function keepsItsLife(stage: Stage): void {
  it('refuses a second start', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    expect(await gateway.start()).toBe('session/already-started');
  });

  it('refuses commands before the start and after the stop', async () => {
    const { gateway, witness } = stage();
    expect(await gateway.command('accept', 'some-contact')).toBe('session/stopped');
    await witness.begin();
    await gateway.stop();
    expect(await gateway.command('accept', 'some-contact')).toBe('session/stopped');
  });

  it('says nothing after the stop, which may be repeated', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    await gateway.stop();
    await gateway.stop();
    const said = (await gateway.events()).length;
    await gateway.call({ channel: 'voice', from: '+81312345678' });
    await gateway.pass(500);
    expect(await gateway.events()).toHaveLength(said);
  });

  it('starts again after a stop and finds the contacts that are still there', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    await gateway.stop();
    const said = (await gateway.events()).length;
    expect(await gateway.start()).toBeNull();
    const again = await witness.until('a new report', (events) => {
      const event = events.slice(said).find(({ type }) => type === 'snapshot');
      return event?.type === 'snapshot' && event.snapshot;
    });
    expect(again.contacts.map((contact) => contact.contactId)).toEqual([contactId]);
  });
}

function reports(stage: Stage): void {
  it('describes the agent: states to choose from, routing profile, permissions', async () => {
    const { agent } = await stage().witness.begin();
    expect(agent.state).toMatchObject({ name: 'Available', type: 'routable' });
    expect(agent.state.since).toBeGreaterThan(1_600_000_000_000);
    expect(agent.selectableStates.map(({ type }) => type)).toEqual(expect.arrayContaining(['routable', 'offline']));
    expect(agent.selectableStates.every(({ arn }) => arn.startsWith('arn:aws:connect:'))).toBe(true);
    expect(agent.routingProfile.queues.map(({ arn }) => arn)).toContain(agent.routingProfile.defaultOutboundQueue.arn);
    expect(agent.routingProfile.concurrency.voice).toBe(1);
    expect(agent.permissions).toContain('outboundCall');
    expect(agent.dialableCountries.every((country) => /^[A-Z]{2}$/.test(country))).toBe(true);
    expect(agent).toMatchObject({ nextState: null, isSoftphoneEnabled: true, deskPhoneNumber: null });
  });

  it('hands out reports that nobody can change', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    await witness.takeCall();
    expect(await gateway.isLastSnapshotFrozen()).toBe(true);
  });

  it('offers a call with its number, queue and attributes, the agent first among the connections', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const contactId = await gateway.call({
      channel: 'voice',
      from: '+81312345678',
      attributes: { customerId: '42' },
    });
    const offer = await witness.untilContact('the offer', (contact) => contact.contactId === contactId);
    expect(offer).toMatchObject({ channel: 'voice', direction: 'inbound', state: 'connecting', isAutoAccepted: false });
    expect(offer.connections.map(({ party }) => party)).toEqual(['agent', 'customer']);
    expect(customerConnection(offer)?.endpoint?.phoneNumber).toBe('+81312345678');
    expect(offer.attributes).toContainEqual({ name: 'customerId', value: '42' });
    expect(offer.queue?.arn).toMatch(/^arn:aws:connect:/);
  });

  it('tells of the agent and the contacts of one report together', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    await gateway.command('hangUp', contactId);
    const { agent } = await witness.untilSnapshot('the end', ({ contacts }) => contacts[0]?.state === 'ended');
    expect(agent.state).toMatchObject({ name: 'AfterCallWork', type: 'system' });
  });

  it('leaves the agent Available with a task, which has no customer', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const contactId = await gateway.call({ channel: 'task', from: 'task' });
    const snapshot = await witness.untilSnapshot('the task', ({ contacts }) => contacts.length === 1);
    expect(snapshot.agent.state.name).toBe('Available');
    expect(snapshot.contacts[0]).toMatchObject({ contactId, channel: 'task', direction: 'inbound' });
    expect(await gateway.command('accept', contactId)).toBeNull();
    await witness.untilContact('the task accepted', ({ state }) => state === 'connected');
    expect(await gateway.command('hangUp', contactId)).toBeNull();
    await witness.untilContact('the task ended', ({ state }) => state === 'ended');
  });
}

function takesCalls(stage: Stage): void {
  it('says that a call was accepted before it is connected, and that the microphone opened', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    await witness.until('the microphone', (events) =>
      events.find((event) => event.type === 'media' && event.fact === 'microphone-open'),
    );
    const events = await gateway.events();
    const accepted = events.findIndex((event) => event.type === 'accepted' && event.contactId === contactId);
    const connected = events.findIndex(
      (event) => event.type === 'snapshot' && event.snapshot.contacts.some(({ state }) => state === 'connected'),
    );
    expect(accepted).toBeGreaterThan(-1);
    expect(accepted).toBeLessThan(connected);
  });

  it('reports a rejected call as Connect does: an error, and the agent in an error state', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const contactId = await gateway.call({ channel: 'voice', from: '+81312345678' });
    await witness.untilContact('the offer', (contact) => contact.contactId === contactId);
    expect(await gateway.command('reject', contactId)).toBeNull();
    const { agent } = await witness.untilSnapshot('the error', ({ contacts }) => contacts[0]?.state === 'error');
    expect(agent.state).toMatchObject({ name: 'MissedCallAgent', type: 'error' });
  });

  it('reports the end by the customer', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    await gateway.customerHangsUp(contactId);
    const ended = await witness.untilContact('the end', ({ state }) => state === 'ended');
    expect(ended.connections.every(({ state }) => state === 'disconnected')).toBe(true);
  });

  it('clears an ended call: the contact leaves and the agent is Available again', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    await gateway.command('hangUp', contactId);
    await witness.untilContact('the end', ({ state }) => state === 'ended');
    expect(await gateway.command('clear', contactId)).toBeNull();
    const { agent } = await witness.untilSnapshot('no contact', ({ contacts }) => contacts.length === 0);
    expect(agent.state.name).toBe('Available');
  });
}

function controlsCalls(stage: Stage): void {
  it('holds the customer and takes the customer back', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const call = await witness.takeCall();
    const customer = customerConnection(call)?.connectionId ?? '';
    expect(await gateway.command('hold', call.contactId, customer)).toBeNull();
    await witness.untilContact('hold', (contact) => customerConnection(contact)?.state === 'hold');
    expect(await gateway.command('resume', call.contactId, customer)).toBeNull();
    await witness.untilContact('talking', (contact) => customerConnection(contact)?.state === 'connected');
  });

  it('reports the microphone as it is, muted and open', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    await witness.takeCall();
    await witness.until('the microphone', (events) =>
      events.find((event) => event.type === 'media' && event.fact === 'microphone-open'),
    );
    expect(await gateway.command('setMuted', true)).toBeNull();
    await witness.until('muted', (events) => events.findLast((event) => event.type === 'mute')?.isMuted === true);
    expect(await gateway.command('setMuted', false)).toBeNull();
    await witness.until('open', (events) => events.findLast((event) => event.type === 'mute')?.isMuted === false);
  });

  it('takes digits for a connected call', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const call = await witness.takeCall();
    const customer = customerConnection(call)?.connectionId ?? '';
    expect(await gateway.command('sendDigits', call.contactId, customer, '12#')).toBeNull();
  });
}

function placesCalls(stage: Stage): void {
  it('dials: an outbound contact that connects when the customer answers', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    expect(await gateway.command('dial', '+81398765432', null)).toBeNull();
    const dialled = await witness.untilContact('the call', ({ channel }) => channel === 'voice');
    expect(dialled).toMatchObject({ direction: 'outbound', state: 'connecting' });
    expect(customerConnection(dialled)?.endpoint?.phoneNumber).toBe('+81398765432');
    const answered = await witness.untilSnapshot('the answer', ({ contacts }) => contacts[0]?.state === 'connected');
    expect(answered.agent.state.name).toBe('Busy');
  });

  it('hangs up a call that nobody answered yet, without after contact work', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    await gateway.command('dial', '+81398765432', null);
    const { contactId } = await witness.untilContact('the call', ({ channel }) => channel === 'voice');
    expect(await gateway.command('hangUp', contactId)).toBeNull();
    const { agent } = await witness.untilSnapshot('no contact', ({ contacts }) => contacts.length === 0);
    expect(agent.state.name).toBe('Available');
  });
}

function setsAgentStates(stage: Stage): void {
  it('changes the agent state now', async () => {
    const { gateway, witness } = stage();
    const offline = stateNamed(await witness.begin(), 'Offline');
    expect(await gateway.command('setAgentState', offline, 'now')).toBeNull();
    await witness.untilSnapshot('Offline', ({ agent }) => agent.state.type === 'offline');
  });

  it('lines a state up for after the contact and takes it then', async () => {
    const { gateway, witness } = stage();
    const offline = stateNamed(await witness.begin(), 'Offline');
    const { contactId } = await witness.takeCall();
    expect(await gateway.command('setAgentState', offline, 'after-contact')).toBeNull();
    const waiting = await witness.untilSnapshot('the next state', ({ agent }) => agent.nextState !== null);
    expect(waiting.agent).toMatchObject({ state: { name: 'Busy' }, nextState: { name: 'Offline', arn: offline.arn } });
    await gateway.command('hangUp', contactId);
    await witness.untilContact('the end', ({ state }) => state === 'ended');
    await gateway.command('clear', contactId);
    const after = await witness.untilSnapshot('Offline', ({ agent }) => agent.state.type === 'offline');
    expect(after.agent.nextState).toBeNull();
  });
}

function listsQuickConnects(stage: Stage): void {
  it('lists the quick connects of every kind, each once', async () => {
    const { gateway, witness } = stage();
    expect(await gateway.quickConnects()).toBe('session/stopped');
    await witness.begin();
    const listed = await gateway.quickConnects();
    if (typeof listed === 'string') throw new Error(`The list was refused with ${listed}.`);
    expect(new Set(listed.map(({ kind }) => kind))).toEqual(new Set(['agent', 'queue', 'phone']));
    expect(new Set(listed.map(({ arn }) => arn)).size).toBe(listed.length);
    expect(listed.every(({ name, arn }) => name !== '' && arn.startsWith('arn:aws:connect:'))).toBe(true);
    expect(listed.every(({ kind, phoneNumber }) => (kind === 'phone') === /^\+\d+$/.test(phoneNumber ?? ''))).toBe(
      true,
    );
  });
}

function refuses(stage: Stage): void {
  it('rejects what Connect refuses', async () => {
    const { gateway, witness } = stage();
    const offline = stateNamed(await witness.begin(), 'Offline');
    const call = await witness.takeCall();
    expect(await gateway.command('setAgentState', offline, 'now')).toBe('command/refused');
    const customer = customerConnection(call)?.connectionId ?? '';
    await gateway.command('hold', call.contactId, customer);
    await witness.untilContact('hold', (contact) => customerConnection(contact)?.state === 'hold');
    expect(await gateway.command('hold', call.contactId, customer)).toBe('command/refused');
  });

  it('rejects commands on contacts that are not there', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await gateway.command('accept', unknown)).toBe('command/contact-gone');
    expect(await gateway.command('hangUp', unknown)).toBe('command/contact-gone');
    expect(await gateway.command('hold', unknown, unknown)).toBe('command/contact-gone');
  });
}
