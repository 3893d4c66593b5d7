/** Counts quality reports and finds what they have in common; pure, for pages and for Node. */
export { aggregate, type Aggregate, type AggregateSide, type AggregateSpec, type MapValue } from './aggregate.js';
export type { CallCount, RateRefusal } from './call-counts.js';
export { findClusters, type Cluster, type ClusterScope, type FindingLimits } from './clusters.js';
export {
  categoryDimensions,
  dimensions,
  isDimension,
  timeDimensions,
  type CategoryDimension,
  type Dimension,
  type TimeDimension,
} from './dimension.js';
export { drillDown, narrowed, type DrillDown } from './drill-down.js';
export { overlayEvents, type DailyEvent, type DatedEvent, type EventOverlay, type KnownEvent } from './known-events.js';
export { findPeriodic, type Periodic } from './periodic.js';
export {
  formatOf,
  readRecords,
  type FaultReason,
  type ReadFault,
  type ReadRecords,
  type RecordFormat,
} from './read-records.js';
export { ReportTable, type LeftOut, type ReportLine } from './report-table.js';
export { select, type Selected, type Selection } from './selection.js';
export { isTimeZone } from '../zoned-time.js';
