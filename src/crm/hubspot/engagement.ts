import type { Outcome } from '../../domain/outcome.js';
import type { CallLog } from '../call-log.js';
import type { CallEndStatus, CompletedCall, StartedCall } from './calling-extensions.js';

/** How calls become engagements. */
export interface CallRules {
  /** The contact center's own number, as E.164: HubSpot wants both ends of a call. */
  readonly line: string;
  /** HubSpot's ids of call outcomes, by the codes of yours. Others are written into the text of the call. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** When a call is completed in HubSpot: once it has a disposition (default) or is cleared, or at its end. */
  readonly completes?: 'with-disposition' | 'at-end';
}

/** What a call begins with. */
export type CallStart = Pick<CallLog, 'contactId' | 'direction' | 'phoneNumber' | 'startedAt'>;

/** What stands for a caller who hides the number: HubSpot wants one. */
const hidden = 'anonymous';

export function startedCall({ contactId, direction, phoneNumber, startedAt }: CallStart, line: string): StartedCall {
  const customer = phoneNumber ?? hidden;
  const isOutbound = direction === 'outbound';
  return {
    externalCallId: contactId,
    fromNumber: isOutbound ? line : customer,
    toNumber: isOutbound ? customer : line,
    callStartTime: startedAt,
    createEngagement: true,
  };
}

const endStatuses: Readonly<Record<Outcome, CallEndStatus>> = {
  answered: 'COMPLETED',
  missed: 'MISSED',
  rejected: 'REJECTED',
  'customer-abandoned': 'CANCELED',
  'not-answered': 'NO_ANSWER',
  failed: 'FAILED',
};

export function endStatusOf(outcome: Outcome): CallEndStatus {
  return endStatuses[outcome];
}

/** The properties of the engagement, by HubSpot's names. */
export function engagementProperties(log: CallLog, rules: CallRules): CompletedCall['engagementProperties'] {
  const { disposition, talkSeconds, direction, subject } = log;
  const { fromNumber, toNumber } = startedCall(log, rules.line);
  const outcome = disposition === null ? undefined : rules.outcomes?.[disposition.code];
  const label = outcome === undefined ? (disposition?.label ?? '') : '';
  const body = [label, disposition?.note ?? ''].filter((part) => part !== '').join('\n');
  return {
    hs_timestamp: log.startedAt,
    hs_call_title: subject,
    hs_call_direction: direction === 'outbound' ? 'OUTBOUND' : 'INBOUND',
    hs_call_from_number: fromNumber,
    hs_call_to_number: toNumber,
    ...(talkSeconds === null ? {} : { hs_call_duration: String(talkSeconds * 1000) }),
    ...(outcome === undefined ? {} : { hs_call_disposition: outcome }),
    ...(body === '' ? {} : { hs_call_body: body }),
    ...log.values,
  };
}
