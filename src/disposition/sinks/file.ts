import { csvRow, csvStart, type CsvCell } from '../csv-cell.js';
import type { DispositionRecord } from '../disposition-record.js';

export type DispositionFileForm = 'csv' | 'json' | 'ndjson';

/** A file of records, for a download or for a person's own archive. */
export interface DispositionFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const columns: readonly (readonly [string, (record: DispositionRecord) => CsvCell])[] = [
  ['id', ({ id }) => id],
  ['rev', ({ rev }) => rev],
  ['kind', ({ kind }) => kind],
  ['status', ({ status }) => status],
  ['occurred_at', ({ occurredAt }) => occurredAt],
  ['local_time', localTime],
  ['agent', ({ agent }) => agent.username],
  ['site', ({ agent }) => agent.site],
  ['quality_code', ({ quality }) => quality?.code],
  ['outcome_code', ({ outcome }) => outcome?.code],
  ['outcome', ({ outcome }) => outcome?.label],
  ['note', ({ note }) => note],
  ['follow_up_at', ({ outcome }) => outcome?.followUp?.at],
  ['contact_id', ({ contact }) => contact?.contactId],
  ['channel', ({ contact }) => contact?.channel],
  ['direction', ({ contact }) => contact?.direction],
  ['queue', ({ contact }) => contact?.queue],
  ['mos', ({ evidence }) => evidence?.mosAverage],
  ['round_trip_ms', ({ evidence }) => evidence?.roundTrip95],
  ['jitter_ms', ({ evidence }) => evidence?.jitter95],
  ['loss_percent', ({ evidence }) => evidence?.lossPercent],
];

/** Writes records as a file, for a spreadsheet or a program. */
export function dispositionFile(
  records: readonly DispositionRecord[],
  form: DispositionFileForm,
  name = 'dispositions',
): DispositionFile {
  switch (form) {
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: csv(records) };
    case 'json':
      return { name: `${name}.json`, type: 'application/json', text: `${JSON.stringify(records, null, 2)}\n` };
    case 'ndjson':
      return {
        name: `${name}.ndjson`,
        type: 'application/x-ndjson',
        text: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
      };
  }
}

function csv(records: readonly DispositionRecord[]): string {
  const rows = records.map((record) => columns.map(([, read]) => read(record)));
  return csvStart + [columns.map(([column]) => column), ...rows].map(csvRow).join('');
}

/** `yyyy-mm-dd hh:mm:ss` by the agent's clock. */
function localTime({ occurredAt, offsetMinutes }: DispositionRecord): string {
  const local = new Date(Date.parse(occurredAt) + offsetMinutes * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
