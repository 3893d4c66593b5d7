import { agentLeg, customerLeg, thirdParties } from './agent-contact.js';
import { isUp, setConnectionState, type Connection } from './connection.js';
import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { AgentContact } from './records.js';
import { serviceError } from './service-error.js';
import { otherParties } from './third-party.js';

const isTalking = ({ contact, stage }: AgentContact): boolean => isCall(contact) && stage === 'connected';

export function hold(floor: Floor, agentContact: AgentContact, connection: Connection): void {
  if (!isTalking(agentContact) || connection.state !== 'connected') throw serviceError.notHoldable();
  setConnectionState(connection, 'hold', floor.now());
}

export function takeOffHold(floor: Floor, agentContact: AgentContact, connection: Connection): void {
  if (!isTalking(agentContact) || connection.state !== 'hold') throw serviceError.notResumable();
  holdOtherCalls(floor, agentContact);
  setConnectionState(connection, 'connected', floor.now());
}

/** An agent talks in one call at a time: everybody in the agent's other calls is put on hold. */
export function holdOtherCalls(floor: Floor, agentContact: AgentContact): void {
  const others = agentContact.agent.contacts.filter((other) => other !== agentContact && isTalking(other));
  for (const connection of others.flatMap(otherParties))
    if (connection.state === 'connected') setConnectionState(connection, 'hold', floor.now());
}

/** Joins the customer and the third parties with the agent. */
export function conference(floor: Floor, agentContact: AgentContact): void {
  const customer = customerLeg(agentContact);
  const others = thirdParties(agentContact).filter(isUp);
  if (!isTalking(agentContact) || customer === undefined || !isUp(customer) || others.length === 0)
    throw serviceError.notConferenceable();
  for (const connection of [agentLeg(agentContact), customer, ...others])
    if (connection) setConnectionState(connection, 'connected', floor.now());
}

/** Swaps who talks and who is on hold; there have to be exactly two besides the agent, one of each. */
export function toggle(floor: Floor, agentContact: AgentContact): void {
  const [one, other, ...more] = otherParties(agentContact);
  const isPossible = isTalking(agentContact) && one && other && more.length === 0 && one.state !== other.state;
  if (!isPossible) throw serviceError.impossible('toggle connections');
  const [first, second] = [one.state, other.state];
  setConnectionState(one, second, floor.now());
  setConnectionState(other, first, floor.now());
}

/** Mutes a party for everybody. Without multi-party conference an agent mutes only the own leg. */
export function setMuted(floor: Floor, agentContact: AgentContact, connection: Connection, isMuted: boolean): void {
  const isOwn = connection.type === 'agent';
  const isAllowed = floor.settings.isMultiPartyConference || isOwn;
  if (!isTalking(agentContact) || !isUp(connection) || !isAllowed) throw serviceError.notMutable();
  connection.isMuted = isMuted;
}
