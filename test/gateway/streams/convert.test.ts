import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { agentConnection, customerConnection, customerNumber, type Contact } from '../../../src/domain/contact.js';
import { convertUpdate, eventFacts, multiPartyContacts } from '../../../src/gateway/streams/convert.js';
import { agentLeg, at, available, contact, customerLeg, personal, support, update } from './update-fixture.js';

const now = at(100).getTime() + 250;
const read = (raw: unknown) => convertUpdate(raw, now);

function readContact(raw: Readonly<Record<string, unknown>>): Contact {
  const [only] = read(update({ contacts: [raw] })).contacts;
  if (only === undefined) throw new Error('The contact was lost.');
  return only;
}

describe('the agent in a report', () => {
  it('reads the whole agent', () => {
    const { agent, clockSkew } = read(update());
    expect(agent).toMatchObject({
      name: 'Hana Sato',
      username: 'hana',
      state: { name: 'Available', type: 'routable', since: at(0).getTime() },
      nextState: null,
      permissions: ['outboundCall', 'voiceId'],
      dialableCountries: ['JP', 'US'],
      isSoftphoneEnabled: true,
      deskPhoneNumber: null,
    });
    expect(agent.selectableStates.map(({ name, type }) => [name, type])).toEqual([
      ['Available', 'routable'],
      ['Lunch', 'not_routable'],
      ['Offline', 'offline'],
    ]);
    expect(agent.routingProfile).toMatchObject({
      defaultOutboundQueue: { arn: support.queueARN, name: 'Support' },
      queues: [
        { arn: support.queueARN, name: 'Support' },
        { arn: personal.queueARN, name: null },
      ],
      concurrency: { voice: 1, chat: 3, task: 5 },
    });
    expect(clockSkew).toBe(-250);
  });

  it('is read anew once the configuration says something else, and only then', () => {
    const first = update();
    const before = { update: first, snapshot: read(first) };
    const again = convertUpdate(update({ contacts: [contact()] }), now, before).agent;
    expect(again).toBe(before.snapshot.agent);
    const changed = convertUpdate(update({}, { permissions: ['outboundCall'] }), now, before).agent;
    expect(changed.permissions).toEqual(['outboundCall']);
    expect(changed.routingProfile).toBe(before.snapshot.agent.routingProfile);
  });

  it('takes queue and attributes of a contact from the report before while they say the same', () => {
    const gold = { plan: { name: 'plan', value: 'gold' } };
    const silver = { plan: { name: 'plan', value: 'silver' } };
    const report = (attributes: unknown) => update({ contacts: [contact({ attributes })] });
    const first = report(gold);
    const before = { update: first, snapshot: read(first) };
    const shown = (raw: unknown) => convertUpdate(raw, now, before).contacts[0]?.attributes;
    expect(shown(report({ ...gold }))).toBe(before.snapshot.contacts[0]?.attributes);
    expect(shown(report(silver))).toEqual([{ name: 'plan', value: 'silver' }]);
    const queueIn = (raw: unknown) => convertUpdate(raw, now, before).contacts[0]?.queue;
    expect(queueIn(report(silver))).toBe(before.snapshot.contacts[0]?.queue);
    expect(queueIn(update({ contacts: [contact({ queue: null })] }))).toBeNull();
    const other = update({ contacts: [contact({ contactId: 'contact-2', attributes: gold })] });
    expect(shown(other)).not.toBe(before.snapshot.contacts[0]?.attributes);
  });

  it('reads the next state', () => {
    const lunch = { agentStateARN: 'arn:lunch', type: 'not_routable', name: 'Lunch', startTimestamp: at(95) };
    expect(read(update({ nextState: lunch })).agent.nextState).toEqual({
      arn: 'arn:lunch',
      type: 'not_routable',
      name: 'Lunch',
    });
  });

  it('reads the number of a desk phone, also as a SIP address', () => {
    const deskPhone = (extension: unknown) => read(update({}, { softphoneEnabled: false, extension })).agent;
    expect(deskPhone('+81312340000').deskPhoneNumber).toBe('+81312340000');
    expect(deskPhone('sip:+81312340000@lily-outbound').deskPhoneNumber).toBe('+81312340000');
    expect(deskPhone('').deskPhoneNumber).toBeNull();
    expect(read(update({}, { extension: '+81312340000' })).agent.deskPhoneNumber).toBeNull();
  });

  it('takes the moment of the choice where Connect gives a state no beginning', () => {
    const state = { agentStateARN: null, type: 'not_routable', name: 'Pending', startTimestamp: null };
    expect(read(update({ state })).agent.state).toEqual({
      name: 'Pending',
      type: 'not_routable',
      since: at(0).getTime(),
    });
  });
});

describe('a contact in a report', () => {
  it('reads an inbound call', () => {
    const call = readContact(
      contact({ attributes: { tier: { name: 'tier', value: 'gold' }, note: { name: 'note', value: null } } }),
    );
    expect(call).toMatchObject({
      contactId: 'contact-1',
      channel: 'voice',
      direction: 'inbound',
      state: 'connected',
      since: at(90).getTime(),
      queue: { arn: support.queueARN, name: 'Support' },
      queuedAt: at(70).getTime(),
      attributes: [
        { name: 'tier', value: 'gold' },
        { name: 'note', value: '' },
      ],
      isAutoAccepted: false,
      isMultiParty: false,
      name: null,
    });
    expect(agentConnection(call)).toMatchObject({ connectionId: 'agent-leg', state: 'connected', isMuted: false });
    expect(customerNumber(call)).toBe('+81312345678');
  });

  it('puts the agent first, whatever the order of the report', () => {
    const third = customerLeg({
      connectionId: 'third-leg',
      type: 'outbound',
      initial: false,
      endpoint: { type: 'phone_number', phoneNumber: 'INTERNAL-TRANSFER' },
      quickConnectName: 'Second line',
    });
    const { connections } = readContact(contact({ connections: [customerLeg(), third, agentLeg()] }));
    expect(connections.map(({ party, connectionId }) => [party, connectionId])).toEqual([
      ['agent', 'agent-leg'],
      ['customer', 'customer-leg'],
      ['third-party', 'third-leg'],
    ]);
    expect(connections[2]).toMatchObject({ quickConnectName: 'Second line', endpoint: { phoneNumber: null } });
  });

  it('reads an outbound call', () => {
    const connections = [agentLeg(), customerLeg({ type: 'outbound' })];
    expect(readContact(contact({ connections, initiationMethod: 'outbound' })).direction).toBe('outbound');
  });

  it('reads a queued callback while it is offered: no media, no queue time, no features', () => {
    const callback = readContact(
      contact({
        type: 'queue_callback',
        state: { type: 'incoming', timestamp: at(95) },
        queueTimestamp: null,
        contactFeatures: null,
        connections: [
          agentLeg({ state: { type: 'connecting', timestamp: at(95) }, softphoneMediaInfo: null, mute: null }),
          customerLeg(),
        ],
      }),
    );
    expect(callback).toMatchObject({ channel: 'voice', direction: 'callback', state: 'incoming', queuedAt: null });
  });

  it('reads a task, which has one connection and a title', () => {
    const task = readContact(
      contact({
        type: 'task',
        name: 'Call back about the invoice',
        connections: [agentLeg({ initial: true, endpoint: null, softphoneMediaInfo: null })],
        contactFeatures: null,
        initiationMethod: 'api',
      }),
    );
    expect(task).toMatchObject({ channel: 'task', direction: 'inbound', name: 'Call back about the invoice' });
    expect(agentConnection(task)?.endpoint).toBeNull();
    expect(customerConnection(task)).toBeUndefined();
  });

  it('reads the subject of an email and an answer that the agent writes', () => {
    const email = readContact(
      contact({
        type: 'email',
        initiationMethod: 'agent_reply',
        segmentAttributes: { 'connect:EmailSubject': { ValueString: 'Your order' } },
        connections: [agentLeg({ initial: true })],
      }),
    );
    expect(email).toMatchObject({ channel: 'email', direction: 'outbound', name: 'Your order' });
  });

  it('reads a call that a supervisor listens in on', () => {
    const leg = agentLeg({ type: 'monitoring', initial: true, state: { type: 'silent_monitor', timestamp: at(90) } });
    const call = readContact(contact({ connections: [leg], queue: null, queueTimestamp: null }));
    expect(call).toMatchObject({ direction: 'monitoring', queue: null });
    expect(agentConnection(call)).toMatchObject({ type: 'monitoring', state: 'connected' });
  });

  it.each([
    ['the contact', { agentContactHandlingConfig: { autoAccept: true } }, true],
    [
      'the contact, over its leg',
      { agentContactHandlingConfig: { autoAccept: false }, connections: [autoLeg()] },
      false,
    ],
    ['the leg', { connections: [autoLeg()] }, true],
    ['the chat', { type: 'chat', connections: [chatLeg()] }, true],
  ])('knows that a contact is accepted automatically from %s', (_, more, isAutoAccepted) => {
    expect(readContact(contact(more)).isAutoAccepted).toBe(isAutoAccepted);
  });

  it('reads a leg of a rejected chat as gone', () => {
    const connections = [agentLeg({ state: { type: 'rejected', timestamp: at(90) } })];
    const chat = readContact(contact({ type: 'chat', state: { type: 'rejected', timestamp: at(90) }, connections }));
    expect(chat.state).toBe('rejected');
    expect(agentConnection(chat)?.state).toBe('disconnected');
  });

  it.each([
    ['connected', 'connected'],
    ['hold', 'connected'],
    ['whispering', 'connected'],
    ['connecting', 'connecting'],
    ['disconnected', 'error'],
  ])('reads a state that nobody knows yet by the agent’s leg, which is %s', (leg, state) => {
    const connections = [agentLeg({ state: { type: leg, timestamp: at(90) } }), customerLeg()];
    expect(readContact(contact({ state: { type: 'parked', timestamp: at(95) }, connections })).state).toBe(state);
  });

  it('reads a leg without any state as gone', () => {
    const connections = [agentLeg({ state: null }), customerLeg()];
    expect(agentConnection(readContact(contact({ connections })))?.state).toBe('disconnected');
  });

  it('knows where more than three may talk', () => {
    const many = contact({ contactId: 'many', contactFeatures: { multiPartyConferenceEnabled: true } });
    expect([...multiPartyContacts(update({ contacts: [contact(), many] }))]).toEqual(['many']);
  });
});

function autoLeg() {
  return agentLeg({ softphoneMediaInfo: { callType: 'audio_only', autoAccept: true } });
}

function chatLeg() {
  return agentLeg({ softphoneMediaInfo: null, chatMediaInfo: { chatAutoAccept: true, connectionData: '{}' } });
}

describe('a report', () => {
  it('is frozen all the way down', () => {
    const snapshot = read(update({ contacts: [contact()] }));
    expect(Object.isFrozen(snapshot.agent.routingProfile.queues)).toBe(true);
    expect(Object.isFrozen(snapshot.contacts[0]?.connections[1]?.endpoint)).toBe(true);
  });

  it('shares nothing with the window it came from, whose dates are none of ours', () => {
    const raw = runInNewContext(`({
      snapshot: {
        state: { name: 'Busy', type: 'system', startTimestamp: new Date(1000000000000) },
        contacts: [{ contactId: 'c', type: 'voice', state: { type: 'connected', timestamp: new Date(1000000005000) },
          connections: [{ connectionId: 'a', type: 'agent', state: { type: 'connected' } }], attributes: {} }],
        snapshotTimestamp: new Date(1000000009000), skew: 12 },
      configuration: { permissions: ['outboundCall'] } })`) as unknown;
    const snapshot = read(raw);
    expect(snapshot.agent.state.since).toBe(1_000_000_000_000);
    expect(snapshot.contacts[0]).toMatchObject({
      since: 1_000_000_005_000,
      connections: [{ since: 1_000_000_009_000 }],
    });
    expect(Object.getPrototypeOf(snapshot.contacts)).toBe(Array.prototype);
    expect(Object.getPrototypeOf(snapshot.contacts[0]?.connections)).toBe(Array.prototype);
    expect(Object.getPrototypeOf(snapshot.agent.permissions)).toBe(Array.prototype);
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [{ snapshot: null, configuration: null }],
    [{ snapshot: { contacts: [null, 7, {}] } }],
  ])('survives %j', (raw) => {
    expect(read(raw).agent.state.type).toBe('init');
  });

  it('reads moments as dates, text and the seconds of the wire alike', () => {
    const since = (startTimestamp: unknown) =>
      read(update({ state: { ...available, startTimestamp } })).agent.state.since;
    const moment = 1_646_369_082_783;
    expect(since(new Date(moment))).toBe(moment);
    expect(since('2022-03-04T04:44:42.783Z')).toBe(moment);
    expect(since(1_646_369_082.783)).toBe(moment);
    expect(since('never')).toBe(at(0).getTime());
  });
});

describe('a smaller event', () => {
  it('names one thing, or nothing', () => {
    expect(eventFacts.isMuted({ muted: true })).toBe(true);
    expect(eventFacts.isMuted({})).toBeNull();
    expect(eventFacts.connectionId({ connectionId: 'a' })).toBe('a');
    expect(eventFacts.contactId(null)).toBeNull();
  });
});
