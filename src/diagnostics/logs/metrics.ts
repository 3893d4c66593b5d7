import { isMembers, timeOf } from './convert-entry.js';

/** `received` is what the agent hears, which Streams calls `audio_input`; `sent` what the agent says. */
export type StreamDirection = 'received' | 'sent';

/** One second of one direction. Counts are of that second; null where nothing was measured. */
export interface MetricSample {
  readonly at: number;
  readonly direction: StreamDirection;
  readonly packets: number | null;
  readonly lost: number | null;
  /** 0 to 32768. */
  readonly level: number | null;
  /** As written; what it means is `JitterMeaning`. */
  readonly jitter: number | null;
  /** Milliseconds. */
  readonly roundTrip: number | null;
}

/**
 * What `jitterBufferMillis` means, which changed twice: jitter as RTP defines it, or the delay of the jitter buffer summed up
 * since the call began, in versions of the middle of 2026. `averaged`: newer versions write both apart.
 */
export type JitterMeaning = 'jitter' | 'cumulative-delay' | 'averaged' | 'unknown';

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** Samples in the JSON behind `sendSoftphoneMetrics success`; what is none is left out. */
export function samplesOf(list: unknown): readonly MetricSample[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((stat: unknown) => {
    if (!isMembers(stat)) return [];
    const at = timeOf(stat['timestamp']);
    const type = stat['softphoneStreamType'];
    if (at === null || (type !== 'audio_input' && type !== 'audio_output')) return [];
    return [
      {
        at,
        direction: type === 'audio_input' ? 'received' : 'sent',
        packets: number(stat['packetsCount']),
        lost: number(stat['packetsLost']),
        level: number(stat['audioLevel']),
        jitter: number(stat['jitterBufferMillis']),
        roundTrip: number(stat['roundTripTimeMillis']),
      } as const,
    ];
  });
}

/** Whether a sample says the newer, averaged delay beside the jitter. */
export function saysDelay(list: unknown): boolean {
  return Array.isArray(list) && list.some((stat) => isMembers(stat) && 'jitterBufferDelayMilliseconds' in stat);
}

/** A sum only grows, and beyond a second nobody could talk: such a row of values is no jitter. */
export function jitterMeaning(samples: readonly MetricSample[], hasDelay: boolean): JitterMeaning {
  if (hasDelay) return 'averaged';
  const values = samples.flatMap(({ jitter, direction }) => (jitter === null || direction === 'sent' ? [] : [jitter]));
  if (values.length === 0) return 'unknown';
  const isGrowing = values.every((value, place) => value >= (values[place - 1] ?? 0));
  if (isGrowing && values.length >= 10 && (values.at(-1) ?? 0) > 1000) return 'cumulative-delay';
  return values.length < 10 && isGrowing && (values.at(-1) ?? 0) > 250 ? 'unknown' : 'jitter';
}

/**
 * The samples of a call, each second once, in order. The first of each direction counts all packets since the connection
 * was made, maybe those of earlier calls too, so its counts are none of this call's.
 */
export function cleanSamples(samples: readonly MetricSample[]): readonly MetricSample[] {
  const known = new Set<string>();
  const begun = new Set<StreamDirection>();
  return [...samples]
    .sort((one, other) => one.at - other.at)
    .flatMap((sample) => {
      const key = `${sample.at} ${sample.direction}`;
      if (known.has(key)) return [];
      known.add(key);
      if (begun.has(sample.direction)) return [sample];
      begun.add(sample.direction);
      return [{ ...sample, packets: null, lost: null }];
    });
}
