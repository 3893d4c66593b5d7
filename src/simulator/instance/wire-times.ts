import type { WireTime } from './wire.js';

/** Unix seconds with a millisecond fraction. */
export const wireTime = (epochMilliseconds: number): WireTime => Math.round(epochMilliseconds) / 1000;

/** Writes times into a snapshot taken at `now`. */
export interface WireTimes {
  readonly now: number;
  /** As it is. */
  exact(epochMilliseconds: number): WireTime;
  /** Since when a state is; when rounded, a whole number of seconds before the snapshot, so that it jitters. */
  since(epochMilliseconds: number): WireTime;
}

export function wireTimes(now: number, isRounded: boolean): WireTimes {
  return {
    now,
    exact: wireTime,
    since: (moment) => wireTime(isRounded ? now - Math.floor((now - moment) / 1000) * 1000 : moment),
  };
}
