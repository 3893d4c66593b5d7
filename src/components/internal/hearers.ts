import type { Connection } from '../../domain/connection.js';
import { agentConnection, otherParties } from '../../domain/contact.js';
import type { SessionContact } from '../../session/session-snapshot.js';

/** True from the moment a second party is called into the call until only one is left. */
export function hasSeveralParties(contact: SessionContact): boolean {
  return contact.channel === 'voice' && contact.state === 'connected' && otherParties(contact).length > 1;
}

/** Who hears the agent, the microphone aside; nobody while the agent is the one on hold. */
export function hearers(contact: SessionContact): readonly Connection[] {
  if (agentConnection(contact)?.state === 'hold') return [];
  return otherParties(contact).filter(({ state }) => state === 'connected');
}
