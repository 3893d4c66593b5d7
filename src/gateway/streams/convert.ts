import { deepFreeze } from '../../domain/deep-freeze.js';
import type { GatewaySnapshot } from '../gateway.js';
import { convertAgent } from './convert-agent.js';
import { convertContact } from './convert-contact.js';
import { moment, record, records } from './convert-raw.js';

/**
 * What an `agent::update` of Streams says, in the words of the domain and frozen. Reads the report itself, not the objects
 * of Streams: those throw for tasks and chats whose own libraries are not loaded. `now` is this machine's time.
 */
export function convertUpdate(update: unknown, now: number): GatewaySnapshot {
  const { snapshot: rawSnapshot, configuration } = record(update);
  const snapshot = record(rawSnapshot);
  const skew = snapshot['skew'];
  const clockSkew = typeof skew === 'number' ? skew : 0;
  const reportedAt = moment(snapshot['snapshotTimestamp']) ?? now + clockSkew;
  return deepFreeze({
    agent: convertAgent(snapshot, record(configuration), reportedAt),
    contacts: records(snapshot['contacts']).map((contact) => convertContact(contact, reportedAt)),
    clockSkew,
  });
}
