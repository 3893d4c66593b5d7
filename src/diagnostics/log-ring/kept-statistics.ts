import type { AudioDirection, QualitySample } from '../../domain/call-quality.js';

/** Seconds of one direction of a call as a ring keeps them. */
export interface KeptStatistics {
  readonly contactId: string;
  readonly direction: AudioDirection;
  /** Names of the columns of `rows`. */
  readonly columns: typeof statisticsColumns;
  /** A second each; `after` counts milliseconds from the entry's own time. */
  readonly rows: readonly (readonly (number | null)[])[];
}

export const statisticsColumns = ['after', 'packets', 'lost', 'level', 'jitter', 'bufferDelay', 'roundTrip'] as const;

/** Rows take a third of the room of samples, and a shift of calls has to fit. */
export function keptStatistics(
  contactId: string,
  direction: AudioDirection,
  samples: readonly QualitySample[],
  from: number,
): KeptStatistics {
  const rows = samples.map(({ at, packets, lost, level, jitter, bufferDelay, roundTrip }) => [
    at - from,
    packets,
    lost,
    level === null ? null : Math.round(level * 10_000) / 10_000,
    jitter,
    bufferDelay,
    roundTrip,
  ]);
  return { contactId, direction, columns: statisticsColumns, rows };
}
