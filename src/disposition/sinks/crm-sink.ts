import type { DispositionRecord } from '../disposition-record.js';
import type { DispositionSink, SinkResult } from '../outbox/sink.js';
import { callbackSink } from './callback-sink.js';

/** What is written of a record into the log of a call in the CRM. */
export interface CrmLogEntry {
  /** By this key the CRM finds what an earlier attempt wrote: write it into an external id, and update what is there. */
  readonly key: string;
  readonly contactId: string;
  /** The code of the outcome or of the quality report; empty where it was retracted. */
  readonly code: string;
  readonly label: string;
  readonly note: string;
  readonly occurredAt: string;
  readonly crm: DispositionRecord['crm'];
}

/** The log of a CRM. A CRM adapter, or the page, has one; null from `save` where there is nothing to write to. */
export interface CrmLogPort {
  save(entry: CrmLogEntry): Promise<SinkResult | void>;
}

/** Writes records of contacts into the CRM; those without a contact are left to other sinks. */
export function crmSink(port: CrmLogPort, { id = 'crm' }: { readonly id?: string } = {}): DispositionSink {
  return callbackSink((record) => save(port, record), { id, accepts: ({ contact }) => contact !== undefined });
}

async function save(port: CrmLogPort, record: DispositionRecord): Promise<SinkResult | void> {
  const { contact, outcome, quality, note = '', occurredAt, crm } = record;
  const isActive = record.status === 'active';
  return port.save({
    key: record.id,
    contactId: contact?.contactId ?? '',
    code: isActive ? (outcome?.code ?? quality?.code ?? '') : '',
    label: isActive ? (outcome?.label ?? '') : '',
    note,
    occurredAt,
    crm,
  });
}
