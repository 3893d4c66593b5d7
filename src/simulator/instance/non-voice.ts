import { assign, setState } from './agent-contact.js';
import { connect } from './answering.js';
import { agentEndpoint, newConnection, noEndpoint, type Connection } from './connection.js';
import { miss } from './endings.js';
import type { Floor } from './floor.js';
import { randomToken } from './random.js';
import type { Agent, AgentContact, Contact } from './records.js';
import { serviceError } from './service-error.js';
import { isAutoAccepted } from './softphone-media.js';

/** Chat, task and email: they occupy a slot and leave the agent `Available`. */
export function offerNonVoice(floor: Floor, contact: Contact, agent: Agent): void {
  const agentContact = assign(floor, contact, agent, {
    state: 'connecting',
    stage: 'offered',
    agentState: null,
    connections: legsOf[contact.channel === 'chat' || contact.channel === 'email' ? contact.channel : 'task'](
      floor,
      contact,
      agent,
    ),
  });
  agentContact.appointments.after(floor.settings.ringMs, () => miss(floor, agentContact, 'stays'));
}

export function acceptNonVoice(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.stage !== 'offered') throw serviceError.impossible('accept contact');
  connect(floor, agentContact);
}

type Legs = (floor: Floor, contact: Contact, agent: Agent) => readonly Connection[];

const chatLegs: Legs = (floor, contact, agent) => {
  const chatAutoAccept = isAutoAccepted(floor, { agent });
  const connectionData = JSON.stringify({ ConnectionAuthenticationToken: randomToken(floor.ports.random, 64) });
  return [
    newConnection({
      ...newAgentLeg(floor),
      endpoint: agentEndpoint,
      chat: { chatAutoAccept, connectionData, customerName: null },
    }),
    newConnection({
      ...newCustomerLeg(floor, contact),
      chat: { chatAutoAccept: false, connectionData: null, customerName: contact.from },
    }),
  ];
};

/** A task is between the agent and the work: its only leg is the agent's, and it is the initial one. */
const taskLegs: Legs = (floor) => [newConnection({ ...newAgentLeg(floor), isInitial: true })];

const emailLegs: Legs = (floor, contact) => [
  newConnection({ ...newAgentLeg(floor), endpoint: agentEndpoint }),
  newConnection({
    ...newCustomerLeg(floor, contact),
    endpoint: { ...noEndpoint, type: 'email_address', emailAddress: contact.from },
  }),
];

const legsOf = { chat: chatLegs, task: taskLegs, email: emailLegs };

function newAgentLeg(floor: Floor) {
  return {
    connectionId: floor.identifier(),
    type: 'agent',
    isInitial: false,
    state: 'connecting',
    since: floor.now(),
  } as const;
}

function newCustomerLeg(floor: Floor, contact: Contact) {
  return {
    connectionId: floor.identifier(),
    type: 'inbound',
    isInitial: true,
    state: 'connected',
    since: contact.createdAt,
  } as const;
}

/** Tasks can rest; they keep their slot. */
export function pause(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.contact.channel !== 'task' || agentContact.state !== 'connected')
    throw serviceError.impossible('pause contact');
  setState(agentContact, 'paused', floor.now());
}

export function resume(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.state !== 'paused') throw serviceError.impossible('resume contact');
  setState(agentContact, 'connected', floor.now());
}
