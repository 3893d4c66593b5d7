import { findOnsets, type Onset } from './onsets.js';
import type { Recording } from './wav-reader.js';

/** A tap and the same tap through the call, both heard in one recording. Milliseconds from its beginning. */
export interface TapPair {
  readonly tap: number;
  readonly back: number;
}

/** A pair with whether it is taken into the result; one that lies far from the others is not. */
export interface JudgedPair extends TapPair {
  readonly delay: number;
  readonly isTaken: boolean;
}

/** Milliseconds. `refused` where fewer than three pairs agree: a result of less would be chance. */
export type TapResult =
  | {
      readonly state: 'measured';
      readonly pairs: readonly JudgedPair[];
      readonly count: number;
      readonly mean: number;
      /** The longest less the shortest. */
      readonly spread: number;
      /** Standard deviation of the sample. */
      readonly deviation: number;
    }
  | { readonly state: 'refused'; readonly pairs: readonly JudgedPair[]; readonly count: number };

/** As the guide asks. */
export const fewestPairs = 3;
/** A sound that comes back sooner is an echo of the room; the quickest calls take a little longer. What comes later is another tap. */
export const shortestDelay = 45;
export const longestDelay = 2000;
/** From the median, as a part of it, and in milliseconds: a jitter buffer moves by a packet of 20 ms on any way. */
const farthest = 0.25;
const apart = 30;

/** Taps of a recording, of all its channels: in a stereo recording of Connect each party has one. */
export function findTaps({ channels, sampleRate }: Recording): readonly Onset[] {
  return joinOnsets(channels.map((samples) => findOnsets(samples, sampleRate)));
}

/** The onsets of several channels as those of one sound, which channels hear at almost the same moment. */
export function joinOnsets(channels: readonly (readonly Onset[])[]): readonly Onset[] {
  const all = channels.flat().sort((one, other) => one.at - other.at);
  return all.filter(({ at }, place) => {
    const before = all[place - 1];
    return before === undefined || at - before.at >= 30;
  });
}

/** Joins each tap with the sound that comes back next. What comes back of that again belongs to neither. */
export function pairTaps(onsets: readonly Onset[]): readonly TapPair[] {
  const pairs: TapPair[] = [];
  let free = -Infinity;
  onsets.forEach(({ at }, place) => {
    if (at < free) return;
    const back = onsets.slice(place + 1).find((other) => other.at - at >= shortestDelay)?.at;
    if (back === undefined || back - at > longestDelay) return;
    pairs.push({ tap: at, back });
    free = back + (back - at) + shortestDelay;
  });
  return pairs;
}

/** The mean of the pairs that agree, or a refusal. All pairs must be of one recording: two clocks never agree. */
export function tapResult(pairs: readonly TapPair[]): TapResult {
  const delays = pairs.map(({ tap, back }) => back - tap);
  const middle = median(delays);
  const most = Math.max(farthest * middle, apart);
  const judged = pairs.map((pair) => {
    const delay = pair.back - pair.tap;
    return { ...pair, delay, isTaken: delay > 0 && Math.abs(delay - middle) <= most };
  });
  const taken = judged.flatMap(({ delay, isTaken }) => (isTaken ? [delay] : []));
  const count = taken.length;
  if (count < fewestPairs) return { state: 'refused', pairs: judged, count };
  const mean = taken.reduce((sum, delay) => sum + delay, 0) / count;
  const squares = taken.reduce((sum, delay) => sum + (delay - mean) ** 2, 0);
  return {
    state: 'measured',
    pairs: judged,
    count,
    mean,
    spread: Math.max(...taken) - Math.min(...taken),
    deviation: Math.sqrt(squares / (count - 1)),
  };
}

/** The whole test on one recording. */
export function measureTaps(recording: Recording): TapResult {
  return tapResult(pairTaps(findTaps(recording)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
