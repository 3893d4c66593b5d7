import type { Agent } from '../../src/domain/agent.js';
import type { Connection } from '../../src/domain/connection.js';
import type { Contact } from '../../src/domain/contact.js';
import type { GatewaySnapshot } from '../../src/gateway/gateway.js';

/** Connect's time when each story begins. */
export const start = Date.UTC(2026, 0, 5, 9, 0, 0);

const arn = (name: string) => `arn:aws:connect:us-east-1:111122223333:instance/i/agent-state/${name.toLowerCase()}`;

export const states = {
  available: { name: 'Available', type: 'routable', arn: arn('Available') },
  lunch: { name: 'Lunch', type: 'not_routable', arn: arn('Lunch') },
  offline: { name: 'Offline', type: 'offline', arn: arn('Offline') },
} as const;

const queue = { arn: 'arn:aws:connect:us-east-1:111122223333:instance/i/queue/q', name: 'BasicQueue' };

export const anAgent: Agent = {
  name: 'Nabila Haddad',
  username: 'agent',
  arn: 'arn:aws:connect:us-east-1:111122223333:instance/i/agent/a',
  state: { name: 'Available', type: 'routable', since: start },
  nextState: null,
  selectableStates: [states.available, states.lunch, states.offline],
  routingProfile: { arn: 'rp', name: 'Basic', defaultOutboundQueue: queue, queues: [queue], concurrency: { voice: 1 } },
  permissions: ['outboundCall'],
  dialableCountries: ['US', 'JP'],
  isSoftphoneEnabled: true,
  deskPhoneNumber: null,
  keptDeskPhoneNumber: null,
  isAutoAcceptOn: false,
  voiceEnhancement: null,
};

export function agentIn(name: string, type: Agent['state']['type'] = 'system', since = start): Agent {
  return { ...anAgent, state: { name, type, since } };
}

export const missedCall = agentIn('MissedCallAgent', 'error');
export const afterCallWork = agentIn('AfterCallWork');

type ConnectionStates = Partial<Record<'agent' | 'customer', Connection['state']>>;

export function connection(party: Connection['party'], state: Connection['state'], more: Partial<Connection> = {}) {
  return {
    connectionId: `${party}-1`,
    party,
    type: party === 'agent' ? 'agent' : 'inbound',
    state,
    since: start,
    endpoint: party === 'agent' ? null : { type: 'phone_number', phoneNumber: '+81312345678', name: null, arn: null },
    isMuted: false,
    quickConnectName: null,
    ...more,
  } satisfies Connection;
}

const usual: Readonly<Record<Contact['state'], Required<ConnectionStates>>> = {
  incoming: { agent: 'connecting', customer: 'connected' },
  pending: { agent: 'connecting', customer: 'connected' },
  connecting: { agent: 'connecting', customer: 'connected' },
  connected: { agent: 'connected', customer: 'connected' },
  paused: { agent: 'connected', customer: 'connected' },
  missed: { agent: 'disconnected', customer: 'connected' },
  rejected: { agent: 'disconnected', customer: 'connected' },
  error: { agent: 'disconnected', customer: 'connected' },
  ended: { agent: 'disconnected', customer: 'disconnected' },
};

/** A voice contact as Connect lists it in that state. */
export function aContact(
  state: Contact['state'] = 'connecting',
  more: Partial<Contact> & { legs?: ConnectionStates } = {},
): Contact {
  const { legs, ...members } = more;
  const { agent, customer } = { ...usual[state], ...legs };
  return {
    contactId: 'contact-1',
    initialContactId: null,
    channel: 'voice',
    direction: 'inbound',
    state,
    since: start,
    queue,
    queuedAt: start - 500,
    connections: [connection('agent', agent), connection('customer', customer)],
    attributes: [{ name: 'tier', value: 'gold' }],
    name: null,
    isAutoAccepted: false,
    isMultiParty: false,
    ...members,
  };
}

export function aReport(contacts: readonly Contact[] = [], agent: Agent = anAgent, clockSkew = 0): GatewaySnapshot {
  return { agent, contacts, clockSkew };
}
