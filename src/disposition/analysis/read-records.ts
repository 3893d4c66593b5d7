import type { DispositionRecord } from '../disposition-record.js';
import { fieldOf, rowValue } from './csv-record.js';
import { csvRows } from './csv-rows.js';
import { jsonItems } from './json-items.js';
import { faultOf, isRecord } from './record-shape.js';

/** A JSON array or one object; one JSON value a line; or a table whose first row names the columns. */
export type RecordFormat = 'json' | 'ndjson' | 'csv';

export type FaultReason =
  'not-json' | 'not-an-object' | 'unknown-schema' | 'missing' | 'wrong' | 'broken-quotes' | 'no-known-columns';

/** A record that could not be read. */
export interface ReadFault {
  /** Counted from 1: the line of the file on which the record begins. */
  readonly line: number;
  readonly reason: FaultReason;
  /** Dotted path of the field that is missing or wrong. */
  readonly field: string | null;
}

export interface ReadRecords {
  readonly records: readonly DispositionRecord[];
  readonly faults: readonly ReadFault[];
}

type Read = DispositionRecord | ReadFault;

export const isFault = (read: Read): read is ReadFault => 'reason' in read;

/** The format of a text by its first signs. */
export function formatOf(text: string): RecordFormat {
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  return /^\{\s*\n/.test(start) ? 'json' : 'ndjson';
}

/** Reads what the file sinks and the collector's export write, and plain sheets. Bad records are told, good ones kept. */
export function readRecords(text: string, format: RecordFormat = formatOf(text)): ReadRecords {
  const records: DispositionRecord[] = [];
  const faults: ReadFault[] = [];
  const reads = { json: readJson, ndjson: readLines, csv: readTable }[format](text);
  for (const read of reads) {
    if (isFault(read)) faults.push(read);
    else records.push(read);
  }
  return { records, faults };
}

/** Reads one JSON text of one record; for files that are read line by line. */
export function readOne(text: string, line: number): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The fault says all there is to say: the text itself may hold customer data.
    return { line, reason: 'not-json', field: null };
  }
  return recordOf(value, line);
}

function recordOf(value: unknown, line: number): Read {
  if (isRecord(value)) return value;
  const fault = faultOf(value) ?? { reason: 'wrong', field: null };
  return { line, ...fault };
}

function* readJson(text: string): Iterable<Read> {
  const start = text.replace(/^\uFEFF/, '');
  if (!start.trimStart().startsWith('[')) {
    yield readOne(start, 1);
    return;
  }
  for (const item of jsonItems(start)) yield readOne(item.text, item.line);
}

function* readLines(text: string): Iterable<Read> {
  let line = 0;
  for (const one of text.replace(/^\uFEFF/, '').split('\n')) {
    line += 1;
    if (one.trim() !== '') yield readOne(one, line);
  }
}

function* readTable(text: string): Iterable<Read> {
  let paths: readonly (string | null)[] | null = null;
  for (const { line, cells, isBroken } of csvRows(text)) {
    if (isBroken) {
      yield { line, reason: 'broken-quotes', field: null };
    } else if (paths === null) {
      paths = cells.map(fieldOf);
      if (!paths.includes('id')) {
        yield { line, reason: 'no-known-columns', field: 'id' };
        return;
      }
    } else {
      yield recordOf(rowValue(paths, cells), line);
    }
  }
}
