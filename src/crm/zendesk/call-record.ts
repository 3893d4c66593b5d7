import type { CallLog } from '../call-log.js';
import type { FieldValues, RecordReference } from '../crm-record.js';

/** Whose app keeps the call, and at which number it took place. */
export interface CallKeeper {
  readonly appId: string;
  readonly agentId: string;
  readonly line: string;
  readonly withoutTicket: 'new-ticket' | 'call-only';
}

/** What Zendesk takes for the number of a caller who hides it: the field may not be empty. */
const hidden = 'Anonymous';

/** What the voice comment shows of the call. */
const shownFields = ['from_line', 'to_line', 'direction', 'call_started_at', 'call_ended_at', 'call_disposition'];

const longest = 255;

export function ticketOf(records: readonly RecordReference[]): RecordReference | null {
  return records.find(({ type }) => type === 'ticket') ?? null;
}

/** A call as the Talk Partner Edition keeps it, with the voice comment that shows it on a ticket. */
export function newCall(log: CallLog, { appId, agentId, line, withoutTicket }: CallKeeper) {
  const ticket = ticketOf(log.records);
  const customer = log.phoneNumber ?? hidden;
  const isOutbound = log.direction === 'outbound';
  const comments = ticket !== null || withoutTicket === 'new-ticket';
  return {
    app_id: Number(appId),
    agent_id: Number(agentId),
    from_line: isOutbound ? line : customer,
    to_line: isOutbound ? customer : line,
    // Zendesk knows two directions; a call from a colleague comes in.
    direction: isOutbound ? 'outbound' : 'inbound',
    call_started_at: new Date(log.startedAt).toISOString(),
    ...(ticket === null ? {} : { ticket_id: Number(ticket.id) }),
    ...endOf(log),
    ...(comments ? { comment: voiceComment(log, agentId) } : {}),
    ...log.values,
  };
}

/** The voice comment. The contact's id is in its title: under it the recording is found, and the call by a search. */
export function voiceComment(log: CallLog, agentId: string) {
  const suffix = ` (${log.contactId})`;
  return {
    title: `${log.subject.slice(0, longest - suffix.length)}${suffix}`,
    author_id: Number(agentId),
    call_fields: shownFields,
  };
}

/** What is known of a call later than at its beginning. */
export function endOf({ startedAt, talkSeconds, outcome, disposition }: CallLog): FieldValues {
  const ended = talkSeconds === null ? null : new Date(startedAt + talkSeconds * 1000).toISOString();
  return {
    ...(ended === null ? {} : { call_ended_at: ended }),
    ...(outcome === 'answered' ? { completion_status: 'completed' } : {}),
    ...(disposition === null ? {} : { call_disposition: disposition.label.slice(0, longest) }),
  };
}
