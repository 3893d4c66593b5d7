import { isTimeDimension, type Dimension } from './dimension.js';
import { momentOf, timeKeyOf, type Selection } from './selection.js';
import { ZoneClock } from './zone-clock.js';

/**
 * Calls handled in one interval, as a metrics report of the instance counts them. A rate by agent needs counts by agent,
 * a rate by hour counts of intervals that lie within one hour; what is left out is simply not known.
 */
export interface CallCount {
  /** ISO 8601 or epoch milliseconds; `to` does not count in. */
  readonly from: string | number;
  readonly to: string | number;
  readonly calls: number;
  readonly agent?: string;
  readonly queue?: string;
  readonly site?: string;
  readonly browser?: string;
  readonly scenario?: string;
}

/** Why there is no rate: no counts at all, none by that dimension, or intervals too long for it or across the selection's edge. */
export type RateRefusal =
  | { readonly reason: 'no-counts' }
  | { readonly reason: 'not-counted-by' | 'interval-too-long'; readonly dimension: Dimension }
  | { readonly reason: 'across-the-edge' };

/** The calls behind each cell, row, column and the whole. */
export interface Denominators {
  readonly cells: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
}

interface Side {
  readonly dimension: Dimension;
  readonly keys: readonly string[];
}

/** A call has no symptom: what is reported of it does not divide the calls. */
const ofTheReport: readonly Dimension[] = ['symptom', 'severity', 'code'];
const dividesCalls = (dimension: Dimension): boolean => !ofTheReport.includes(dimension);

interface Moment {
  readonly from: number;
  readonly to: number;
}

/** The denominators of a map, or why they are not known. */
export function denominatorsOf(
  counts: readonly CallCount[],
  rows: Side,
  columns: Side,
  selection: Selection,
): Denominators | RateRefusal {
  if (counts.length === 0) return { reason: 'no-counts' };
  const moments = counts.map(({ from, to }) => ({ from: momentOf(from, NaN), to: momentOf(to, NaN) }));
  const clock = new ZoneClock(selection.timeZone ?? 'UTC', ...rangeOf(moments));
  const refusal = refusalOf(counts, moments, clock, [rows.dimension, columns.dimension], selection);
  if (refusal !== null) return refusal;
  const from = momentOf(selection.from, -Infinity);
  const to = momentOf(selection.to, Infinity);
  const found = {
    cells: new Float64Array(rows.keys.length * columns.keys.length),
    rows: new Float64Array(rows.keys.length),
    columns: new Float64Array(columns.keys.length),
    total: 0,
  };
  counts.forEach((count, index) => {
    const moment = moments[index];
    if (moment === undefined || moment.from < from || moment.to > to) return;
    const key = (dimension: Dimension) => keyOfCount(count, moment, clock, dimension);
    if (!isWanted(selection, key)) return;
    add(found, placesOf(rows, key), placesOf(columns, key), count.calls);
  });
  return found;
}

function rangeOf(moments: readonly Moment[]): [from: number, to: number] {
  let [from, to] = [Infinity, -Infinity];
  for (const moment of moments) [from, to] = [Math.min(from, moment.from), Math.max(to, moment.to)];
  return from <= to ? [from, to] : [0, 0];
}

function refusalOf(
  counts: readonly CallCount[],
  moments: readonly Moment[],
  clock: ZoneClock,
  sides: readonly Dimension[],
  selection: Selection,
): RateRefusal | null {
  const asked: Dimension[] = [...sides];
  for (const dimension of sidesOf(selection)) if (!asked.includes(dimension)) asked.push(dimension);
  for (const dimension of asked.filter(dividesCalls)) {
    if (isTimeDimension(dimension)) {
      const isLong = moments.some(
        ({ from, to }) =>
          timeKeyOf(clock, dimension, from) !== timeKeyOf(clock, dimension, Math.max(from, to - 1)) ||
          to - from > longest[dimension],
      );
      if (isLong) return { reason: 'interval-too-long', dimension };
    } else if (counts.some((count) => keyOfCount(count, { from: 0, to: 0 }, clock, dimension) === null)) {
      return { reason: 'not-counted-by', dimension };
    }
  }
  const edges = [momentOf(selection.from, NaN), momentOf(selection.to, NaN)];
  const isCut = moments.some(({ from, to }) => edges.some((edge) => from < edge && edge < to));
  return isCut ? { reason: 'across-the-edge' } : null;
}

/** An interval of a day and more would otherwise seem to lie within one hour of the clock. */
const longest = { minute: 60_000, hour: 3_600_000, weekday: 90_000_000, day: 90_000_000 } as const;

function* sidesOf({ where = {} }: Selection): Iterable<Dimension> {
  const names: readonly Dimension[] = [
    'scenario',
    'agent',
    'queue',
    'site',
    'browser',
    'minute',
    'hour',
    'weekday',
    'day',
  ];
  for (const name of names) if (where[name] !== undefined) yield name;
}

function keyOfCount(count: CallCount, { from }: Moment, clock: ZoneClock, dimension: Dimension): string | null {
  if (isTimeDimension(dimension)) return timeKeyOf(clock, dimension, from);
  if (dimension === 'symptom' || dimension === 'severity' || dimension === 'code') return null;
  return count[dimension] ?? null;
}

function isWanted({ where = {} }: Selection, key: (dimension: Dimension) => string | null): boolean {
  return [...sidesOf({ where })].every((dimension) => where[dimension]?.includes(key(dimension) ?? '') === true);
}

function placesOf({ dimension, keys }: Side, key: (dimension: Dimension) => string | null): readonly number[] {
  if (!dividesCalls(dimension)) return [...keys.keys()];
  const place = keys.indexOf(key(dimension) ?? '');
  return place === -1 ? [] : [place];
}

function add(
  found: { readonly cells: Float64Array; readonly rows: Float64Array; readonly columns: Float64Array; total: number },
  rows: readonly number[],
  columns: readonly number[],
  calls: number,
): void {
  found.total += calls;
  for (const row of rows) found.rows[row] = (found.rows[row] ?? 0) + calls;
  for (const column of columns) found.columns[column] = (found.columns[column] ?? 0) + calls;
  for (const row of rows) {
    for (const column of columns) {
      const place = row * found.columns.length + column;
      found.cells[place] = (found.cells[place] ?? 0) + calls;
    }
  }
}
