import { isMissedState, type AgentState } from './agent-state.js';
import type { ContactCourse } from './contact-course.js';
import type { Contact, ContactState } from './contact.js';
import { isAgentSideFailure } from './outcome.js';

/** What was known of a contact before a report. */
export type KnownContact = Contact & Pick<ContactCourse, 'acceptedAt' | 'connectedAt'>;

/**
 * Reads a contact's state as agents call it. Connect reports `error` for a contact that rang in vain, and a
 * failure proper in the same word, such as one that was accepted and got no audio; only what went before tells them apart.
 */
export function readState(contact: Contact, before: KnownContact | null, agentState: AgentState): ContactState {
  if (contact.state !== 'error' || !isToAgent(contact)) return contact.state;
  if (before === null) {
    return contact.channel === 'voice' && isMissedState(agentState) ? 'missed' : 'error';
  }
  if (before.state === 'missed') return 'missed';
  const wasRinging = before.connectedAt === null && before.acceptedAt === null && before.state !== 'error';
  return wasRinging && !isAgentSideFailure(agentState) ? 'missed' : 'error';
}

function isToAgent({ direction }: Contact): boolean {
  return direction === 'inbound' || direction === 'callback';
}
