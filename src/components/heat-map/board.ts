import { aggregate, type Aggregate, type AggregateSpec } from '../../disposition/analysis/aggregate.js';
import { findClusters, type Cluster } from '../../disposition/analysis/clusters.js';
import type { Dimension } from '../../disposition/analysis/dimension.js';
import { drillDown, narrowed, type DrillDown } from '../../disposition/analysis/drill-down.js';
import { overlayEvents, type EventOverlay, type KnownEvent } from '../../disposition/analysis/known-events.js';
import { findPeriodic, type Periodic } from '../../disposition/analysis/periodic.js';
import type { ReportTable } from '../../disposition/analysis/report-table.js';
import { select } from '../../disposition/analysis/selection.js';
import { scaleFor, type Scale } from './scale.js';

/** A cell by its keys, which stay when the map is counted again. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** All that is drawn of one map. */
export interface Board {
  readonly map: Aggregate;
  readonly scale: Scale;
  readonly events: readonly EventOverlay[];
}

export function boardOf(table: ReportTable, spec: AggregateSpec, events: readonly KnownEvent[]): Board {
  const map = aggregate(table, spec);
  let largest = 0;
  for (const value of map.values) if (value > largest) largest = value;
  const { dimension, keys } = map.columns;
  const overlays = events.length === 0 ? [] : overlayEvents(events, select(table, spec), dimension, keys);
  return { map, scale: scaleFor(largest, map.value !== 'rate'), events: overlays.filter((one) => one.keys.length > 0) };
}

export const cellIndex = ({ rows, columns }: Aggregate, { row, column }: CellKey): number => {
  const [y, x] = [rows.keys.indexOf(row), columns.keys.indexOf(column)];
  return y < 0 || x < 0 ? -1 : y * columns.keys.length + x;
};

/** What the side sheet says of a cell. */
export interface CellDetail extends DrillDown {
  readonly cluster: Cluster | null;
  readonly periodic: Periodic | null;
}

export function detailOf(
  table: ReportTable,
  spec: AggregateSpec,
  { row, column }: CellKey,
  events: readonly KnownEvent[],
): CellDetail {
  const cell = drillDown(table, narrowed(spec, [spec.rows, row], [spec.columns, column]));
  const clusters = findClusters(table, spec).filter((one) => one.column === column && (one.row ?? row) === row);
  // What comes back is found against the time around the cell, so only its row is looked at.
  const side = isOfDay(spec.columns) ? ([spec.rows, row] as const) : ([spec.columns, column] as const);
  const periodic = findPeriodic(table, narrowed(spec, side), events).find(({ at }) =>
    covers(spec, { row, column }, at),
  );
  return { ...cell, cluster: clusters[0] ?? null, periodic: periodic ?? null };
}

const isOfDay = (dimension: Dimension): boolean => dimension === 'hour' || dimension === 'minute';

function covers({ rows, columns }: AggregateSpec, { row, column }: CellKey, at: string): boolean {
  const keys: readonly (readonly [Dimension, string])[] = [
    [rows, row],
    [columns, column],
  ];
  return keys.every(([dimension, key]) => !isOfDay(dimension) || at.startsWith(key.slice(0, 2)));
}
