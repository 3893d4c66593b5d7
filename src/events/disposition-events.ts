import { CcpRequestEvent } from './request-event.js';

export interface QualityReportRequestDetail {
  readonly isOpen: boolean;
}

/** The agent opens or closes the report of a bad call. It changes the panel only. */
export class CcpQualityReportRequestEvent extends CcpRequestEvent<QualityReportRequestDetail> {
  constructor(detail: QualityReportRequestDetail) {
    super('ccp-quality-report-request', detail);
  }
}

export interface DispositionSavedDetail {
  /** The record's id in every store. */
  readonly id: string;
  readonly kind: 'quality' | 'outcome';
  /** The code that was saved. */
  readonly code: string;
  /** Null for a report without a contact. */
  readonly contactId: string | null;
}

/** A report or an outcome is kept on this machine and on its way. */
export class CcpDispositionSavedEvent extends CustomEvent<DispositionSavedDetail> {
  constructor(detail: DispositionSavedDetail) {
    super('ccp-disposition-saved', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-quality-report-request': CcpQualityReportRequestEvent;
    'ccp-disposition-saved': CcpDispositionSavedEvent;
  }
}
