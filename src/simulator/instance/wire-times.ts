import type { InstanceSettings } from './settings.js';
import type { WireTime } from './wire.js';

/** Unix seconds with a millisecond fraction. */
export const wireTime = (epochMilliseconds: number): WireTime => Math.round(epochMilliseconds) / 1000;

/** Writes times into a snapshot taken at `now`, by the clock that the instance tells. */
export interface WireTimes {
  readonly now: number;
  /** As it is. */
  exact(epochMilliseconds: number): WireTime;
  /** Since when a state is; when rounded, a whole number of seconds before the snapshot, so that it jitters. */
  since(epochMilliseconds: number): WireTime;
}

export function wireTimes(
  now: number,
  { areTimestampsRounded, clockAheadMs }: Pick<InstanceSettings, 'areTimestampsRounded' | 'clockAheadMs'>,
): WireTimes {
  const exact = (moment: number): WireTime => wireTime(moment + clockAheadMs);
  return {
    now,
    exact,
    since: (moment) => exact(areTimestampsRounded ? now - Math.floor((now - moment) / 1000) * 1000 : moment),
  };
}
