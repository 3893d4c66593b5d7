import type { Agent, RoutingProfile } from '../../domain/agent.js';
import type { SelectableAgentState } from '../../domain/agent-state.js';
import type { Connection, ConnectionState, Party } from '../../domain/connection.js';
import type { Contact, Direction, Queue } from '../../domain/contact.js';
import type { Endpoint } from '../../domain/endpoint.js';
import { readVoiceEnhancement } from '../../domain/voice-enhancement.js';
import type { GatewaySnapshot } from '../../gateway/gateway.js';
import type {
  WireAgentState,
  WireCatalogue,
  WireConfiguration,
  WireConnection,
  WireConnectionState,
  WireContact,
  WireEndpoint,
  WireQueue,
  WireSnapshot,
  WireTime,
} from '../instance/wire.js';

/** What the service says about an agent, in three answers. */
export interface WireReport {
  readonly snapshot: WireSnapshot;
  readonly configuration: WireConfiguration;
  readonly catalogue: WireCatalogue;
}

/** Reads the service's wire in the words of the domain. `now` is this machine's time. */
export function toGatewaySnapshot({ snapshot, configuration, catalogue }: WireReport, now: number): GatewaySnapshot {
  return {
    agent: toAgent(snapshot, configuration, catalogue),
    contacts: snapshot.contacts.map(toContact),
    clockSkew: toMilliseconds(snapshot.snapshotTimestamp) - now,
  };
}

const toMilliseconds = (time: WireTime): number => Math.round(time * 1000);

function toAgent(snapshot: WireSnapshot, configuration: WireConfiguration, catalogue: WireCatalogue): Agent {
  const { state, snapshotTimestamp } = snapshot;
  const keptDeskPhoneNumber = configuration.extension === '' ? null : configuration.extension;
  return {
    name: configuration.name,
    username: configuration.username,
    arn: configuration.agentARN,
    state: {
      name: state.name,
      type: state.type,
      since: toMilliseconds(state.startTimestamp ?? snapshotTimestamp),
    },
    nextState: snapshot.nextState === null ? null : toNextState(snapshot.nextState),
    selectableStates: catalogue.agentStates.map(({ agentStateARN, name, type }) => ({
      arn: agentStateARN,
      name,
      type,
    })),
    routingProfile: toRoutingProfile(configuration, catalogue),
    permissions: catalogue.permissions,
    dialableCountries: catalogue.dialableCountries.map((country) => country.toUpperCase()),
    isSoftphoneEnabled: configuration.softphoneEnabled,
    deskPhoneNumber: configuration.softphoneEnabled ? null : keptDeskPhoneNumber,
    keptDeskPhoneNumber,
    isAutoAcceptOn: configuration.softphoneAutoAccept,
    voiceEnhancement: readVoiceEnhancement(configuration.voiceEnhancementMode),
  };
}

/** Only states that an agent may choose can wait to be next. */
function toNextState({ agentStateARN, name, type }: WireAgentState): SelectableAgentState | null {
  if (type === 'system' || type === 'error') return null;
  return { arn: agentStateARN ?? '', name, type };
}

function toRoutingProfile({ routingProfile }: WireConfiguration, { queues }: WireCatalogue): RoutingProfile {
  const { VOICE, CHAT, TASK, EMAIL } = routingProfile.channelConcurrencyMap;
  return {
    arn: routingProfile.routingProfileARN,
    name: routingProfile.name,
    defaultOutboundQueue: toQueue(routingProfile.defaultOutboundQueue),
    queues: queues.map(toQueue),
    concurrency: {
      ...(VOICE === undefined ? {} : { voice: VOICE }),
      ...(CHAT === undefined ? {} : { chat: CHAT }),
      ...(TASK === undefined ? {} : { task: TASK }),
      ...(EMAIL === undefined ? {} : { email: EMAIL }),
    },
  };
}

const toQueue = ({ queueARN, name }: WireQueue): Queue => ({ arn: queueARN, name });

function toContact(contact: WireContact): Contact {
  return {
    contactId: contact.contactId,
    initialContactId: contact.initialContactId,
    channel: contact.type === 'queue_callback' ? 'voice' : contact.type,
    direction: toDirection(contact),
    state: contact.state.type,
    since: toMilliseconds(contact.state.timestamp),
    queue: contact.queue === null ? null : toQueue(contact.queue),
    queuedAt: contact.queueTimestamp === null ? null : toMilliseconds(contact.queueTimestamp),
    connections: contact.connections.map(toConnection).toSorted((a, b) => rank(a) - rank(b)),
    attributes: Object.values(contact.attributes).map(({ name, value }) => ({ name, value })),
    name: contact.name ?? contact.segmentAttributes?.['connect:EmailSubject']?.ValueString ?? null,
    isAutoAccepted: isAutoAccepted(contact),
    isMultiParty: contact.contactFeatures?.multiPartyConferenceEnabled === true,
  };
}

/** The agent's own connection first, the others as they came. */
const rank = ({ party }: Connection): number => (party === 'agent' ? 0 : 1);

const outboundMethods: readonly (string | null)[] = ['outbound', 'external_outbound', 'agent_reply'];

function toDirection({ type, connections, initiationMethod }: WireContact): Direction {
  if (type === 'queue_callback') return 'callback';
  if (connections.some((connection) => connection.type === 'monitoring')) return 'monitoring';
  const customer = connections.find((connection) => toParty(connection) === 'customer');
  if (type === 'voice' && customer !== undefined) return customer.type === 'outbound' ? 'outbound' : 'inbound';
  return outboundMethods.includes(initiationMethod) ? 'outbound' : 'inbound';
}

/** A setting of the contact itself wins over those of the channel. */
export function isAutoAccepted({ agentContactHandlingConfig, connections }: WireContact): boolean {
  const own = connections.find(({ type }) => type === 'agent');
  const setting =
    agentContactHandlingConfig?.autoAccept ?? own?.softphoneMediaInfo?.autoAccept ?? own?.chatMediaInfo?.chatAutoAccept;
  return setting === true;
}

function toConnection(connection: WireConnection): Connection {
  return {
    connectionId: connection.connectionId,
    party: toParty(connection),
    type: connection.type,
    state: toConnectionState(connection.state.type),
    since: toMilliseconds(connection.state.timestamp),
    endpoint: connection.endpoint === null ? null : toEndpoint(connection.endpoint),
    isMuted: connection.mute === true || connection.forcedMute === true,
    quickConnectName: connection.quickConnectName,
  };
}

function toParty({ type, initial }: WireConnection): Party {
  if (type === 'agent' || type === 'monitoring') return 'agent';
  return initial ? 'customer' : 'third-party';
}

function toConnectionState(state: WireConnectionState): ConnectionState {
  if (state === 'rejected') return 'disconnected';
  return state === 'silent_monitor' || state === 'barge' ? 'connected' : state;
}

function toEndpoint({ type, endpointARN, name, phoneNumber }: WireEndpoint): Endpoint {
  return {
    type,
    phoneNumber: phoneNumber === 'INTERNAL-TRANSFER' ? null : phoneNumber,
    name,
    arn: endpointARN,
  };
}
