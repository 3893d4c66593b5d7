import type { Connection } from '../../domain/connection.js';
import { hearers } from './hearers.js';
import type { ConnectionRequestDetail } from '../../events/contact-requests.js';
import type { Locale } from '../../locales/en.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { partyInWords } from './contact-words.js';
import type { Stroke } from './line.js';
import type { Tone } from './tone.js';

/** How names and numbers are written. */
export interface PartyWriting {
  readonly nameAttribute: string;
  readonly terms: Locale['terms'];
  readonly write: (e164: string) => string;
}

/** Connect hides the number of a party who was reached through a quick connect to an agent or a queue. */
export function partyName(contact: SessionContact, connection: Connection, writing: PartyWriting): string {
  const { nameAttribute, terms, write } = writing;
  if (connection.party === 'customer') return partyInWords(contact, nameAttribute, terms, write);
  const { quickConnectName, endpoint } = connection;
  const number = endpoint?.phoneNumber ?? null;
  return quickConnectName ?? endpoint?.name ?? (number === null ? terms.unknownParty : write(number));
}

/** Who hears the agent now, in a sentence; for a call of more than two. */
export function hearersInWords(
  contact: SessionContact,
  isMuted: boolean,
  writing: PartyWriting,
  language: string,
): string {
  const { terms } = writing;
  if (isMuted) return terms.nobodyHearsMuted;
  const names = hearers(contact).map((connection) => partyName(contact, connection, writing));
  const [only] = names;
  if (only === undefined) return terms.nobodyHears;
  return names.length === 1
    ? terms.hearsYou(only)
    : terms.hearYou(new Intl.ListFormat(language, { type: 'conjunction' }).format(names));
}

const looks: Readonly<Record<Connection['state'], { readonly stroke: Stroke; readonly tone: Tone }>> = {
  connecting: { stroke: 'dotted', tone: 'ringing' },
  connected: { stroke: 'solid', tone: 'busy' },
  hold: { stroke: 'dashed', tone: 'hold' },
  disconnected: { stroke: 'spent', tone: 'offline' },
};

export function lookOfParty({ state }: Connection): { readonly stroke: Stroke; readonly tone: Tone } {
  return looks[state];
}

/** What pending marks and errors of a party stand under: a customer's under the contact. */
export function targetOfParty({ contactId }: SessionContact, { party, connectionId }: Connection): string {
  return party === 'customer' ? contactId : connectionId;
}

/** A party in a request; without a connection it is the customer. */
export function detailOfParty(
  { contactId }: SessionContact,
  { party, connectionId }: Connection,
): ConnectionRequestDetail {
  return party === 'customer' ? { contactId } : { contactId, connectionId };
}
