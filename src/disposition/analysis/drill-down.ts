import type { Dimension } from './dimension.js';
import type { ReportLine, ReportTable } from './report-table.js';
import { select, type Selection } from './selection.js';

/** The reports behind a cell, row or column, the oldest first. */
export interface DrillDown {
  readonly reports: readonly ReportLine[];
  /** Each once, in the order of the reports; reports without a contact have none. */
  readonly contactIds: readonly string[];
  readonly agents: number;
}

/** The selection of one cell, row or column within another: a key of null leaves that side open. */
export function narrowed(
  selection: Selection,
  ...keys: readonly (readonly [dimension: Dimension, key: string | null])[]
): Selection {
  const where = { ...selection.where };
  for (const [dimension, key] of keys) if (key !== null) where[dimension] = [key];
  return { ...selection, where };
}

/** The reports of a selection with the ids of their contacts, as AWS support asks for them. */
export function drillDown(table: ReportTable, selection: Selection): DrillDown {
  const { rows } = select(table, selection);
  const sorted = rows.toSorted((a, b) => (table.occurred[a] ?? 0) - (table.occurred[b] ?? 0));
  const reports = Array.from(sorted, (row) => table.line(row));
  const contactIds = new Set<string>();
  for (const { contactId } of reports) if (contactId !== null) contactIds.add(contactId);
  return { reports, contactIds: [...contactIds], agents: new Set(reports.map(({ agent }) => agent)).size };
}
