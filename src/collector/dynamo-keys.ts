import type { DispositionRecord } from '../disposition/disposition-record.js';
import type { IncomingRecord } from './disposition-store.js';

/**
 * One table. The key is the agent and the time, the id and the rev; `byDay` finds the reports of a day in the order of time,
 * `byContact` those of a contact.
 */
export const byDay = 'byDay';
export const byContact = 'byContact';

const revDigits = 4;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

export function keyOf({ id, rev, occurredAt, agent }: DispositionRecord): ItemKey {
  const at = new Date(occurredAt).toISOString();
  return { pk: `AGENT#${agent.username}`, sk: `TS#${at}#${id}#${String(rev).padStart(revDigits, '0')}` };
}

export function itemOf({ record, text, digest, receivedAt }: IncomingRecord, retentionDays: number | undefined) {
  const at = new Date(record.occurredAt).toISOString();
  const key = keyOf(record);
  const contactId = record.contact?.contactId;
  return {
    ...key,
    day: dayKey(Date.parse(at)),
    ...(contactId === undefined ? {} : { contact: `CONTACT#${contactId}` }),
    digest,
    receivedAt,
    body: text,
    // Seconds, as the table's time to live counts them.
    ...(retentionDays === undefined ? {} : { expiresAt: Math.ceil(Date.parse(at) / 1000) + retentionDays * 86_400 }),
  };
}

export const dayKey = (at: number): string => `DAY#${new Date(at).toISOString().slice(0, 10)}`;

/** Where a time stands among the sort keys. */
export const timeKey = (at: number): string => `TS#${new Date(at).toISOString()}`;
