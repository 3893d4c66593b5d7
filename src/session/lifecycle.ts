import type { Agent } from '../domain/agent.js';
import type { ContactEventType, SessionEvent } from './session-event.js';
import type { SessionContact, SessionSnapshot } from './session-snapshot.js';
import type { SessionState } from './session-state.js';
import { statusEvents } from './status-event.js';

type Milestone = 'offeredAt' | 'acceptedAt' | 'connectedAt';

const milestones: readonly (readonly [Milestone, ContactEventType])[] = [
  ['offeredAt', 'contact-offered'],
  ['acceptedAt', 'contact-accepted'],
  ['connectedAt', 'contact-connected'],
];

/**
 * What is worth telling between two states. A contact's event is a moment of its course that was null before; moments are
 * never taken back, so each is told once and in order, however often Connect repeats itself.
 */
export function lifecycleEvents(before: SessionSnapshot, after: SessionState): readonly SessionEvent[] {
  const { snapshot, departed, silent } = after;
  if (before === snapshot && departed.length === 0) return [];
  const known = new Map(before.contacts.map((contact) => [contact.contactId, contact]));
  const events: SessionEvent[] = [...statusEvents(before, snapshot), ...agentEvents(before.agent, snapshot.agent)];
  for (const contact of departed) {
    events.push(...contactEvents(known.get(contact.contactId), contact), { type: 'contact-cleared', contact });
    known.delete(contact.contactId);
  }
  if (before.contacts !== snapshot.contacts) {
    for (const contact of snapshot.contacts) {
      if (!silent.has(contact.contactId)) events.push(...contactEvents(known.get(contact.contactId), contact));
    }
  }
  return [
    ...events,
    ...muteEvents(before, snapshot),
    ...expiryEvents(before, snapshot),
    ...readinessEvents(before, snapshot),
    ...errorEvents(before, snapshot),
  ];
}

function agentEvents(before: Agent | null, agent: Agent | null): readonly SessionEvent[] {
  if (agent === null) return [];
  const isSame = before?.state === agent.state && before?.nextState === agent.nextState;
  return isSame ? [] : [{ type: 'agent-state', agent }];
}

function contactEvents(before: SessionContact | undefined, contact: SessionContact): readonly SessionEvent[] {
  if (before === contact) return [];
  const events: SessionEvent[] = milestones
    .filter(([milestone]) => (before?.[milestone] ?? null) === null && contact[milestone] !== null)
    .flatMap(([, type]) => named(type, contact));
  const isHeld = contact.heldSince !== null;
  const wasHeld = (before?.heldSince ?? null) !== null;
  if (contact.endedAt === null && isHeld !== wasHeld) {
    events.push({ type: isHeld ? 'contact-held' : 'contact-resumed', contact });
  }
  if ((before?.endedAt ?? null) === null && contact.endedAt !== null)
    events.push({ type: 'contact-finished', contact });
  return events;
}

/** A call that the agent places is dialled; a call that a supervisor listens in on is offered to nobody. */
function named(type: ContactEventType, contact: SessionContact): readonly SessionEvent[] {
  if (type !== 'contact-offered' || contact.direction === 'inbound' || contact.direction === 'callback') {
    return [{ type, contact }];
  }
  return contact.direction === 'outbound' ? [{ type: 'contact-dialled', contact }] : [];
}

function muteEvents(before: SessionSnapshot, { mute }: SessionSnapshot): readonly SessionEvent[] {
  return before.mute === mute ? [] : [{ type: 'mute', mute }];
}

function expiryEvents(before: SessionSnapshot, { expiresAt, expiryNotice }: SessionSnapshot): readonly SessionEvent[] {
  const isSame = before.expiresAt === expiresAt && before.expiryNotice === expiryNotice;
  return isSame ? [] : [{ type: 'expiry', expiresAt, notice: expiryNotice }];
}

function readinessEvents(before: SessionSnapshot, { readiness }: SessionSnapshot): readonly SessionEvent[] {
  return before.readiness === readiness ? [] : [{ type: 'readiness', readiness }];
}

function errorEvents(before: SessionSnapshot, { errors }: SessionSnapshot): readonly SessionEvent[] {
  return errors
    .filter((error) => !before.errors.includes(error))
    .map(({ error, target }) => ({ type: 'error', error, target }));
}
