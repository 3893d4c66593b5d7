import { isCall, slotOf } from './contact.js';
import type { Floor } from './floor.js';
import { offerVoice } from './inbound-voice.js';
import { offerNonVoice } from './non-voice.js';
import { offerCallback } from './queued-callback.js';
import { stateTypeOf, type Agent, type Contact } from './records.js';

/** Offers what waits, oldest first, to the agent who has been available longest. */
export function route(floor: Floor): void {
  const waiting = [...floor.contacts.values()]
    .filter(({ whereabouts }) => whereabouts === 'queued')
    .sort((one, other) => one.queuedAt - other.queuedAt);
  for (const contact of waiting) {
    const agent = longestAvailable(floor, contact);
    if (agent) offer(floor, contact, agent);
  }
}

function offer(floor: Floor, contact: Contact, agent: Agent): void {
  if (contact.channel === 'voice') offerVoice(floor, contact, agent);
  else if (contact.channel === 'callback') offerCallback(floor, contact, agent);
  else offerNonVoice(floor, contact, agent);
}

function longestAvailable(floor: Floor, contact: Contact): Agent | undefined {
  return [...floor.agents.values()]
    .filter((agent) => canTake(floor, agent, contact))
    .sort((one, other) => one.waitingSince - other.waitingSince)[0];
}

/** Whether routing may offer this contact to this agent. Finished contacts count until they are cleared. */
export function canTake(floor: Floor, agent: Agent, contact: Contact): boolean {
  if (contact.onlyFor !== null && contact.onlyFor !== agent.username) return false;
  if (agent.contacts.some((other) => other.contact === contact)) return false;
  return contact.isInterrupt ? canBeInterrupted(agent, contact) : isFreeFor(floor, agent, contact);
}

/** Two calls are the most that Connect gives an agent this way. */
function canBeInterrupted({ availability, contacts }: Agent, contact: Contact): boolean {
  const calls = contacts.filter((other) => isCall(other.contact)).length;
  return availability.state.type !== 'offline' && !(isCall(contact) && calls > 1);
}

function isFreeFor(floor: Floor, agent: Agent, contact: Contact): boolean {
  const { settings } = floor;
  const slot = slotOf(contact.channel);
  const taken = agent.contacts.filter((other) => slotOf(other.contact.channel) === slot).length;
  const most = isCall(contact) ? Math.min(1, settings.concurrency.VOICE) : settings.concurrency[slot];
  const isOnOtherChannel = taken < agent.contacts.length;
  const isInError = agent.contacts.some(({ agentState }) => agentState !== null && stateTypeOf[agentState] === 'error');
  return (
    agent.availability.state.type === 'routable' &&
    agent.nextState === null &&
    taken < most &&
    !isInError &&
    !(isOnOtherChannel && !settings.isCrossChannelRouting)
  );
}
