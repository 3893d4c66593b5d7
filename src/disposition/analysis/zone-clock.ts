import { offsetAt } from '../zoned-time.js';

const day = 86_400_000;
const hour = 3_600_000;
/** Beyond this many looks the range is scanned in wider steps: dates of a broken clock must not stop the analysis. */
const mostLooks = 20_000;

/** The local clock of one zone over one range of time: each change of the clock in it is found once, then only looked up. */
export class ZoneClock {
  private readonly starts: number[] = [];
  private readonly offsets: number[] = [];
  private place = 0;

  /** `timeZone` is an IANA name; the range is in epoch milliseconds. */
  constructor(timeZone: string, from: number, to: number) {
    const step = Math.max(day, (to - from) / mostLooks);
    let at = from;
    let offset = offsetAt(timeZone, at);
    this.add(-Infinity, offset);
    while (at < to) {
      const next = Math.min(at + step, to);
      const later = offsetAt(timeZone, next);
      if (later !== offset) this.add(changeBetween(timeZone, at, next, offset), later);
      [at, offset] = [next, later];
    }
  }

  /** The moment on the zone's clock, as epoch milliseconds of a clock that reads the same in UTC. */
  local(at: number): number {
    let { place } = this;
    while (place > 0 && at < (this.starts[place] ?? 0)) place -= 1;
    while (at >= (this.starts[place + 1] ?? Infinity)) place += 1;
    this.place = place;
    return at + (this.offsets[place] ?? 0);
  }

  private add(start: number, offset: number): void {
    this.starts.push(start);
    this.offsets.push(offset);
  }
}

function changeBetween(timeZone: string, from: number, to: number, offset: number): number {
  let [before, after] = [from, to];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (middle <= before) break;
    if (offsetAt(timeZone, middle) === offset) before = middle;
    else after = middle;
  }
  return Math.ceil(after / 1000) * 1000;
}

/** Positions on a local clock as `ZoneClock.local` gives it. */
export const dayNumber = (local: number): number => Math.floor(local / day);
/** Days before 1970 are negative, and so would be their remainders. */
const within = (value: number, length: number): number => {
  const rest = value % length;
  return rest < 0 ? rest + length : rest;
};
export const hourOfDay = (local: number): number => within(Math.floor(local / hour), 24);
export const minuteOfDay = (local: number): number => within(Math.floor(local / 60_000), 1440);
/** 1 is Monday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;
export const dateOf = (days: number): string => new Date(days * day).toISOString().slice(0, 10);
