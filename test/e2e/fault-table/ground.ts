import { certaintyOf, type Certainty } from '../../../src/diagnostics/preflight/verdict.js';
import type { DiagnosticReport } from '../../../src/domain/diagnostic-report.js';
import type { FaultRow } from './fault-row.js';

/** What was said of a fault. */
export interface Told {
  readonly layer: string | null;
  /** The gravest first. */
  readonly codes: readonly string[];
  readonly certainty: Certainty;
}

/** The rows that this file makes itself. */
export type OwnRows<T extends Readonly<Record<string, FaultRow>>> = {
  [K in keyof T]: T[K] extends { readonly test: string } ? never : K;
}[keyof T];

export const toldBy = ({ verdict: { layer, topCodes, confidence } }: DiagnosticReport): Told => ({
  layer,
  codes: topCodes,
  certainty: certaintyOf(confidence),
});

/**
 * What is wrong with the answer, or null. The machine of the tests may be busy, which is a fault beside the one that was made:
 * the one that was made has to be named, and where it is the only one, with its layer and as surely as the table says.
 */
export function misjudged(row: FaultRow, { layer, codes, certainty }: Told): string | null {
  const said = `${row.fault}: ${layer} ${codes.join(', ')} ${certainty}`;
  if (!codes.includes(row.code)) return said;
  if (certainty === 'certain' && layer !== row.layer) return said;
  const isAlone = codes.length === 1;
  return isAlone && (layer !== row.layer || certainty !== row.certainty) ? said : null;
}
