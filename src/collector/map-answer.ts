import { aggregate, type AggregateSpec, type MapValue } from '../disposition/analysis/aggregate.js';
import { findClusters } from '../disposition/analysis/clusters.js';
import { isDimension, type Dimension } from '../disposition/analysis/dimension.js';
import type { KnownEvent } from '../disposition/analysis/known-events.js';
import { findPeriodic } from '../disposition/analysis/periodic.js';
import type { ReportTable } from '../disposition/analysis/report-table.js';
import { isTimeZone } from '../disposition/zoned-time.js';

/** A map and its findings as JSON: NaN, which JSON has not, is null. */
export function mapAnswer(table: ReportTable, spec: AggregateSpec, events: readonly KnownEvent[] = []) {
  const map = aggregate(table, spec);
  const { rows, columns, value, refusal, total, reports, agents, range, timeZone, leftOut } = map;
  const width = columns.keys.length;
  return {
    rows: { dimension: rows.dimension, keys: rows.keys, sums: known(rows.sums) },
    columns: { dimension: columns.dimension, keys: columns.keys, sums: known(columns.sums) },
    value,
    refusal,
    values: rows.keys.map((_, row) => known(map.values.subarray(row * width, (row + 1) * width))),
    medianSeverity: rows.keys.map((_, row) => Array.from(map.medianSeverity.subarray(row * width, (row + 1) * width))),
    total: Number.isNaN(total) ? null : total,
    reports,
    agents,
    from: range === null ? null : new Date(range.from).toISOString(),
    to: range === null ? null : new Date(range.to).toISOString(),
    timeZone,
    leftOut,
    clusters: findClusters(table, spec),
    periodic: findPeriodic(table, spec, events),
  };
}

export type MapAnswer = ReturnType<typeof mapAnswer>;

const known = (values: Float64Array): readonly (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6));

const mapValues: readonly MapValue[] = ['count', 'weighted', 'rate'];

export interface MapWords {
  readonly rows: string;
  readonly columns: string;
  readonly value?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The map that words of a query or of a command line ask for, or what is wrong with them. */
export function specOf(words: MapWords): AggregateSpec | { readonly fault: string } {
  const { rows, columns, timeZone = 'UTC', from, to } = words;
  const value = mapValues.find((name) => name === (words.value ?? 'count'));
  const unknown = [rows, columns].find((name) => !isDimension(name));
  if (!isDimension(rows) || !isDimension(columns)) return { fault: `There is no dimension "${unknown ?? ''}".` };
  if (value === undefined) return { fault: 'A value is count, weighted or rate.' };
  if (!isTimeZone(timeZone)) return { fault: `There is no time zone "${timeZone}".` };
  const wrongTime = [from, to].find((time) => time !== undefined && Number.isNaN(Date.parse(time)));
  if (wrongTime !== undefined) return { fault: `"${wrongTime}" is no time; write it as 2026-11-16T09:00:00Z.` };
  return {
    ...sides(rows, columns),
    value,
    timeZone,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

const sides = (rows: Dimension, columns: Dimension) => ({ rows, columns });
