import { isActive } from '../domain/connection.js';
import { CcpError } from '../domain/errors.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** A party who was called into a call and did not answer. */
export function partyNotAnswered(contactId: string, connectionId: string): CcpError {
  return new CcpError('dial/not-answered', { contactId, connectionId });
}

/** Who was still being called before and is gone now, while the call goes on and nobody here removes them. */
export function unansweredParties(
  before: SessionSnapshot,
  { contacts, pending }: SessionSnapshot,
): readonly CcpError[] {
  if (before.contacts === contacts) return [];
  const isBeingRemoved = (connectionId: string): boolean =>
    pending.some(({ command, target }) => command === 'removeParty' && target === connectionId);
  return before.contacts.flatMap(({ contactId, connections }) => {
    const called = connections.filter(({ party, state }) => party === 'third-party' && state === 'connecting');
    if (called.length === 0) return [];
    const call = contacts.find((contact) => contact.contactId === contactId && contact.state === 'connected');
    if (call === undefined) return [];
    const stays = new Set(call.connections.filter(isActive).map(({ connectionId }) => connectionId));
    return called
      .filter(({ connectionId }) => !stays.has(connectionId) && !isBeingRemoved(connectionId))
      .map(({ connectionId }) => partyNotAnswered(contactId, connectionId));
  });
}
