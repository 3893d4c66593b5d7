import { isActive, type Connection } from '../../domain/connection.js';
import type { Locale } from '../../locales/en.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import type { Session } from '../../session/session.js';

export interface PartyNews {
  readonly kind: 'calling' | 'joined' | 'not-answered' | 'left' | 'held' | 'resumed';
  readonly contact: SessionContact;
  readonly connection: Connection;
}

/** Tells what happens to the parties of a call besides its customer's hold, which the session tells. */
export function watchParties(session: Session, hear: (news: PartyNews) => void): () => void {
  let before = session.snapshot.contacts;
  return session.subscribe(
    ({ contacts }) => contacts,
    (contacts) => {
      partyNews(before, session.snapshot).forEach(hear);
      before = contacts;
    },
  );
}

export function partyNews(
  before: readonly SessionContact[],
  { contacts, pending }: SessionSnapshot,
): readonly PartyNews[] {
  const isBeingRemoved = ({ connectionId }: Connection): boolean =>
    pending.some(({ command, target }) => command === 'removeParty' && target === connectionId);
  return contacts.flatMap((contact) => {
    const known = before.find(({ contactId }) => contactId === contact.contactId);
    if (known === undefined || known.state !== 'connected' || contact.state !== 'connected') return [];
    return [
      ...contact.connections.flatMap((now) => change(known, now).map((kind) => ({ kind, contact, connection: now }))),
      ...known.connections
        .filter((was) => isActive(was) && !isOn(contact, was) && !(was.state === 'connecting' && isBeingRemoved(was)))
        .map((was) => ({ kind: departure(was), contact, connection: was })),
    ];
  });
}

function change(known: SessionContact, now: Connection): readonly PartyNews['kind'][] {
  if (now.party !== 'third-party' || !isActive(now)) return [];
  const was = known.connections.find(({ connectionId }) => connectionId === now.connectionId);
  if (was?.state === now.state) return [];
  if (now.state === 'connecting') return ['calling'];
  if (was === undefined || was.state === 'connecting') return ['joined'];
  return [now.state === 'hold' ? 'held' : 'resumed'];
}

function isOn({ connections }: SessionContact, { connectionId }: Connection): boolean {
  return connections.some((other) => other.connectionId === connectionId && isActive(other));
}

const departure = ({ state }: Connection): PartyNews['kind'] => (state === 'connecting' ? 'not-answered' : 'left');

/** The news as it is spoken. */
export function newsInWords(kind: PartyNews['kind'], spoken: Locale['spoken'], party: string): string {
  switch (kind) {
    case 'calling':
      return spoken.calling(party);
    case 'joined':
      return spoken.partyJoined(party);
    case 'not-answered':
      return spoken.partyNotAnswered(party);
    case 'left':
      return spoken.partyLeft(party);
    case 'held':
      return spoken.held(party);
    case 'resumed':
      return spoken.resumed(party);
  }
}
