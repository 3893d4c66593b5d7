import type { DiagnosticReport } from '../../diagnostics/preflight/report.js';

/** A preflight has ended, or was stopped; `report` may be kept or sent: it names no person and no device. */
export class CcpPreflightFinishEvent extends CustomEvent<{ readonly report: DiagnosticReport }> {
  static readonly type = 'ccp-preflight-finish';

  constructor(report: DiagnosticReport) {
    super(CcpPreflightFinishEvent.type, { detail: { report }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-preflight-finish': CcpPreflightFinishEvent;
  }
}
