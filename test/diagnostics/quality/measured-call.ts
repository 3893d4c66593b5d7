import type { AudioDirection, QualitySample } from '../../../src/domain/call-quality.js';
import { QualityRecords, type QualityRecord } from '../../../src/session/quality-records.js';

export const callStart = 1_800_000_000_000;

/** What a second is like; what is not named is good. Null: nothing was measured in it. */
export interface Second {
  readonly roundTrip?: number | null;
  readonly jitter?: number | null;
  readonly packetsIn?: number;
  readonly lostIn?: number;
  readonly packetsOut?: number;
  readonly lostOut?: number;
  readonly levelIn?: number | null;
  readonly levelOut?: number | null;
}

export const seconds = (count: number, second: Second | null = {}): readonly (Second | null)[] =>
  Array.from({ length: count }, () => second);

/** A call with these seconds, as a session keeps it. */
export function aCall(...stretches: readonly (readonly (Second | null)[])[]): QualityRecord {
  const records = new QualityRecords((error) => {
    throw error;
  });
  const samples = stretches.flat().flatMap((second, index) => (second === null ? [] : samplesOf(second, index)));
  records.take({ type: 'quality', contactId: 'c1', samples });
  const record = records.of('c1');
  if (record === null) throw new Error('The call was not kept.');
  return record;
}

function samplesOf(second: Second, index: number): readonly QualitySample[] {
  const { roundTrip = 40, jitter = null, packetsIn = 50, lostIn = 0, packetsOut = 50, lostOut = 0 } = second;
  const { levelIn = 0.1, levelOut = 0.1 } = second;
  const at = callStart + index * 1000 + 200;
  const sample = (direction: AudioDirection, figures: Partial<QualitySample>): QualitySample => ({
    at,
    direction,
    packets: 50,
    lost: 0,
    level: 0.1,
    jitter: null,
    bufferDelay: null,
    roundTrip: null,
    ...figures,
  });
  return [
    sample('receiving', { packets: packetsIn, lost: lostIn, level: levelIn, jitter }),
    sample('sending', { packets: packetsOut, lost: lostOut, level: levelOut, roundTrip }),
  ];
}
