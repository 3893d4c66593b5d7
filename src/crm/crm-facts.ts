import type { ErrorCode } from '../domain/error-codes.js';
import type { RefusalReason } from '../domain/capabilities.js';
import type { CrmFailureCode } from './crm-outcome.js';
import type { PopTarget, RecordReference } from './crm-record.js';

/** A step of the bridge that a host may hear of and take part in. */
export type CrmStepName = 'search' | 'screen-pop' | 'dial' | 'save-log' | 'close-tabs';

/** Why a click on a number did not dial. */
export type DialRefusal = RefusalReason | ErrorCode | 'dialling' | 'waited-too-long' | 'cancelled';

/** What the bridge has done or could not do. Numbers and names of customers are in none of them. */
export type CrmFact =
  | { readonly type: 'connected'; readonly host: string }
  /** Tried again by itself. */
  | { readonly type: 'unreachable'; readonly code: CrmFailureCode; readonly said: string }
  | { readonly type: 'popped'; readonly contactId: string; readonly kind: PopTarget['kind'] }
  | { readonly type: 'pop-failed'; readonly contactId: string; readonly code: CrmFailureCode; readonly said: string }
  /** A click waits until the softphone is ready. */
  | { readonly type: 'dial-queued' }
  | { readonly type: 'dial-refused'; readonly reason: DialRefusal }
  | { readonly type: 'dialled'; readonly contactId: string }
  | {
      readonly type: 'log-saved';
      readonly contactId: string;
      readonly record: RecordReference;
      readonly isNew: boolean;
    }
  | { readonly type: 'log-failed'; readonly contactId: string; readonly code: CrmFailureCode; readonly said: string }
  /** The CRM did not say whether it made the log and cannot be asked: it is left as it is rather than made twice. */
  | { readonly type: 'log-uncertain'; readonly contactId: string }
  | { readonly type: 'disposition-required'; readonly contactId: string }
  | { readonly type: 'tabs-closed'; readonly contactId: string; readonly count: number }
  | { readonly type: 'cancelled'; readonly step: CrmStepName; readonly contactId: string | null };
