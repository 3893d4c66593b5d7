import { describe, expect, it } from 'vitest';
import { aggregate } from '../../../src/disposition/analysis/aggregate.js';
import type { TimeDimension } from '../../../src/disposition/analysis/dimension.js';
import { ZoneClock } from '../../../src/disposition/analysis/zone-clock.js';
import { offsetAt } from '../../../src/disposition/zoned-time.js';
import { report } from './reports.js';

const keys = (timeZone: string, dimension: TimeDimension, ...times: readonly string[]) => {
  const map = aggregate(
    times.map((at) => report({ at })),
    { rows: 'scenario', columns: dimension, timeZone },
  );
  return map.columns.keys.filter((_, column) => (map.columns.sums[column] ?? 0) > 0);
};

describe('the local clock', () => {
  it('reads hours and weekdays in Tokyo', () => {
    const sundayEvening = '2026-11-15T23:30:00Z';
    expect(keys('Asia/Tokyo', 'hour', sundayEvening)).toEqual(['08']);
    expect(keys('Asia/Tokyo', 'weekday', sundayEvening)).toEqual(['1']);
    expect(keys('Asia/Tokyo', 'day', sundayEvening)).toEqual(['2026-11-16']);
    expect(keys('UTC', 'weekday', sundayEvening)).toEqual(['7']);
  });

  it('skips the hour that New York skips in spring', () => {
    expect(keys('America/New_York', 'minute', '2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z')).toEqual([
      '01:59',
      '03:00',
    ]);
  });

  it('reads the hour that New York has twice in autumn as the same hour both times', () => {
    expect(keys('America/New_York', 'minute', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z')).toEqual(['01:30']);
    expect(keys('America/New_York', 'hour', '2026-11-01T05:59:59Z', '2026-11-01T07:00:00Z')).toEqual(['01', '02']);
  });

  it('keeps 9 in the morning at 9 through a year of changed clocks', () => {
    const mornings = ['2026-01-15T14:00:00Z', '2026-07-15T13:00:00Z', '2026-12-15T14:00:00Z'];
    expect(keys('America/New_York', 'hour', ...mornings)).toEqual(['09']);
  });

  it('reads offsets of half an hour and years before 1970', () => {
    expect(keys('Asia/Kolkata', 'minute', '2026-11-16T18:31:00Z')).toEqual(['00:01']);
    expect(keys('UTC', 'day', '1969-12-31T23:59:59Z')).toEqual(['1969-12-31']);
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
    'agrees with Intl at any moment, in any order: %s',
    (timeZone) => {
      const [from, to] = [Date.parse('2024-01-01'), Date.parse('2028-01-01')];
      const clock = new ZoneClock(timeZone, from, to);
      for (let index = 0; index < 3000; index += 1) {
        const at = from + ((index * 7_919_000_003) % (to - from));
        expect(clock.local(at) - at, new Date(at).toISOString()).toBe(offsetAt(timeZone, at));
      }
    },
  );

  it('shows every hour between the first and the last, and minutes of a long day only where something was reported', () => {
    const map = (columns: TimeDimension, ...times: readonly string[]) =>
      aggregate(
        times.map((at) => report({ at })),
        { rows: 'symptom', columns },
      ).columns.keys;
    expect(map('hour', '2026-11-16T08:00:00Z', '2026-11-16T11:00:00Z')).toEqual(['08', '09', '10', '11']);
    expect(map('minute', '2026-11-16T08:00:00Z', '2026-11-16T18:02:00Z')).toEqual(['08:00', '18:02']);
    expect(map('minute', '2026-11-16T08:00:00Z', '2026-11-16T08:03:00Z')).toHaveLength(4);
    expect(map('weekday', '2026-11-16T08:00:00Z')).toHaveLength(7);
  });
});
