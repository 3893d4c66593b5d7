import type { Aggregate, AggregateSpec } from '../../disposition/analysis/aggregate.js';
import { findClusters } from '../../disposition/analysis/clusters.js';
import type { ReportTable } from '../../disposition/analysis/report-table.js';
import type { CellKey } from './board.js';

/** Above so many reports a look for what stands out would hold up the drawing of the map. */
const mostReports = 20_000;

/** The cell to look at first: that of the least likely cluster, else the fullest one; null where nothing was reported. */
export function standingOut(
  table: ReportTable,
  spec: AggregateSpec,
  { rows, columns, counts }: Aggregate,
): CellKey | null {
  if (table.length > mostReports) return null;
  const [cluster] = findClusters(table, spec);
  let fullest: CellKey | null = null;
  let most = 0;
  counts.forEach((count, index) => {
    const row = rows.keys[Math.floor(index / columns.keys.length)];
    const column = columns.keys[index % columns.keys.length];
    if (count <= most || row === undefined || column === undefined) return;
    if ((cluster?.row ?? row) !== row || (cluster?.column ?? column) !== column) return;
    most = count;
    fullest = { row, column };
  });
  return fullest;
}
