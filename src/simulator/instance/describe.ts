import { audioOf } from './audio.js';
import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { Agent, AgentContact, Contact } from './records.js';

/** The whole floor in plain JSON: what an observer may ask, beyond what any agent's client is told. */
export function describeFloor(floor: Floor) {
  return {
    now: floor.now(),
    phoneNumber: floor.settings.phoneNumber,
    agents: [...floor.agents.values()].map(describeAgent),
    contacts: [...floor.contacts.values()].map(describeContact),
    queues: floor.catalogue.queues.map(({ name, queueARN }) => ({
      name,
      arn: queueARN,
      waiting: waitingIn(floor, queueARN),
    })),
    settings: floor.settings,
  };
}

function waitingIn(floor: Floor, queueArn: string): readonly string[] {
  return [...floor.contacts.values()]
    .filter(({ whereabouts, queue }) => whereabouts === 'queued' && queue.queueARN === queueArn)
    .map(({ contactId }) => contactId);
}

function describeAgent(agent: Agent) {
  const { shown, availability, nextState } = agent;
  return {
    username: agent.username,
    name: agent.preferences.name,
    state: { name: shown.name, type: shown.type, since: shown.startTimestamp },
    availability: availability.state.name,
    nextState: nextState?.state.name ?? null,
    isSoftphone: agent.preferences.softphoneEnabled,
    contacts: agent.contacts.map(describeAgentContact),
  };
}

function describeAgentContact({ contact, state, stage, connections }: AgentContact) {
  return {
    contactId: contact.contactId,
    channel: contact.channel,
    state,
    stage,
    connections: connections.map((connection) => ({
      connectionId: connection.connectionId,
      type: connection.type,
      isInitial: connection.isInitial,
      state: connection.state,
      isMuted: connection.isMuted,
      phoneNumber: connection.endpoint?.phoneNumber ?? null,
      quickConnectName: connection.quickConnectName,
    })),
  };
}

function describeContact(contact: Contact) {
  const { contactId, channel, direction, from, name, customer, queue, attributes, whereabouts, holder } = contact;
  return {
    contactId,
    channel,
    direction,
    from,
    name,
    customer,
    queue: queue.name,
    attributes,
    whereabouts,
    agent: holder?.agent.username ?? null,
    state: holder?.state ?? null,
    isAgentMediaUp: contact.isAgentMediaUp,
    digitsFromAgent: contact.digitsFromAgent,
    digitsFromCustomer: contact.digitsFromCustomer,
    continuedAs: contact.continuedAs?.contactId ?? null,
    audio: isCall(contact) && whereabouts !== 'gone' ? audioOf(contact) : null,
  };
}
