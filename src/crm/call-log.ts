import type { Outcome } from '../domain/outcome.js';
import type { CallDirection, FieldValues, RecordReference } from './crm-record.js';

/** What the agent noted about a call, as it goes to the CRM. */
export interface CallDisposition {
  readonly code: string;
  readonly label: string;
  readonly note?: string;
}

/** One call as the CRM keeps it. The adapter knows what its fields are called. */
export interface CallLog {
  /** The key: one log for each contact. */
  readonly contactId: string;
  readonly direction: CallDirection;
  /** E.164, or null for a caller who hides it. */
  readonly phoneNumber: string | null;
  readonly queue: string | null;
  readonly agent: string;
  readonly subject: string;
  /** Epoch milliseconds by Connect's clock. */
  readonly startedAt: number;
  /** Seconds of talking; null while the call goes on. */
  readonly talkSeconds: number | null;
  /** Null while the call goes on. */
  readonly outcome: Outcome | null;
  readonly disposition: CallDisposition | null;
  /** What the call is about, the best first: a person, a company, a matter. The adapter knows where each belongs. */
  readonly records: readonly RecordReference[];
  /** More fields by the host's own names; they win over what the adapter would write. */
  readonly values: FieldValues;
}
