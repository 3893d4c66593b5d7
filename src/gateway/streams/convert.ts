import { deepFreeze } from '../../domain/deep-freeze.js';
import { reuse } from '../../domain/reuse.js';
import { isSameData } from '../../domain/same-data.js';
import type { GatewaySnapshot } from '../gateway.js';
import { convertAgent, convertConfiguration } from './convert-agent.js';
import { convertContact, convertIsMultiParty, type ReadContact } from './convert-contact.js';
import { moment, record, records, text, type Raw } from './convert-raw.js';

/** A report, and what was read in it. */
export interface ReadUpdate {
  readonly update: unknown;
  readonly snapshot: GatewaySnapshot;
}

/**
 * What an `agent::update` of Streams says, in the words of the domain and frozen. Reads the report itself, not the objects
 * of Streams: those throw for tasks and chats whose own libraries are not loaded. `now` is this machine's time; what the
 * report before says too is taken from it.
 */
export function convertUpdate(update: unknown, now: number, before: ReadUpdate | null = null): GatewaySnapshot {
  const { snapshot: rawSnapshot, configuration } = record(update);
  const snapshot = record(rawSnapshot);
  const skew = snapshot['skew'];
  const clockSkew = typeof skew === 'number' ? skew : 0;
  const reportedAt = moment(snapshot['snapshotTimestamp']) ?? now + clockSkew;
  const isConfiguredAsBefore = before !== null && isSameData(record(before.update)['configuration'], configuration);
  const configured = isConfiguredAsBefore ? before.snapshot.agent : convertConfiguration(record(configuration));
  const agent = convertAgent(snapshot, configured, reportedAt);
  return deepFreeze({
    agent: before === null ? agent : reuse(before.snapshot.agent, agent),
    contacts: records(snapshot['contacts']).map((raw) => convertContact(raw, reportedAt, readBefore(raw, before))),
    clockSkew,
  });
}

/** What the report before said of the same contact. */
function readBefore({ contactId }: Raw, before: ReadUpdate | null): ReadContact | null {
  const contact = before?.snapshot.contacts.find((known) => known.contactId === contactId);
  const raw = records(record(record(before?.update)['snapshot'])['contacts']).find(
    (known) => known['contactId'] === contactId,
  );
  return contact === undefined || raw === undefined ? null : { raw, contact };
}

/** The ids of the contacts on which more than three parties may talk. */
export function multiPartyContacts(update: unknown): ReadonlySet<string> {
  const contacts = records(record(record(update)['snapshot'])['contacts']);
  return new Set(contacts.filter(convertIsMultiParty).map((contact) => text(contact['contactId']) ?? ''));
}

/** What a smaller event of Streams says: each names one thing. */
export const eventFacts = {
  isMuted: (data: unknown): boolean | null => {
    const { muted } = record(data);
    return typeof muted === 'boolean' ? muted : null;
  },
  connectionId: (data: unknown): string | null => text(record(data)['connectionId']),
  mastership: (response: unknown) => {
    const data = record(record(response)['data']);
    return { topic: text(data['topic']), masterId: text(data['masterId']), isTakenOver: data['takeOver'] === true };
  },
  contactId: (data: unknown): string | null => text(record(data)['contactId']),
  /** A warning comes with its moment, bare or as a member. */
  expiration: (data: unknown): number | null => moment(data) ?? moment(record(data)['expiration']),
};
