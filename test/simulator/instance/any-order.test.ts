import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InstanceError } from '../../../src/simulator/instance/instance.js';
import type { WireContact } from '../../../src/simulator/instance/wire.js';
import { ContactCentre, type Desk } from './contact-centre.js';
import { configurationMembers, missingMembers, snapshotMembers } from './required-members.js';

/** One thing that somebody does, on contacts and connections picked by number. */
interface Deed {
  readonly what: string;
  readonly desk: number;
  readonly contact: number;
  readonly leg: number;
  readonly number: number;
}

const onContact = [
  'AcceptContact',
  'RejectContact',
  'ClearContact',
  'CompleteContact',
  'PauseContact',
  'ResumeContact',
];
const onLeg = [
  'DestroyConnection',
  'HoldConnection',
  'ResumeConnection',
  'MuteParticipant',
  'UnmuteParticipant',
  'SendDigits',
  'ToggleActiveConnections',
  'ConferenceConnections',
];
const often = ['contact', 'talk', 'talk', 'consult', 'leave', 'next state', 'clear all', 'wait'];
const others = [
  'accept with audio',
  'add',
  'dial',
  'dial and talk',
  'state',
  'audio',
  'customer leaves',
  'wait long',
  'desk phone',
];
const numbers = ['+14155550123', '+14155550000', '+14155550001', '5550'];
const finished = ['ended', 'error', 'missed', 'rejected'];
const states = ['Available', 'Lunch', 'Offline'];
const channels = ['voice', 'callback', 'chat', 'task', 'email'] as const;
const quickConnects = ['Ken Mori', 'Nabila Haddad', 'Billing', 'Berlin office'];

const someDeed = fc.record({
  what: fc.constantFrom(...onContact, ...onLeg, ...others, ...often, ...often, ...often),
  desk: fc.nat(1),
  contact: fc.nat(4),
  leg: fc.nat(3),
  number: fc.nat(40),
});

const someSettings = fc.record({
  acwLimitSeconds: fc.constantFrom(0, 5),
  pendingBusyLeadMs: fc.constantFrom(0, 300),
  outboundSetupMs: fc.constantFrom(0, 900),
  chatClearLagMs: fc.constantFrom(0, 5000),
  areTimestampsRounded: fc.boolean(),
  isMultiPartyConference: fc.boolean(),
  isCrossChannelRouting: fc.boolean(),
  keepsFinishedContactsOnNextState: fc.boolean(),
  outboundCustomer: fc.constantFrom('echo' as const, 'phone' as const),
});

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];

interface Scene {
  readonly centre: ContactCentre;
  readonly desk: Desk;
  readonly contactId: string;
  readonly number: number;
}

const deeds: Readonly<Record<string, (scene: Scene) => void>> = {
  contact: ({ centre, number }) => {
    centre.instance.createContact({ channel: pick(channels, number) ?? 'voice', from: '+81312345678' });
  },
  'accept with audio': ({ centre, desk, contactId }) => {
    centre.instance.agentMediaIs(contactId, true);
    desk.run('AcceptContact', { contactId });
  },
  talk: ({ centre, desk, contactId }) => {
    centre.instance.agentMediaIs(contactId, true);
    desk.run('AcceptContact', { contactId });
    centre.after(4000);
  },
  'clear all': ({ desk }) => {
    for (const { contactId, state } of desk.contacts)
      if (finished.includes(state.type)) desk.run('ClearContact', { contactId });
    if (desk.contacts.length === 0) desk.choose('Available');
  },
  'dial and talk': ({ centre, desk, number }) => {
    desk.run('CreateOutboundContact', { endpoint: { type: 'phone_number', phoneNumber: pick(numbers, number) } });
    for (const { contactId } of desk.contacts) centre.instance.agentMediaIs(contactId, true);
    centre.after(2900);
  },
  dial: ({ desk, number }) => {
    const endpoint = { type: 'phone_number', phoneNumber: pick(numbers, number) };
    desk.run('CreateOutboundContact', { endpoint });
  },
  state: ({ desk, number }) => desk.choose(pick(states, number) ?? ''),
  'next state': ({ desk, number }) => desk.choose(pick(states, number) ?? '', { next: true }),
  add: ({ desk, contactId, number }) => {
    const endpoint = desk.quickConnect(pick(quickConnects, number) ?? '');
    desk.run('CreateAdditionalConnection', { contactId, endpoint });
  },
  consult: ({ centre, desk, number }) => {
    const call = desk.contacts.find(({ type, state }) => type === 'voice' && state.type === 'connected');
    const endpoint = desk.quickConnect(pick(quickConnects, number) ?? '');
    desk.run('CreateAdditionalConnection', { contactId: call?.contactId ?? 'none', endpoint });
    centre.after(number * 50);
  },
  leave: ({ desk }) => {
    const call = desk.contacts.find(({ connections }) => connections.length > 2);
    const connectionId = call?.connections[0]?.connectionId ?? 'none';
    desk.run('DestroyConnection', { contactId: call?.contactId ?? 'none', connectionId });
  },
  audio: ({ centre, contactId, number }) => centre.instance.agentMediaIs(contactId, number % 2 === 0),
  'customer leaves': ({ centre, contactId, number }) => {
    if (number % 3 === 0) centre.instance.customerAnswers(contactId);
    else centre.instance.customerHangsUp(contactId);
  },
  wait: ({ centre, number }) => centre.after(number * 100),
  'wait long': ({ centre, number }) => centre.after(number * 2000),
  'desk phone': ({ desk, number }) => {
    const extension = number % 3 === 0 ? '' : '+81312340000';
    desk.run('UpdateAgentConfiguration', { configuration: { softphoneEnabled: number % 2 === 0, extension } });
  },
};

function perform(centre: ContactCentre, desk: Desk, deed: Deed): void {
  const contact = pick(desk.contacts, deed.contact);
  const contactId = contact?.contactId ?? 'none';
  const connectionId = pick(contact?.connections ?? [], deed.leg)?.connectionId ?? 'none';
  const special = deeds[deed.what];
  if (special) special({ centre, desk, contactId, number: deed.number });
  else desk.run(deed.what, { contactId, connectionId, digits: '1' });
}

const isCall = ({ type }: WireContact): boolean => type === 'voice' || type === 'queue_callback';

/** Contact states that each state of the agent goes with, as far as contacts rule it. */
const ruledBy: Readonly<Record<string, readonly string[]>> = {
  PendingBusy: ['connecting'],
  Pending: ['incoming'],
  CallingCustomer: ['connecting'],
  Busy: ['connected'],
  AfterCallWork: ['ended'],
};

function checkState(desk: Desk): void {
  const { state, agentAvailabilityState, contacts } = desk.snapshot;
  const calls = contacts.filter(isCall);
  expect(calls.length).toBeLessThanOrEqual(1);
  const [call] = calls;
  if (state.type === 'error') expect(call?.state.type).toBe('error');
  const expected = ruledBy[state.name];
  if (expected && call) expect(expected).toContain(call.state.type);
  if (call) expect(state.agentStateARN).toBeNull();
  if (state.agentStateARN !== null) expect(state.name).toBe(agentAvailabilityState.state);
}

function checkContact(contact: WireContact): void {
  const agent = contact.connections.find(({ type }) => type === 'agent');
  expect(agent).toBeDefined();
  expect(contact.connections.filter(({ initial }) => initial)).toHaveLength(1);
  expect(new Set(contact.connections.map(({ connectionId }) => connectionId)).size).toBe(contact.connections.length);
  if (contact.state.type === 'connected') expect(['connected', 'hold']).toContain(agent?.state.type);
  if (contact.state.type === 'error') expect(agent?.state.type).toBe('disconnected');
}

function checkDesk(centre: ContactCentre, desk: Desk): void {
  const { snapshot } = desk;
  checkState(desk);
  snapshot.contacts.forEach(checkContact);
  expect(new Set(snapshot.contacts.map(({ contactId }) => contactId)).size).toBe(snapshot.contacts.length);
  const most = { chat: 3, task: 5, email: 2 };
  for (const [type, slots] of Object.entries(most))
    expect(snapshot.contacts.filter((contact) => contact.type === type).length).toBeLessThanOrEqual(slots);
  if (snapshot.contacts.length === 0 && snapshot.state.type !== 'system') expect(snapshot.nextState).toBeNull();
  expect(missingMembers(snapshot, snapshotMembers)).toEqual([]);
  expect(missingMembers(centre.instance.configuration(desk.username), configurationMembers)).toEqual([]);
}

/** A live contact is with one agent only, and every call that lives has its audio told. */
function checkCentre(centre: ContactCentre, desks: readonly Desk[]): void {
  const live = desks.flatMap(({ contacts }) => contacts.filter(({ state }) => !finished.includes(state.type)));
  expect(new Set(live.map(({ contactId }) => contactId)).size).toBe(live.length);
  for (const contact of live.filter(isCall)) expect(centre.audio(contact.contactId)).not.toBe('never told');
  const gone = centre.told('contact-gone').map(({ contactId }) => contactId);
  expect(new Set(gone).size).toBe(gone.length);
  for (const { contactId } of live) expect(gone).not.toContain(contactId);
}

/** Every change of a snapshot is announced to its agent. */
function checkAnnounced(centre: ContactCentre, desk: Desk, before: string, eventsBefore: number): void {
  if (JSON.stringify(timeless(desk)) === before) return;
  const told = centre.events.slice(eventsBefore);
  expect(told).toContainEqual({ type: 'snapshot-changed', username: desk.username });
}

const timeless = ({ snapshot }: Desk) => [
  snapshot.state.name,
  snapshot.nextState?.name,
  snapshot.contacts.map(({ contactId, state, connections }) => [
    contactId,
    state.type,
    connections.map(({ connectionId, state: legState, mute }) => [connectionId, legState.type, mute]),
  ]),
];

describe('whatever agents and customers do in whatever order', () => {
  it('keeps agent states, contacts, slots and the wire consistent', () => {
    fc.assert(
      fc.property(
        someSettings,
        fc.array(someDeed, { minLength: 30, maxLength: 90, size: 'max' }),
        (settings, history) => {
          const centre = new ContactCentre(settings);
          const desks = [centre.agent('agent'), centre.agent('agent2')];
          for (const deed of history) {
            const desk = pick(desks, deed.desk);
            const before = desks.map((each) => JSON.stringify(timeless(each)));
            const eventsBefore = centre.events.length;
            try {
              if (desk) perform(centre, desk, deed);
            } catch (error) {
              if (!(error instanceof InstanceError)) throw error;
            }
            for (const [at, each] of desks.entries()) {
              checkDesk(centre, each);
              checkAnnounced(centre, each, before[at] ?? '', eventsBefore);
            }
            checkCentre(centre, desks);
          }
        },
      ),
      { numRuns: 60, seed: 20_260_105 },
    );
  }, 60_000);

  it('comes to rest: when customers have left and agents have cleared, nothing is left over', () => {
    fc.assert(
      fc.property(someSettings, fc.array(someDeed, { maxLength: 60, size: 'max' }), (settings, history) => {
        const centre = new ContactCentre({ ...settings, chatClearLagMs: 0 });
        const desks = [centre.agent('agent'), centre.agent('agent2')];
        const attempt = (task: () => void) => {
          try {
            task();
          } catch (error) {
            if (!(error instanceof InstanceError)) throw error;
          }
        };
        for (const deed of history) {
          const desk = pick(desks, deed.desk);
          if (desk) attempt(() => perform(centre, desk, deed));
        }
        for (let round = 0; round < 3; round += 1) {
          const { contacts } = centre.instance.describe() as { contacts: { contactId: string }[] };
          for (const { contactId } of contacts) centre.instance.customerHangsUp(contactId);
          for (const desk of desks) {
            for (const { contactId, connections } of desk.contacts) {
              const connectionId = connections[0]?.connectionId;
              attempt(() => desk.run('DestroyConnection', { contactId, connectionId }));
            }
            centre.after(1000);
            for (const { contactId } of desk.contacts) attempt(() => desk.run('ClearContact', { contactId }));
          }
          centre.after(120_000);
        }
        expect(desks.map(({ contacts }) => contacts)).toEqual([[], []]);
        expect(desks.map(({ state }) => states.includes(state))).toEqual([true, true]);
        expect(centre.instance.describe()).toMatchObject({ contacts: [] });
        expect(centre.clock.pending).toBe(0);
      }),
      { numRuns: 120, seed: 20_260_106 },
    );
  });
});
