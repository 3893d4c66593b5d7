import { isOffered, isOnHold, type Contact } from '../../domain/contact.js';
import type { SessionContact } from '../../session/session-snapshot.js';

/** A contact waits for the agent's answer. Accepted ones ring on at Connect while whispers play. */
export function isAsking(contact: SessionContact): boolean {
  return isOffered(contact) && contact.acceptedAt === null;
}

export function isHeld(contact: Contact): boolean {
  return isOnHold(contact) || contact.state === 'paused';
}

/** A finished contact that the agent never spoke on. */
export function isUnanswered({ outcome }: SessionContact): boolean {
  return outcome !== null && outcome !== 'answered';
}
