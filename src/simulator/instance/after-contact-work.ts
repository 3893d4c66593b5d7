import { disconnect, isFinished, setState } from './agent-contact.js';
import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { Agent, AgentContact, ContactDrivenState } from './records.js';
import type { WireContactState } from './wire.js';

/** Nothing more will be said. The contact keeps its slot until it is cleared. */
export function finish(
  floor: Floor,
  agentContact: AgentContact,
  state: WireContactState,
  agentState: ContactDrivenState,
): void {
  agentContact.appointments.cancelAll();
  agentContact.stage = 'finished';
  agentContact.isListed = true;
  setState(agentContact, state, floor.now());
  agentContact.agentState = isCall(agentContact.contact) ? agentState : null;
}

/** Contacts that had been connected end here; the limit of the instance, if any, ends the work by itself. */
export function beginAfterContactWork(floor: Floor, agentContact: AgentContact): void {
  finish(floor, agentContact, 'ended', 'AfterCallWork');
  const { acwLimitSeconds } = floor.settings;
  if (acwLimitSeconds > 0) agentContact.appointments.after(acwLimitSeconds * 1000, () => clear(floor, agentContact));
}

/** Takes the contact off the agent. After the last one, a waiting next state applies. */
export function clear(floor: Floor, agentContact: AgentContact): void {
  const { agent } = agentContact;
  agentContact.appointments.cancelAll();
  agent.contacts = agent.contacts.filter((other) => other !== agentContact);
  agent.waitingSince = floor.now();
  if (agent.contacts.length > 0 || agent.nextState === null) return;
  agent.availability = { state: agent.nextState.state, since: floor.now() };
  agent.nextState = null;
}

export function clearFinished(floor: Floor, agent: Agent): void {
  for (const agentContact of agent.contacts.filter(isFinished)) clear(floor, agentContact);
}

/** An attempt that never got through leaves no trace: no after contact work, straight back to the agent's own state. */
export function withdraw(floor: Floor, agentContact: AgentContact): void {
  disconnect(floor, agentContact.connections);
  clear(floor, agentContact);
}
