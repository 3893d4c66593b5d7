import type { Connection, ConnectionState, Party } from '../../domain/connection.js';
import type { Channel, Contact, ContactAttribute, ContactState, Direction, Queue } from '../../domain/contact.js';
import type { Endpoint } from '../../domain/endpoint.js';
import { isSameData } from '../../domain/same-data.js';
import { moment, phoneNumber, record, records, text, word, type Raw } from './convert-raw.js';

const contactStates: readonly ContactState[] = [
  'incoming',
  'pending',
  'connecting',
  'connected',
  'paused',
  'missed',
  'rejected',
  'ended',
  'error',
];
const channels: readonly Channel[] = ['voice', 'chat', 'task', 'email'];
const endpointTypes: readonly Endpoint['type'][] = ['phone_number', 'agent', 'queue', 'email_address', 'unknown'];
const connectionTypes: readonly Connection['type'][] = ['agent', 'inbound', 'outbound', 'monitoring'];

/** `rejected` is an agent's leg of a task or chat that was turned down; a supervisor's leg is a standing connection. */
const connectionStates: Readonly<Record<string, ConnectionState>> = {
  init: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  hold: 'hold',
  silent_monitor: 'connected',
  barge: 'connected',
  disconnected: 'disconnected',
  rejected: 'disconnected',
};

/** A contact as it was reported, and what was read in that. */
export interface ReadContact {
  readonly raw: Raw;
  readonly contact: Contact;
}

/**
 * A contact of Connect's report. `reportedAt` stands in for moments that Connect leaves out; queue and attributes that are
 * those of the report `before` are taken from it.
 */
export function convertContact(raw: Raw, reportedAt: number, before: ReadContact | null = null): Contact {
  const state = record(raw['state']);
  const connections = records(raw['connections']);
  const known = (name: 'attributes' | 'queue'): Contact | null =>
    before !== null && isSameData(before.raw[name], raw[name]) ? before.contact : null;
  return {
    contactId: text(raw['contactId']) ?? '',
    initialContactId: text(raw['initialContactId']),
    channel: channelOf(raw),
    direction: directionOf(raw, connections),
    state: word(state['type'], contactStates, stateByOwnLeg(connections)),
    since: moment(state['timestamp']) ?? reportedAt,
    queue: (known('queue') ?? { queue: queueOf(raw) }).queue,
    queuedAt: moment(raw['queueTimestamp']),
    connections: orderedConnections(connections, reportedAt),
    attributes: known('attributes')?.attributes ?? convertAttributes(raw),
    name: text(raw['name']) ?? text(record(record(raw['segmentAttributes'])['connect:EmailSubject'])['ValueString']),
    isAutoAccepted: isAutoAccepted(raw, connections),
    isMultiParty: convertIsMultiParty(raw),
  };
}

function convertAttributes(raw: Raw): readonly ContactAttribute[] {
  return records(Object.values(record(raw['attributes']))).flatMap(({ name, value }) =>
    typeof name === 'string' ? [{ name, value: typeof value === 'string' ? value : '' }] : [],
  );
}

/** A state that Connect adds one day must not end a contact that goes on: the agent's own leg says whether it does. */
function stateByOwnLeg(connections: readonly Raw[]): ContactState {
  const own = connections.find((connection) => partyOf(connection) === 'agent') ?? {};
  const leg = convertConnectionState(own);
  if (leg === 'disconnected') return 'error';
  return leg === 'connecting' ? 'connecting' : 'connected';
}

function queueOf({ queue }: Raw): Queue | null {
  return queue === null || queue === undefined ? null : convertQueue(record(queue));
}

export function convertQueue(raw: Raw): Queue {
  return { arn: text(raw['queueARN']) ?? text(raw['queueId']) ?? '', name: text(raw['name']) };
}

function channelOf({ type }: Raw): Channel {
  return word(type, channels, 'voice');
}

const outboundMethods: readonly unknown[] = ['outbound', 'external_outbound', 'agent_reply'];

function directionOf(raw: Raw, connections: readonly Raw[]): Direction {
  if (raw['type'] === 'queue_callback') return 'callback';
  if (connections.some(({ type }) => type === 'monitoring')) return 'monitoring';
  const customer = connections.find((connection) => partyOf(connection) === 'customer');
  if (channelOf(raw) === 'voice' && customer !== undefined) {
    return customer['type'] === 'outbound' ? 'outbound' : 'inbound';
  }
  return outboundMethods.includes(raw['initiationMethod']) ? 'outbound' : 'inbound';
}

function isAutoAccepted(raw: Raw, connections: readonly Raw[]): boolean {
  const agent = connections.find((connection) => partyOf(connection) === 'agent') ?? {};
  const settings = [
    record(raw['agentContactHandlingConfig'])['autoAccept'],
    record(agent['softphoneMediaInfo'])['autoAccept'],
    record(agent['chatMediaInfo'])['chatAutoAccept'],
  ];
  return settings.find((setting) => typeof setting === 'boolean') === true;
}

function partyOf({ type, initial }: Raw): Party {
  if (type === 'agent' || type === 'monitoring') return 'agent';
  return initial === true ? 'customer' : 'third-party';
}

function orderedConnections(raws: readonly Raw[], reportedAt: number): readonly Connection[] {
  const connections = raws.map((raw) => convertConnection(raw, reportedAt));
  const isOwn = ({ party }: Connection): boolean => party === 'agent';
  return [...connections.filter(isOwn), ...connections.filter((connection) => !isOwn(connection))];
}

function convertConnection(raw: Raw, reportedAt: number): Connection {
  const state = record(raw['state']);
  return {
    connectionId: text(raw['connectionId']) ?? '',
    party: partyOf(raw),
    type: word(raw['type'], connectionTypes, 'outbound'),
    state: convertConnectionState(raw),
    since: moment(state['timestamp']) ?? reportedAt,
    endpoint: convertEndpoint(raw['endpoint'] ?? raw['address']),
    isMuted: raw['mute'] === true || raw['forcedMute'] === true,
    quickConnectName: text(raw['quickConnectName']),
  };
}

/** A leg in a state that nobody knows yet stands; one without any state is gone. */
function convertConnectionState(raw: Raw): ConnectionState {
  const type = text(record(raw['state'])['type']);
  return type === null ? 'disconnected' : (connectionStates[type] ?? 'connected');
}

function convertEndpoint(value: unknown): Endpoint | null {
  if (value === null || value === undefined) return null;
  const raw = record(value);
  return {
    type: word(raw['type'], endpointTypes, 'unknown'),
    phoneNumber: phoneNumber(raw['phoneNumber']),
    name: text(raw['name']),
    arn: text(raw['endpointARN']) ?? text(raw['endpointId']),
  };
}

/** True where Connect lets more than three parties talk, which changes how an agent is muted. */
export function convertIsMultiParty(raw: Raw): boolean {
  return record(raw['contactFeatures'])['multiPartyConferenceEnabled'] === true;
}
