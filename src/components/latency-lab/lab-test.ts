import { latencyParts, type LatencyParts } from '../../diagnostics/latency/formulas.js';
import { tapResult, type TapPair, type TapResult } from '../../diagnostics/latency/tap-test.js';
import type { Recording } from '../../diagnostics/latency/wav-reader.js';

/** What a recording is of; a result of each is the mean of its own pairs. */
export const labRoles = ['overall', 'recording', 'redirect', 'forward'] as const;

export type LabRole = (typeof labRoles)[number];

export interface LabTest {
  readonly recording: Recording;
  readonly pairs: readonly TapPair[];
  readonly result: TapResult;
}

export type LabTests = Readonly<Partial<Record<LabRole, LabTest>>>;

/** One step of a marker, in milliseconds. */
export const markerStep = 5;

/** The test with one marker moved, which stays on its side of the other. */
export function movedMarker(test: LabTest, place: number, end: keyof TapPair, at: number): LabTest {
  const pairs = test.pairs.map((pair, index) =>
    index === place ? moved(pair, end, at, test.recording.duration) : pair,
  );
  return { ...test, pairs, result: tapResult(pairs) };
}

function moved(pair: TapPair, end: keyof TapPair, at: number, duration: number): TapPair {
  const place = Math.max(0, Math.min(duration, at));
  return end === 'tap'
    ? { ...pair, tap: Math.min(place, pair.back - markerStep) }
    : { ...pair, back: Math.max(place, pair.tap + markerStep) };
}

function meanOf(test: LabTest | undefined): number | undefined {
  return test?.result.state === 'measured' ? test.result.mean : undefined;
}

/** The parts of the way as far as the tests tell; null without a result of the whole. */
export function partsOf(tests: LabTests): LatencyParts | null {
  const overall = meanOf(tests.overall);
  if (overall === undefined) return null;
  const [recording, redirect, forward] = [meanOf(tests.recording), meanOf(tests.redirect), meanOf(tests.forward)];
  return latencyParts({
    overall,
    ...(recording === undefined ? {} : { recording }),
    ...(redirect === undefined ? {} : { overallWithRedirect: redirect }),
    ...(forward === undefined ? {} : { overallWithForward: forward }),
  });
}

/** The time shown, in milliseconds: all of a short recording, of a long one what lies around the taps. */
export function shownRange({ recording, pairs }: LabTest): readonly [from: number, to: number] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined || recording.duration <= 12_000) return [0, recording.duration];
  return [Math.max(0, first.tap - 900), Math.min(recording.duration, last.back + 1200)];
}
