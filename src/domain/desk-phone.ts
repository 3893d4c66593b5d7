import type { Agent } from './agent.js';
import { agentConnection, isFinished, type Contact } from './contact.js';
import type { ContactCourse } from './contact-course.js';

/** The agent's own phone in a call whose audio goes there. */
export type DeskPhoneLeg = 'ringing' | 'connected';

/** How the agent's desk phone stands in a call; null where the audio is in the softphone, or the phone has no part yet. */
export function deskPhoneLeg(
  contact: Contact & Pick<ContactCourse, 'acceptedAt'>,
  agent: Pick<Agent, 'deskPhoneNumber'> | null,
): DeskPhoneLeg | null {
  if (agent === null || agent.deskPhoneNumber === null) return null;
  if (contact.channel !== 'voice' || isFinished(contact)) return null;
  switch (agentConnection(contact)?.state) {
    case 'connecting':
      // Connect calls the desk phone once the agent has accepted, and for a call that the agent dials at once.
      return contact.acceptedAt !== null || contact.direction === 'outbound' ? 'ringing' : null;
    case 'connected':
    case 'hold':
      return 'connected';
    default:
      return null;
  }
}
