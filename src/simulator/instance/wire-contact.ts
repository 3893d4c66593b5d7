import { isCall } from './contact.js';
import { noEndpoint, phoneEndpoint, type Connection } from './connection.js';
import type { AgentContact, Channel, Contact } from './records.js';
import type { InstanceSettings } from './settings.js';
import { isAutoAccepted } from './softphone-media.js';
import type { Floor } from './floor.js';
import type { WireConnection, WireContact, WireContactFeatures, WireContactType } from './wire.js';
import type { WireTimes } from './wire-times.js';

const typeOf: Readonly<Record<Channel, WireContactType>> = {
  voice: 'voice',
  callback: 'queue_callback',
  chat: 'chat',
  task: 'task',
  email: 'email',
};

const subtypeOf: Readonly<Record<Channel, string>> = {
  voice: 'connect:Telephony',
  callback: 'connect:Telephony',
  chat: 'connect:Chat',
  task: 'connect:Task',
  email: 'connect:Email',
};

/** A contact as the agent who has it reads it. */
export function wireContact(floor: Floor, agentContact: AgentContact, times: WireTimes): WireContact {
  const { contact } = agentContact;
  // Times of tasks were captured exact where those of other channels were whole seconds before the snapshot.
  const since = contact.channel === 'task' ? times.exact : times.since;
  return {
    contactId: contact.contactId,
    initialContactId: contact.initialContactId,
    relatedContactId: contact.relatedContactId,
    contactAssociationId: null,
    type: typeOf[contact.channel],
    state: { type: agentContact.state, timestamp: since(agentContact.since) },
    queue: contact.queue,
    queueTimestamp: hasQueueTime(contact) ? times.exact(contact.queuedAt) : null,
    connections: agentContact.connections.map((connection) => wireConnection(connection, since)),
    attributes: Object.fromEntries(Object.entries(contact.attributes).map(([name, value]) => [name, { name, value }])),
    contactDuration: String(Math.max(0, Math.floor((times.now - agentContact.offeredAt) / 1000))),
    name: contact.name,
    description: contact.description,
    references: contact.references,
    initiationMethod: contact.initiationMethod,
    contactFeatures: featuresOf(agentContact, floor.settings),
    channelContext: channelContextOf(contact),
    segmentAttributes: segmentAttributesOf(contact),
    customerEndpoint: customerEndpointOf(contact),
    connectSystemEndpoint: isCall(contact) ? phoneEndpoint(floor.settings.phoneNumber) : null,
    agentContactHandlingConfig: {
      autoAccept: contact.channel !== 'callback' && isAutoAccepted(floor, agentContact),
    },
    languageCode: null,
    emailRecipients: contact.channel === 'email' ? recipientsOf(contact) : null,
  };
}

function wireConnection(connection: Connection, since: WireTimes['since']): WireConnection {
  return {
    connectionId: connection.connectionId,
    type: connection.type,
    initial: connection.isInitial,
    state: { type: connection.state, timestamp: since(connection.since) },
    endpoint: connection.endpoint,
    softphoneMediaInfo: connection.softphone,
    chatMediaInfo: connection.chat,
    monitoringInfo: null,
    mute: connection.isMuted,
    forcedMute: connection.isMuted === null ? null : false,
    quickConnectName: connection.quickConnectName,
    monitorCapabilities: null,
    monitorStatus: null,
    capabilities: null,
  };
}

/** Callbacks and chats do not say when they were queued. */
function hasQueueTime({ channel }: Contact): boolean {
  return channel !== 'callback' && channel !== 'chat';
}

function featuresOf({ contact, state }: AgentContact, settings: InstanceSettings): WireContactFeatures | null {
  const none: WireContactFeatures = {
    attachmentsEnabled: null,
    messagingMarkdownEnabled: null,
    multiPartyConferenceEnabled: null,
  };
  if (contact.channel === 'chat') return { ...none, attachmentsEnabled: false, messagingMarkdownEnabled: false };
  if (!isCall(contact) || state === 'incoming') return null;
  return { ...none, multiPartyConferenceEnabled: settings.isMultiPartyConference };
}

function channelContextOf({ channel, scheduledTime }: Contact): WireContact['channelContext'] {
  return channel === 'task' ? { scheduledTime, taskTemplateId: null, taskTemplateVersion: null } : null;
}

function segmentAttributesOf({ channel, direction, name }: Contact): WireContact['segmentAttributes'] {
  const subtype = { 'connect:Subtype': { ValueString: subtypeOf[channel] } };
  if (channel !== 'email') return subtype;
  return {
    ...subtype,
    'connect:Direction': { ValueString: direction.toUpperCase() },
    ...(name === null ? {} : { 'connect:EmailSubject': { ValueString: name } }),
  };
}

function customerEndpointOf(contact: Contact): WireContact['customerEndpoint'] {
  if (isCall(contact)) return phoneEndpoint(contact.from);
  if (contact.channel !== 'email') return null;
  return { ...noEndpoint, type: 'email_address', emailAddress: contact.from };
}

function recipientsOf({ from }: Contact): WireContact['emailRecipients'] {
  return { toList: [], ccList: [], fromRecipient: { address: from, displayName: null } };
}
