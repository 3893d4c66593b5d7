import type { Dimension } from './dimension.js';
import { isTimeDimension } from './dimension.js';
import type { ReportTable } from './report-table.js';
import { dateOf, dayNumber, hourOfDay, minuteOfDay, weekdayOf, ZoneClock } from './zone-clock.js';

/** Which reports are looked at, and on whose clock. */
export interface Selection {
  /** IANA name, by default `UTC`. */
  readonly timeZone?: string;
  /** ISO 8601 or epoch milliseconds; `from` counts in, `to` does not. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** Only these keys of a dimension. */
  readonly where?: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

/** The reports of a selection: their rows in the table, in its order, and the clock for their times. */
export interface Selected {
  readonly table: ReportTable;
  readonly rows: Uint32Array;
  readonly clock: ZoneClock;
  readonly timeZone: string;
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

const timeKeys = {
  minute: (local: number) => {
    const minutes = minuteOfDay(local);
    return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  },
  hour: (local: number) => twoDigits(hourOfDay(local)),
  weekday: (local: number) => String(weekdayOf(dayNumber(local))),
  day: (local: number) => dateOf(dayNumber(local)),
} as const;

/** The key of one row. */
export function keyOf({ table, clock }: Omit<Selected, 'rows'>, dimension: Dimension, row: number): string {
  if (isTimeDimension(dimension)) return timeKeys[dimension](clock.local(table.occurred[row] ?? 0));
  if (dimension === 'severity') return String(table.severity[row] ?? 0);
  const { numbers, words } = table.column(dimension);
  return words[numbers[row] ?? 0] ?? '';
}

/** The key of a moment in a dimension of time. */
export const timeKeyOf = (clock: ZoneClock, dimension: keyof typeof timeKeys, at: number): string =>
  timeKeys[dimension](clock.local(at));

export function momentOf(value: string | number | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const at = typeof value === 'number' ? value : Date.parse(value);
  return Number.isNaN(at) ? otherwise : at;
}

export function select(table: ReportTable, selection: Selection): Selected {
  const { timeZone = 'UTC', where = {} } = selection;
  const from = momentOf(selection.from, -Infinity);
  const to = momentOf(selection.to, Infinity);
  const within = rowsBetween(table, from, to);
  const clock = new ZoneClock(timeZone, within.earliest, within.latest);
  const tests = [...testsOf({ table, clock, timeZone }, where)];
  const { rows } = within;
  return {
    table,
    clock,
    timeZone,
    rows: tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row))),
  };
}

function rowsBetween(table: ReportTable, from: number, to: number) {
  const { occurred, counts, length } = table;
  const rows = new Uint32Array(length);
  let [earliest, latest] = [Infinity, -Infinity];
  let found = 0;
  for (let row = 0; row < length; row += 1) {
    const at = occurred[row] ?? 0;
    if (counts[row] === 0 || at < from || at >= to) continue;
    if (at < earliest) earliest = at;
    if (at > latest) latest = at;
    rows[found] = row;
    found += 1;
  }
  if (found === 0) [earliest, latest] = [0, 0];
  return { rows: rows.subarray(0, found), earliest, latest };
}

function* testsOf(source: Omit<Selected, 'rows'>, where: NonNullable<Selection['where']>) {
  const { table, clock } = source;
  for (const [dimension, keys] of Object.entries(where)) {
    if (dimension === 'minute' || dimension === 'hour' || dimension === 'weekday' || dimension === 'day') {
      const key = timeKeys[dimension];
      const wanted = new Set(keys);
      yield (row: number): boolean => wanted.has(key(clock.local(table.occurred[row] ?? 0)));
    } else if (dimension === 'severity') {
      const wanted = new Set(keys.map(Number));
      yield (row: number): boolean => wanted.has(table.severity[row] ?? 0);
    } else if (dimension === 'symptom' || dimension === 'scenario' || dimension === 'code' || isName(dimension)) {
      const { numbers, words } = table.column(dimension);
      const wanted = Uint8Array.from(words, (word) => (keys.includes(word) ? 1 : 0));
      yield (row: number): boolean => wanted[numbers[row] ?? 0] === 1;
    }
  }
}

const isName = (dimension: string): dimension is 'agent' | 'queue' | 'site' | 'browser' =>
  dimension === 'agent' || dimension === 'queue' || dimension === 'site' || dimension === 'browser';
