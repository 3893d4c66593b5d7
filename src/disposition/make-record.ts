import type { Agent } from '../domain/agent.js';
import type { Direction } from '../domain/contact.js';
import type { SessionContact } from '../session/session-snapshot.js';
import type { DispositionDirection, DispositionRecord } from './disposition-record.js';
import { offsetMinutesAt } from './zoned-time.js';

/** The most signs of a note. */
export const longestNote = 500;

/** What is known at the moment of a report besides what the agent says. */
export interface ReportCircumstances {
  readonly id: string;
  /** This machine's time, epoch milliseconds: when the agent noticed, and when it is written down. */
  readonly noticedAt: number;
  readonly now: number;
  readonly clockSkew: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly agent: Agent | null;
  readonly site?: string | undefined;
  readonly contact: DispositionRecord['contact'] | undefined;
  readonly instance: DispositionRecord['instance'];
  readonly browser?: DispositionRecord['browser'];
  readonly crm?: DispositionRecord['crm'];
}

/** What the agent, or a rule in the agent's place, says. */
export type ReportContent = Pick<DispositionRecord, 'source'> &
  Partial<Pick<DispositionRecord, 'quality' | 'outcome' | 'note' | 'evidence' | 'suggestion'>>;

/** A new record, rev 1. */
export function makeRecord(content: ReportContent, circumstances: ReportCircumstances): DispositionRecord {
  const { id, noticedAt, now, clockSkew, timeZone, agent, site, contact, instance, browser, crm } = circumstances;
  return {
    schema: 'disposition.v1',
    id,
    rev: 1,
    kind: content.outcome === undefined ? 'quality' : 'outcome',
    status: 'active',
    ...content,
    ...noteOf(content.note),
    occurredAt: utc(noticedAt + clockSkew),
    recordedAt: utc(now + clockSkew),
    offsetMinutes: offsetMinutesAt(timeZone, noticedAt),
    timeZone,
    clockSkew,
    agent: {
      username: agent?.username ?? '',
      ...(agent === null ? {} : { routingProfile: agent.routingProfile.name }),
      ...(site === undefined ? {} : { site }),
    },
    ...(contact === undefined ? {} : { contact }),
    instance,
    ...(browser === undefined ? {} : { browser }),
    ...(crm === undefined ? {} : { crm }),
  };
}

/** What may change in a record afterwards. */
export type RecordChange = Partial<Pick<DispositionRecord, 'quality' | 'outcome' | 'note' | 'status' | 'crm'>>;

/** The next rev of a record. When it occurred stays; `now` is this machine's time. */
export function changeRecord(record: DispositionRecord, change: RecordChange, now: number): DispositionRecord {
  const { note, ...rest } = { ...record, ...change };
  return { ...rest, ...noteOf(note), rev: record.rev + 1, recordedAt: utc(now + (record.clockSkew ?? 0)) };
}

/** The contact as a record keeps it. `mostParties` counts everybody who was on it at once, with the agent. */
export function recordedContact(
  contact: SessionContact,
  mostParties: number,
): NonNullable<DispositionRecord['contact']> {
  const { contactId, initialContactId, channel, direction, queue, offeredAt, endedAt } = contact;
  return {
    contactId,
    channel,
    direction: directions[direction],
    ...(initialContactId === null ? {} : { initialContactId }),
    ...(queue?.name == null ? {} : { queue: queue.name }),
    ...(offeredAt === null ? {} : { startedAt: utc(offeredAt) }),
    ...(endedAt === null ? {} : { endedAt: utc(endedAt) }),
    parties: mostParties,
  };
}

const directions: Readonly<Record<Direction, DispositionDirection>> = {
  inbound: 'inbound',
  outbound: 'outbound',
  callback: 'callback',
  monitoring: 'internal',
};

function noteOf(note: string | undefined): { readonly note?: string } {
  const text = Array.from(note?.trim() ?? '')
    .slice(0, longestNote)
    .join('');
  return text === '' ? {} : { note: text };
}

function utc(at: number): string {
  return new Date(at).toISOString();
}
