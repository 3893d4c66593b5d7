import { csvRow, csvStart, type CsvCell } from '../disposition/csv-cell.js';
import type { DispositionRecord } from '../disposition/disposition-record.js';

export type ExportFormat = 'ndjson' | 'json' | 'csv';

export const isExportFormat = (name: string): name is ExportFormat =>
  name === 'ndjson' || name === 'json' || name === 'csv';

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const columns: readonly (readonly [name: string, of: (record: DispositionRecord) => CsvCell])[] = [
  ['id', ({ id }) => id],
  ['rev', ({ rev }) => rev],
  ['kind', ({ kind }) => kind],
  ['status', ({ status }) => status],
  ['occurredAt', ({ occurredAt }) => occurredAt],
  ['recordedAt', ({ recordedAt }) => recordedAt],
  ['offsetMinutes', ({ offsetMinutes }) => offsetMinutes],
  ['timeZone', ({ timeZone }) => timeZone],
  ['quality.code', ({ quality }) => quality?.code],
  ['quality.symptom', ({ quality }) => quality?.symptom],
  ['quality.scenario', ({ quality }) => quality?.scenario],
  ['quality.severity', ({ quality }) => quality?.severity],
  ['quality.chart', ({ quality }) => quality?.chart],
  ['outcome.setId', ({ outcome }) => outcome?.setId],
  ['outcome.code', ({ outcome }) => outcome?.code],
  ['outcome.label', ({ outcome }) => outcome?.label],
  ['note', ({ note }) => note],
  ['agent.username', ({ agent }) => agent.username],
  ['agent.routingProfile', ({ agent }) => agent.routingProfile],
  ['agent.site', ({ agent }) => agent.site],
  ['contact.contactId', ({ contact }) => contact?.contactId],
  ['contact.channel', ({ contact }) => contact?.channel],
  ['contact.direction', ({ contact }) => contact?.direction],
  ['contact.queue', ({ contact }) => contact?.queue],
  ['browser.name', ({ browser }) => browser?.name],
  ['browser.version', ({ browser }) => browser?.version],
  ['evidence.roundTrip95', ({ evidence }) => evidence?.roundTrip95],
  ['source', ({ source }) => source],
];

/** The records as the text of a file, in pieces. */
export async function* exportRecords(
  records: AsyncIterable<DispositionRecord>,
  format: ExportFormat,
): AsyncIterable<string> {
  if (format === 'csv') yield csvStart + csvRow(columns.map(([name]) => name));
  if (format === 'json') yield '[';
  let isFirst = true;
  for await (const record of records) {
    if (format === 'csv') yield csvRow(columns.map(([, of]) => of(record)));
    else if (format === 'ndjson') yield `${JSON.stringify(record)}\n`;
    else yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(record)}`;
    isFirst = false;
  }
  if (format === 'json') yield '\n]\n';
}
