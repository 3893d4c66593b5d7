import { isActive, setConnectionState, type Connection } from './connection.js';
import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { Agent, AgentContact, Contact, ContactDrivenState, Stage } from './records.js';
import type { WireContactState } from './wire.js';

export interface Offer {
  readonly state: WireContactState;
  readonly stage: Stage;
  readonly agentState: ContactDrivenState | null;
  readonly connections: readonly Connection[];
}

/** Gives a contact to an agent. */
export function assign(floor: Floor, contact: Contact, agent: Agent, offer: Offer): AgentContact {
  const now = floor.now();
  const agentContact: AgentContact = {
    ...offer,
    agent,
    contact,
    since: now,
    offeredAt: now,
    isListed: true,
    isCleared: false,
    isDeskPhoneUp: false,
    appointments: floor.appointments(),
  };
  contact.whereabouts = 'with-agent';
  contact.holder = agentContact;
  contact.isAgentMediaUp = false;
  contact.agentMediaSince = now;
  agent.contacts = [...agent.contacts, agentContact];
  return agentContact;
}

export function setState(agentContact: AgentContact, state: WireContactState, now: number): void {
  if (agentContact.state === state) return;
  agentContact.state = state;
  agentContact.since = now;
}

/** Nothing more will be said; the contact waits to be cleared and keeps its slot. */
export function isFinished({ stage }: AgentContact): boolean {
  return stage === 'finished';
}

export function agentLeg({ connections }: AgentContact): Connection | undefined {
  return connections.find(({ type }) => type === 'agent');
}

export function customerLeg({ connections }: AgentContact): Connection | undefined {
  return connections.find(({ type, isInitial }) => isInitial && type !== 'agent');
}

/** Third parties that are there or on their way. */
export function thirdParties({ connections }: AgentContact): readonly Connection[] {
  return connections.filter(
    (connection) => connection.type !== 'agent' && !connection.isInitial && isActive(connection),
  );
}

export function disconnect(floor: Floor, connections: readonly (Connection | undefined)[]): void {
  for (const connection of connections) if (connection) setConnectionState(connection, 'disconnected', floor.now());
}

/** The agent can be heard: the softphone's media, or the desk phone off the hook. Other channels need neither. */
export function isAgentReached(floor: Floor, { agent, contact, isDeskPhoneUp }: AgentContact): boolean {
  if (!isCall(contact)) return true;
  if (!agent.preferences.softphoneEnabled) return isDeskPhoneUp;
  return contact.isAgentMediaUp || !floor.settings.isAgentMediaRequired;
}
