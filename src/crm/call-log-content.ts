import { customerConnection, customerNumber } from '../domain/contact.js';
import type { SessionContact } from '../session/session-snapshot.js';
import type { CallDisposition, CallLog } from './call-log.js';
import type { CallDirection, FieldValues, RecordReference } from './crm-record.js';
import type { LedgerEntry } from './ledger-entry.js';

export interface CallLogRules {
  /** When the log is made: while the call goes on, once it is over, or never. Default `start`. */
  readonly begins?: 'start' | 'end' | 'never';
  /** Whether inbound calls that nobody answered are logged. Default false. */
  readonly logsUnanswered?: boolean;
  /** By default `Inbound - QUEUE - NUMBER`, with the agent in place of the queue where there is none. */
  readonly subjectOf?: (contact: SessionContact, agent: string) => string;
  /** More fields of the log, by the CRM's own names. */
  readonly valuesOf?: (contact: SessionContact) => FieldValues;
  /** Answered calls cannot be cleared by the softphone before they have a disposition. Default false. */
  readonly requiresDisposition?: boolean;
  /**
   * Make the log anew where the CRM did not say whether it made it and cannot be asked: rather twice than never. Default
   * false.
   */
  readonly repeatsUncertain?: boolean;
}

/** Up to where a log can tell of this contact now, by the rules. */
export function stageOf(contact: SessionContact, rules: CallLogRules): LedgerEntry['stage'] {
  const { begins = 'start', logsUnanswered = false } = rules;
  if (begins === 'never') return 'none';
  const isDialled = contact.direction === 'outbound';
  if (contact.outcome !== null) {
    return isDialled || contact.connectedAt !== null || logsUnanswered ? 'end' : 'none';
  }
  return begins === 'start' && (isDialled || contact.connectedAt !== null) ? 'start' : 'none';
}

export function directionOf(contact: SessionContact): CallDirection {
  if (customerConnection(contact)?.endpoint?.type === 'agent') return 'internal';
  return contact.direction === 'outbound' || contact.direction === 'callback' ? 'outbound' : 'inbound';
}

export interface LogCircumstances {
  readonly agent: string;
  readonly records: readonly RecordReference[];
  readonly disposition: CallDisposition | null;
  readonly rules: CallLogRules;
}

/** What is to be said of a contact. */
export function callLogOf(contact: SessionContact, { agent, records, disposition, rules }: LogCircumstances): CallLog {
  const { contactId, queue, outcome, connectedAt, endedAt } = contact;
  const talkSeconds = endedAt === null ? null : Math.round((endedAt - (connectedAt ?? endedAt)) / 1000);
  return {
    contactId,
    direction: directionOf(contact),
    phoneNumber: customerNumber(contact),
    queue: queue?.name ?? null,
    agent,
    subject: rules.subjectOf?.(contact, agent) ?? subjectOf(contact, agent),
    startedAt: connectedAt ?? contact.offeredAt ?? contact.since,
    talkSeconds,
    outcome,
    disposition,
    records,
    values: rules.valuesOf?.(contact) ?? {},
  };
}

const directionWords = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

function subjectOf(contact: SessionContact, agent: string): string {
  const parts = [directionWords[directionOf(contact)], contact.queue?.name ?? agent, customerNumber(contact)];
  return parts.filter((part) => part !== null && part !== '').join(' - ');
}
