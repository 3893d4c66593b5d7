import type { DispositionRecord } from '../disposition-record.js';
import { axisOf } from './axis.js';
import { denominatorsOf, type CallCount, type RateRefusal } from './call-counts.js';
import type { Dimension } from './dimension.js';
import { ReportTable, type LeftOut } from './report-table.js';
import { select, type Selected, type Selection } from './selection.js';

/** What a cell shows: reports, reports by the weight of their severity, or reports per 100 calls. */
export type MapValue = 'count' | 'weighted' | 'rate';

export interface AggregateSpec extends Selection {
  readonly rows: Dimension;
  readonly columns: Dimension;
  /** By default `count`. */
  readonly value?: MapValue;
  /** What a report of severity 1, 2 and 3 weighs; by default 1, 2 and 4. */
  readonly weights?: readonly [number, number, number];
  /** The calls that reports are a part of. Without them there is no rate. */
  readonly calls?: readonly CallCount[];
}

export interface AggregateSide {
  readonly dimension: Dimension;
  readonly keys: readonly string[];
  /** Of each key, in the value that was asked for; NaN where it is not known. */
  readonly sums: Float64Array;
}

/** A map of two dimensions. Cells lie row after row: the cell of a row and a column is at `row * columns.keys.length + column`. */
export interface Aggregate {
  readonly rows: AggregateSide;
  readonly columns: AggregateSide;
  /** What was counted; `count` where a rate was asked for and is not known. */
  readonly value: MapValue;
  /** Why a rate is not known, where it was asked for. */
  readonly refusal: RateRefusal | null;
  readonly counts: Uint32Array;
  /** In the value that was asked for; NaN where it is not known. */
  readonly values: Float64Array;
  /** Of the reports of a cell, the lower one of two; 0 without reports. */
  readonly medianSeverity: Uint8Array;
  readonly total: number;
  readonly reports: number;
  readonly agents: number;
  /** Epoch milliseconds of the first and last report; null without reports. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly timeZone: string;
  readonly leftOut: Readonly<LeftOut>;
}

const guideWeights = [1, 2, 4] as const;

/** Counts quality reports by two dimensions. For many records make a `ReportTable` once and give that. */
export function aggregate(source: ReportTable | Iterable<DispositionRecord>, spec: AggregateSpec): Aggregate {
  const table = ReportTable.of(source);
  return aggregateSelected(select(table, spec), spec);
}

/** The same for reports that are selected already. */
export function aggregateSelected(selected: Selected, spec: AggregateSpec): Aggregate {
  const { table } = selected;
  const rows = axisOf(selected, spec.rows);
  const columns = axisOf(selected, spec.columns);
  const width = columns.keys.length;
  const bySeverity = new Uint32Array(rows.keys.length * width * 3);
  const { severity } = table;
  for (let index = 0; index < selected.rows.length; index += 1) {
    const level = severity[selected.rows[index] ?? 0] ?? 1;
    const place = ((rows.places[index] ?? 0) * width + (columns.places[index] ?? 0)) * 3 + level - 1;
    bySeverity[place] = (bySeverity[place] ?? 0) + 1;
  }
  const counted = countsOf(bySeverity);
  const measured = measure(counted, bySeverity, rows, columns, spec);
  return {
    rows: { dimension: spec.rows, keys: rows.keys, sums: measured.rowSums },
    columns: { dimension: spec.columns, keys: columns.keys, sums: measured.columnSums },
    value: measured.value,
    refusal: measured.refusal,
    counts: counted,
    values: measured.values,
    medianSeverity: mediansOf(bySeverity),
    total: measured.total,
    reports: selected.rows.length,
    agents: agentsOf(selected),
    range: rangeOf(selected),
    timeZone: selected.timeZone,
    leftOut: table.leftOut,
  };
}

function measure(
  counts: Uint32Array,
  bySeverity: Uint32Array,
  rows: { readonly dimension: Dimension; readonly keys: readonly string[] },
  columns: { readonly dimension: Dimension; readonly keys: readonly string[] },
  spec: AggregateSpec,
) {
  const { value = 'count', weights = guideWeights } = spec;
  const plain = value === 'weighted' ? weighted(bySeverity, weights) : Float64Array.from(counts);
  const sums = sumsOf(plain, rows.keys.length, columns.keys.length);
  if (value !== 'rate') return { value, refusal: null, values: plain, ...sums };
  const calls = denominatorsOf(spec.calls ?? [], rows, columns, spec);
  if ('reason' in calls) return { value: 'count' as const, refusal: calls, values: plain, ...sums };
  return {
    value,
    refusal: null,
    values: plain.map((count, place) => perHundred(count, calls.cells[place])),
    rowSums: sums.rowSums.map((count, place) => perHundred(count, calls.rows[place])),
    columnSums: sums.columnSums.map((count, place) => perHundred(count, calls.columns[place])),
    total: perHundred(sums.total, calls.total),
  };
}

const perHundred = (count: number, calls = 0): number => (calls > 0 ? (count / calls) * 100 : NaN);

function countsOf(bySeverity: Uint32Array): Uint32Array {
  const counts = new Uint32Array(bySeverity.length / 3);
  bySeverity.forEach((count, place) => {
    const cell = Math.floor(place / 3);
    counts[cell] = (counts[cell] ?? 0) + count;
  });
  return counts;
}

function weighted(bySeverity: Uint32Array, weights: readonly [number, number, number]): Float64Array {
  const values = new Float64Array(bySeverity.length / 3);
  bySeverity.forEach((count, place) => {
    const cell = Math.floor(place / 3);
    values[cell] = (values[cell] ?? 0) + count * (weights[place % 3] ?? 0);
  });
  return values;
}

function mediansOf(bySeverity: Uint32Array): Uint8Array {
  const medians = new Uint8Array(bySeverity.length / 3);
  for (let cell = 0; cell < medians.length; cell += 1) {
    const [low = 0, middle = 0, high = 0] = bySeverity.subarray(cell * 3, cell * 3 + 3);
    const half = (low + middle + high) / 2;
    if (half > 0) medians[cell] = low >= half ? 1 : low + middle >= half ? 2 : 3;
  }
  return medians;
}

function sumsOf(values: Float64Array, height: number, width: number) {
  const rowSums = new Float64Array(height);
  const columnSums = new Float64Array(width);
  let total = 0;
  values.forEach((value, place) => {
    const row = Math.floor(place / width);
    rowSums[row] = (rowSums[row] ?? 0) + value;
    columnSums[place % width] = (columnSums[place % width] ?? 0) + value;
    total += value;
  });
  return { rowSums, columnSums, total };
}

function agentsOf({ table, rows }: Selected): number {
  const { numbers, words } = table.column('agent');
  const seen = new Uint8Array(words.length);
  for (const row of rows) seen[numbers[row] ?? 0] = 1;
  return seen.reduce((sum, present) => sum + present, 0);
}

function rangeOf({ table, rows }: Selected): Aggregate['range'] {
  let [from, to] = [Infinity, -Infinity];
  for (const row of rows) {
    const at = table.occurred[row] ?? 0;
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return from <= to ? { from, to } : null;
}
