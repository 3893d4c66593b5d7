import type { Layer } from '../../../src/domain/diagnostic-report.js';
import type { Certainty } from '../../../src/diagnostics/preflight/verdict.js';

/** A fault that a test makes for real, and what has to be said of it. */
export interface FaultRow {
  readonly fault: string;
  /** How it is made. */
  readonly made: string;
  /** What says so: the preflight, the live quality of a call, or the code that the softphone shows. */
  readonly told: 'preflight' | 'quality' | 'softphone';
  /** Null: no layer may be named. */
  readonly layer: Layer | null;
  readonly code: string;
  /** When nothing else is wrong with the machine; null without a layer. */
  readonly certainty: Certainty | null;
  /** The file below `test/e2e` that makes it; by default `fault-table.test.ts`. */
  readonly test?: string;
}
