import type { SessionContact } from '../../session/session-snapshot.js';
import type { Session } from '../../session/session.js';

/** Calls kept for the list, newest first. */
const kept = 8;

const recentOf = new WeakMap<Session, SessionContact[]>();

/**
 * The finished calls of a session, newest first, as the session told them. They are kept with the session, so that an
 * element that comes later shows them too, and nowhere else: they name customers.
 */
export function recentContacts(session: Session): readonly SessionContact[] {
  const known = recentOf.get(session);
  if (known !== undefined) return known;
  const recent: SessionContact[] = [];
  recentOf.set(session, recent);
  session.on((event) => {
    if (event.type !== 'contact-finished' || event.contact.channel !== 'voice') return;
    recent.unshift(event.contact);
    recent.length = Math.min(recent.length, kept);
  });
  return recent;
}
