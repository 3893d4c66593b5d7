import type { QualitySample } from '../../domain/call-quality.js';

/** One second of a call, both directions; null where nothing was measured, as while the browser let the page sleep. */
export interface QualitySecond {
  /** Its beginning, epoch milliseconds. */
  readonly at: number;
  readonly receiving: QualitySample | null;
  readonly sending: QualitySample | null;
}

/** The longest pause that is filled with empty seconds; a longer one is two stretches of measuring. */
const longestPause = 600;

/** Puts the samples of both directions, each oldest first, side by side: every second between the first and the last once. */
export function secondsOf(
  receiving: readonly QualitySample[],
  sending: readonly QualitySample[],
): readonly QualitySecond[] {
  const heard = bySecond(receiving);
  const said = bySecond(sending);
  const measured = [...new Set([...heard.keys(), ...said.keys()])].sort((one, other) => one - other);
  const seconds: QualitySecond[] = [];
  let next = measured[0] ?? 0;
  for (const second of measured) {
    if (second - next > longestPause) next = second - longestPause;
    for (; next < second; next += 1) seconds.push({ at: next * 1000, receiving: null, sending: null });
    seconds.push({ at: second * 1000, receiving: heard.get(second) ?? null, sending: said.get(second) ?? null });
    next = second + 1;
  }
  return seconds;
}

/** A timer of one second is never quite on time: two samples may fall into one second, and into the next none. */
function bySecond(samples: readonly QualitySample[]): ReadonlyMap<number, QualitySample> {
  const found = new Map<number, QualitySample>();
  for (const sample of samples) {
    let second = Math.floor(sample.at / 1000);
    if (found.has(second) && !found.has(second + 1)) second += 1;
    found.set(second, sample);
  }
  return found;
}
