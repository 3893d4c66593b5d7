import { agentConnection, isFinished, type Contact } from './contact.js';

/**
 * The call whose microphone is meant: of two calls the one in which somebody hears the agent, else the one that stands, else
 * the one that begins. Undefined where there is no live call.
 */
export function activeCall<T extends Contact>(contacts: readonly T[]): T | undefined {
  const calls = contacts.filter((contact) => contact.channel === 'voice' && !isFinished(contact));
  const connected = calls.filter((call) => call.state === 'connected' && isAgentThere(call));
  return connected.find(isConversation) ?? connected[0] ?? calls[0];
}

/** True while the agent talks with somebody in this contact. */
export function isConversation(contact: Contact): boolean {
  if (contact.channel !== 'voice' || contact.state !== 'connected') return false;
  const isHeard = contact.connections.some(({ party, state }) => party !== 'agent' && state === 'connected');
  return isHeard && agentConnection(contact)?.state === 'connected';
}

function isAgentThere(call: Contact): boolean {
  const state = agentConnection(call)?.state;
  return state === 'connected' || state === 'hold';
}

/** A voice contact that the agent is part of, on the line or about to be. */
export function isLiveCall(contact: Contact): boolean {
  return contact.channel === 'voice' && !isFinished(contact) && agentConnection(contact)?.state !== 'disconnected';
}
