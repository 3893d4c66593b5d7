import { activeCall } from '../../domain/active-call.js';
import type { Agent } from '../../domain/agent.js';
import type { AgentStateTiming } from '../../domain/commands.js';
import { agentConnection, type Contact } from '../../domain/contact.js';
import { CcpError, isCcpError, type CcpErrorDetail } from '../../domain/errors.js';
import type { SelectableAgentState } from '../../domain/agent-state.js';
import type { PartyDestination, QuickConnect } from '../../domain/quick-connect.js';
import type { Gateway, GatewayRequest } from '../gateway.js';
import { listDevices, setDevice } from './device-commands.js';
import type { StreamsCalls } from './call-streams.js';
import { convertQuickConnects } from './convert-quick-connects.js';
import { setDeskPhone, setVoiceEnhancement } from './configuration-commands.js';
import { isMutedOnLeg, type MuteFacts } from './mute-facts.js';
import type { StreamsCallbacks, StreamsConnection, StreamsContact, StreamsNamespace } from './streams-namespace.js';

/** What a command needs to know of the moment. */
export interface CommandGround {
  readonly streams: StreamsNamespace;
  readonly agent: Agent;
  readonly contacts: readonly Contact[];
  readonly multiParty: ReadonlySet<string>;
  readonly mute: MuteFacts;
  readonly calls: StreamsCalls;
  /** Has the instance forget this browser's session. */
  readonly endSession: () => Promise<void>;
}

export type StreamsCommands = Pick<Gateway, GatewayRequest>;

/** The key under which the event `contact::accepted` settles an accept. */
export const acceptKey = (contactId: string): string => `accept ${contactId}`;

/** The key under which the event `terminated` settles a sign-out. */
export const signOutKey = 'sign out';

/** The commands of the gateway, each one call of Streams. `ground` throws when there is nothing to command. */
export function streamsCommands(ground: () => CommandGround): StreamsCommands {
  return {
    accept: async (contactId) => accept(ground(), contactId),
    reject: async (contactId) =>
      onContact(ground(), 'reject', contactId, (contact, callbacks) => contact.reject(callbacks)),
    hangUp: async (contactId) => hangUp(ground(), contactId),
    clear: async (contactId) => clear(ground(), contactId),
    hold: async (contactId, connectionId) =>
      onConnection(ground(), 'hold', contactId, connectionId, (connection, callbacks) => connection.hold(callbacks)),
    resume: async (contactId, connectionId) =>
      onConnection(ground(), 'resume', contactId, connectionId, (connection, callbacks) =>
        connection.resume(callbacks),
      ),
    sendDigits: async (contactId, connectionId, digits) =>
      onConnection(ground(), 'sendDigits', contactId, connectionId, (connection, callbacks) =>
        connection.sendDigits(digits, callbacks),
      ),
    setMuted: async (isMuted) => setMuted(ground(), isMuted),
    addParty: async (contactId, destination) => addParty(ground(), contactId, destination),
    swap: async (contactId) =>
      onContact(ground(), 'swap', contactId, (contact, callbacks) => contact.toggleActiveConnections(callbacks)),
    merge: async (contactId) =>
      onContact(ground(), 'merge', contactId, (contact, callbacks) => contact.conferenceConnections(callbacks)),
    removeParty: async (contactId, connectionId) =>
      onConnection(ground(), 'removeParty', contactId, connectionId, (connection, callbacks) =>
        connection.destroy(callbacks),
      ),
    dial: async (phoneNumber, queueArn) => dial(ground(), phoneNumber, queueArn),
    setAgentState: async (state, when) => setAgentState(ground(), state, when),
    setDeskPhone: async (phoneNumber) => setDeskPhone(ground(), phoneNumber),
    setVoiceEnhancement: async (enhancement) => setVoiceEnhancement(ground(), enhancement),
    listDevices: async () => listDevices(ground()),
    setDevice: async (role, deviceId) => setDevice(ground(), role, deviceId),
    quickConnects: async () => quickConnects(ground()),
    signOut: async () => signOut(ground()),
  };
}

/**
 * In Firefox Streams reads the media of all legs once the accept has succeeded and may throw there, for example on a task;
 * the accept is known from its event then.
 */
function accept({ streams, contacts, calls }: CommandGround, contactId: string): Promise<void> {
  contactOf(contacts, contactId);
  return calls.make({
    command: 'accept',
    about: { contactId },
    key: acceptKey(contactId),
    run: (callbacks) => new streams.Contact(contactId).accept(callbacks),
  });
}

function onContact(
  { streams, contacts, calls }: CommandGround,
  command: GatewayRequest,
  contactId: string,
  act: (contact: StreamsContact, callbacks: StreamsCallbacks) => void,
): Promise<void> {
  contactOf(contacts, contactId);
  return calls.make({
    command,
    about: { contactId },
    run: (callbacks) => act(new streams.Contact(contactId), callbacks),
  });
}

const endpointTypes = { agent: 'agent', queue: 'queue', phone: 'phone_number' } as const;

function addParty(ground: CommandGround, contactId: string, destination: PartyDestination): Promise<void> {
  const endpoint =
    typeof destination === 'string'
      ? ground.streams.Endpoint.byPhoneNumber(destination)
      : {
          type: endpointTypes[destination.kind],
          endpointARN: destination.arn,
          name: destination.name,
          phoneNumber: destination.phoneNumber,
        };
  return onContact(ground, 'addParty', contactId, (contact, callbacks) => contact.addConnection(endpoint, callbacks));
}

function hangUp(ground: CommandGround, contactId: string): Promise<void> {
  const own = agentConnection(contactOf(ground.contacts, contactId));
  if (own === undefined) throw gone({ contactId });
  return onConnection(ground, 'hangUp', contactId, own.connectionId, (connection, callbacks) =>
    connection.destroy(callbacks),
  );
}

/** A contact that is gone already is as good as cleared. */
async function clear({ streams, contacts, calls }: CommandGround, contactId: string): Promise<void> {
  if (!contacts.some((contact) => contact.contactId === contactId)) return;
  const run = (callbacks: StreamsCallbacks): void => new streams.Contact(contactId).clear(callbacks);
  try {
    await calls.make({ command: 'clear', about: { contactId }, run });
  } catch (error) {
    if (!isCcpError(error) || error.code !== 'command/contact-gone') throw error;
  }
}

function onConnection(
  { streams, contacts, calls }: CommandGround,
  command: GatewayRequest,
  contactId: string,
  connectionId: string,
  act: (connection: StreamsConnection, callbacks: StreamsCallbacks) => void,
): Promise<void> {
  const about = { contactId, connectionId };
  const isThere = contactOf(contacts, contactId).connections.some((known) => known.connectionId === connectionId);
  if (!isThere) throw gone(about);
  return calls.make({
    command,
    about,
    run: (callbacks) => act(new streams.ConnectionSnapshot(about), callbacks),
  });
}

async function setMuted(ground: CommandGround, isMuted: boolean): Promise<void> {
  const { streams, contacts, multiParty, mute, calls } = ground;
  const call = activeCall(contacts);
  const own = call === undefined ? undefined : agentConnection(call);
  const about = call === undefined ? {} : { contactId: call.contactId };
  const onLeg =
    isMuted && call !== undefined ? isMutedOnLeg(call.connections, multiParty.has(call.contactId)) : mute.isLegMuted;
  if (onLeg && call !== undefined && own !== undefined) {
    const leg = new streams.VoiceConnection(call.contactId, own.connectionId);
    const run = (callbacks: StreamsCallbacks): void =>
      isMuted ? leg.muteParticipant(callbacks) : leg.unmuteParticipant(callbacks);
    await calls.make({ command: 'setMuted', about, run });
    if (isMuted || !mute.isTrackMuted) return;
  }
  await calls.make({
    command: 'setMuted',
    about,
    run: ({ success }) => {
      const agent = new streams.Agent();
      if (isMuted) agent.mute();
      else agent.unmute();
      // Streams only posts the request; the microphone answers with an event.
      success();
    },
  });
}

function dial({ streams, calls }: CommandGround, phoneNumber: string, queueArn: string | null): Promise<void> {
  return calls.make({
    command: 'dial',
    run: (callbacks) => {
      const queue = queueArn === null ? {} : { queueARN: queueArn };
      new streams.Agent().connect(streams.Endpoint.byPhoneNumber(phoneNumber), { ...queue, ...callbacks });
    },
  });
}

function setAgentState(
  { streams, calls }: CommandGround,
  { arn, type, name }: SelectableAgentState,
  when: AgentStateTiming,
): Promise<void> {
  const state = { agentStateARN: arn, type, name };
  const options = { enqueueNextState: when === 'after-contact' };
  return calls.make({
    command: 'setAgentState',
    run: (callbacks) => new streams.Agent().setState(state, callbacks, options),
  });
}

async function quickConnects({ streams, agent, calls }: CommandGround): Promise<readonly QuickConnect[]> {
  const queues = [...new Set(agent.routingProfile.queues.map(({ arn }) => arn))].filter((arn) => arn !== '');
  if (queues.length === 0) return Object.freeze([]);
  const run = (callbacks: StreamsCallbacks): void => new streams.Agent().getEndpoints(queues, callbacks);
  return convertQuickConnects(await calls.ask({ command: 'quickConnects', patience: 3, run }));
}

/** The instance first: told to end without that, the CCPs of all tabs would load again and find the session still there. */
async function signOut({ streams, calls, endSession }: CommandGround): Promise<void> {
  await endSession();
  await calls.make({
    command: 'signOut',
    key: signOutKey,
    run: () => streams.core.getUpstream().sendUpstream('terminate'),
  });
}

function contactOf(contacts: readonly Contact[], contactId: string): Contact {
  const contact = contacts.find((candidate) => candidate.contactId === contactId);
  if (contact === undefined) throw gone({ contactId });
  return contact;
}

function gone(about: CcpErrorDetail): CcpError {
  return new CcpError('command/contact-gone', about);
}
