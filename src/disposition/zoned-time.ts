/** A wall clock's reading, without a zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** One formatter a zone: making one costs a hundred times its use. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...fields,
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}

/** Whether `Intl` of this machine knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Milliseconds that the zone is ahead of UTC at a moment in epoch milliseconds. Throws `RangeError` for an unknown zone. */
export function offsetAt(timeZone: string, at: number): number {
  const whole = Math.floor(at / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(whole)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** The same in whole minutes, as records keep it. */
export const offsetMinutesAt = (timeZone: string, at: number): number => Math.round(offsetAt(timeZone, at) / 60_000);

/**
 * The moment at which a zone's clocks showed a time. Where they showed it twice, the first; a time that they skipped is
 * read by the clock before the change, as watches that nobody has put forward show it.
 */
export function momentOf({ year, month, day, hour, minute, second }: WallTime, timeZone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const dayBefore = asUtc - offsetAt(timeZone, asUtc - 86_400_000);
  const dayAfter = asUtc - offsetAt(timeZone, asUtc + 86_400_000);
  const shows = (at: number): boolean => at + offsetAt(timeZone, at) === asUtc;
  const found = [dayBefore, dayAfter].filter(shows);
  return found.length === 0 ? dayBefore : Math.min(...found);
}
