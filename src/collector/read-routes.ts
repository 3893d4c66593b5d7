import { ReportTable } from '../disposition/analysis/report-table.js';
import { json, Refusal } from './answer.js';
import type { DispositionStore, StoreQuery } from './disposition-store.js';
import { contentTypes, exportRecords, isExportFormat } from './export-records.js';
import { mapAnswer, specOf } from './map-answer.js';

/** `GET /dispositions`: the records as NDJSON, JSON or CSV. */
export function exportRoute(store: DispositionStore, query: URLSearchParams): Response {
  const format = query.get('format') ?? 'ndjson';
  if (!isExportFormat(format)) throw new Refusal('wrong-query', 'format is ndjson, json or csv');
  const pieces = exportRecords(store.read(queryOf(query)), format);
  return new Response(streamOf(pieces), {
    headers: {
      'Content-Type': contentTypes[format],
      'Content-Disposition': `attachment; filename="dispositions.${format}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** `GET /analysis`: a map of two dimensions with its findings. */
export async function analysisRoute(
  store: DispositionStore,
  query: URLSearchParams,
  mostRecords: number,
): Promise<Response> {
  const word = (name: string): string | undefined => query.get(name) ?? undefined;
  const spec = specOf({
    rows: query.get('rows') ?? 'symptom',
    columns: query.get('columns') ?? 'hour',
    value: word('value'),
    timeZone: word('timeZone'),
    from: word('from'),
    to: word('to'),
  });
  if ('fault' in spec) throw new Refusal('wrong-query', spec.fault);
  const table = new ReportTable();
  let records = 0;
  for await (const record of store.read(queryOf(query))) {
    records += 1;
    if (records > mostRecords) throw new Refusal('too-many-records', `at most ${mostRecords}; ask for less time`);
    table.add(record);
  }
  return json(mapAnswer(table, spec));
}

function queryOf(query: URLSearchParams): StoreQuery {
  const from = timeOf(query, 'from');
  const to = timeOf(query, 'to');
  const agent = query.get('agent');
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(agent === null ? {} : { agent }),
  };
}

function timeOf(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Refusal('wrong-query', `${name} is a time as 2026-11-16T09:00:00Z`);
  return at;
}

/** Pulled by the reader, so that a slow one does not fill the memory. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const read = await iterator.next();
      if (read.done === true) controller.close();
      else controller.enqueue(encoder.encode(read.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
