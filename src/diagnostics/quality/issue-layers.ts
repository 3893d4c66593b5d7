import type { Layer } from '../../domain/diagnostic-report.js';
import type { QualityIssue } from './issues.js';

/** Where an issue of a call lies, and whether that was measured or only follows. */
export interface IssueLayer {
  /** Null where it may be either end. */
  readonly layer: Layer | null;
  readonly certainty: 'certain' | 'likely' | 'possible';
}

/**
 * The layer of each issue. Loss, delay and jitter are measured on the way between this browser and Connect. Packets that do
 * not come at all are most likely lost on it too. Packets of silence came through: what was silent is the microphone here, or
 * whatever lies beyond Connect.
 */
export const issueLayers: Readonly<Record<QualityIssue, IssueLayer>> = {
  'nothing-received': { layer: 'network', certainty: 'likely' },
  'nothing-sent': { layer: 'network', certainty: 'likely' },
  'one-way-out': { layer: 'device', certainty: 'likely' },
  'one-way-in': { layer: 'service', certainty: 'likely' },
  'dead-air': { layer: null, certainty: 'possible' },
  loss: { layer: 'network', certainty: 'certain' },
  delay: { layer: 'network', certainty: 'certain' },
  jitter: { layer: 'network', certainty: 'certain' },
};
