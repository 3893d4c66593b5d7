import { activityOf } from '../../domain/agent-state.js';
import { isFinished } from '../../domain/contact.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import { isAsking, isHeld, isUnanswered } from './contact-standing.js';

/** What the body of the panel shows. */
export type PanelView =
  | { readonly kind: 'entrance'; readonly contact: null }
  | { readonly kind: 'idle'; readonly contact: null }
  | { readonly kind: 'incoming' | 'contact' | 'after-contact'; readonly contact: SessionContact }
  /** Connect sends nothing until the agent chooses a state; the contact that led there may be gone already. */
  | { readonly kind: 'held-back'; readonly contact: SessionContact | null };

const entranceStatuses: readonly string[] = ['idle', 'loading', 'signed-out', 'signing-in', 'failed', 'stopped'];

/** Chooses the body. A call goes on while the session has expired, so its contacts stay on the panel. */
export function panelView(snapshot: SessionSnapshot | undefined, selectedId: string): PanelView {
  if (snapshot === undefined) return { kind: 'entrance', contact: null };
  const { status, agent, contacts } = snapshot;
  const hasContacts = contacts.length > 0;
  const isOutside = entranceStatuses.includes(status) || (status === 'expired' && !hasContacts) || agent === null;
  if (isOutside && !(hasContacts && status === 'signing-in')) return { kind: 'entrance', contact: null };
  const contact = contactToShow(contacts, selectedId);
  if (contact !== undefined) return viewOf(contact);
  const activity = agent === null ? 'unknown' : activityOf(agent.state, agent.selectableStates);
  return activity === 'missed' || activity === 'error'
    ? { kind: 'held-back', contact: null }
    : { kind: 'idle', contact: null };
}

function viewOf(contact: SessionContact): PanelView {
  if (isAsking(contact)) return { kind: 'incoming', contact };
  if (!isFinished(contact)) return { kind: 'contact', contact };
  return { kind: isUnanswered(contact) ? 'held-back' : 'after-contact', contact };
}

/** The agent's choice, else the call that is not on hold, else what is live, else what asks, else what is left: an offer never hides a live call. */
function contactToShow(contacts: readonly SessionContact[], selectedId: string): SessionContact | undefined {
  const live = contacts.filter((contact) => !isFinished(contact) && !isAsking(contact));
  return (
    contacts.find(({ contactId }) => contactId === selectedId) ??
    live.find((contact) => contact.channel === 'voice' && !isHeld(contact)) ??
    live.find(({ channel }) => channel === 'voice') ??
    live[0] ??
    contacts.find((contact) => isAsking(contact) && contact.channel === 'voice') ??
    contacts.find(isAsking) ??
    contacts[0]
  );
}
