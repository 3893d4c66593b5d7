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

/** Minutes that the zone is ahead of UTC at a moment in epoch milliseconds. Throws `RangeError` for an unknown zone. */
export function offsetMinutesAt(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name));
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - Math.floor(at / 1000) * 1000) / 60_000);
}

/**
 * The moment at which a zone's clocks showed a time. Where they showed it twice, the first; a time that they skipped is
 * read by the clock before the change, as watches that nobody has put forward show it.
 */
export function momentOf({ year, month, day, hour, minute, second }: WallTime, timeZone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const dayBefore = asUtc - offsetMinutesAt(asUtc - 86_400_000, timeZone) * 60_000;
  const dayAfter = asUtc - offsetMinutesAt(asUtc + 86_400_000, timeZone) * 60_000;
  const shows = (at: number): boolean => at + offsetMinutesAt(at, timeZone) * 60_000 === asUtc;
  const found = [dayBefore, dayAfter].filter(shows);
  return found.length === 0 ? dayBefore : Math.min(...found);
}
