import type { DiagnosticReport } from '../domain/diagnostic-report.js';
import { CcpFactEvent } from './facts.js';

export interface PreflightFinishDetail {
  /** May be kept or sent: it names no person and no device. */
  readonly report: DiagnosticReport;
}

/** A preflight has ended, or was stopped. */
export class CcpPreflightFinishEvent extends CcpFactEvent<PreflightFinishDetail> {
  constructor(detail: PreflightFinishDetail) {
    super('ccp-preflight-finish', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-preflight-finish': CcpPreflightFinishEvent;
  }
}
