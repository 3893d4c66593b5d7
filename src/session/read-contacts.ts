import { withWrites, writesAfter } from './attribute-writes.js';
import { named, rememberName } from './party-names.js';
import { readReport } from './read-report.js';
import { withSnapshot, type SessionFact, type SessionState } from './session-state.js';

/** What a fact about contacts makes of the state; null for any other fact. */
export type ReadContacts = (state: SessionState, fact: SessionFact, now: number) => SessionState | null;

/** Pure; `now` is this machine's time. */
export const readContacts: ReadContacts = (state, fact, now) => {
  switch (fact.type) {
    case 'snapshot':
      return readReport(state, fact.snapshot, now);
    case 'accepted':
      return markAccepted(state, fact.contactId, now);
    case 'party-named':
      return withPartyName(state, fact.connectionId, fact.name);
    case 'attributes-written':
      return withAttributes(state, fact);
    case 'wished':
      return { ...state, wishes: withWish(state.wishes, fact.contactId, fact.wish) };
    default:
      return null;
  }
};

function markAccepted(state: SessionState, contactId: string, now: number): SessionState {
  const { contacts, clockSkew } = state.snapshot;
  const contact = contacts.find((candidate) => candidate.contactId === contactId);
  if (contact === undefined) return { ...state, accepted: new Set([...state.accepted, contactId].slice(-20)) };
  const isTold = contact.acceptedAt !== null || contact.endedAt !== null;
  if (isTold || contact.direction === 'outbound' || contact.direction === 'monitoring') return state;
  const accepted = { ...contact, acceptedAt: now + clockSkew };
  return withSnapshot(state, { contacts: contacts.map((other) => (other === contact ? accepted : other)) });
}

function withPartyName(state: SessionState, connectionId: string, name: string): SessionState {
  const partyNames = rememberName(state.partyNames, connectionId, name);
  const contacts = state.snapshot.contacts.map((contact) => named(contact, partyNames));
  return withSnapshot({ ...state, partyNames }, { contacts });
}

type AttributesFact = Extract<SessionFact, { readonly type: 'attributes-written' }>;

function withAttributes(state: SessionState, { contactId, attributes, step }: AttributesFact): SessionState {
  const { contacts } = state.snapshot;
  const shown = contacts.find((contact) => contact.contactId === contactId);
  if (shown === undefined) return state;
  const reported = { ...shown, attributes: state.writes.get(contactId)?.reported ?? shown.attributes };
  const writes = writesAfter(state.writes, reported, attributes, step);
  const written = withWrites(reported, writes);
  return withSnapshot({ ...state, writes }, { contacts: contacts.map((other) => (other === shown ? written : other)) });
}

function withWish(
  wishes: SessionState['wishes'],
  contactId: string,
  wish: 'reject' | 'hang-up' | null,
): SessionState['wishes'] {
  const others = [...wishes].filter(([other]) => other !== contactId);
  return new Map(wish === null ? others : [...others, [contactId, wish]]);
}
