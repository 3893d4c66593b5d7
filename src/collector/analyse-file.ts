import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { csvRow } from '../disposition/csv-cell.js';
import type { AggregateSpec } from '../disposition/analysis/aggregate.js';
import { formatOf, isFault, readOne, readRecords, type ReadFault } from '../disposition/analysis/read-records.js';
import { ReportTable } from '../disposition/analysis/report-table.js';
import { mapAnswer, specOf, type MapAnswer, type MapWords } from './map-answer.js';

/** What a person wrote at the terminal and cannot be done, with what would be right. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
}

export type AnalysisFormat = 'json' | 'csv' | 'table';

export const isAnalysisFormat = (name: string): name is AnalysisFormat =>
  name === 'json' || name === 'csv' || name === 'table';

export interface FileAnalysis {
  readonly text: string;
  /** Records that could not be read. */
  readonly faults: readonly ReadFault[];
}

/** Maps the records of a file (JSON, NDJSON or CSV) by two dimensions. */
export async function analyseFile(file: string, words: MapWords, format: AnalysisFormat): Promise<FileAnalysis> {
  const spec = specOf(words);
  if ('fault' in spec) throw new AnalysisError(spec.fault);
  if (spec.value === 'rate')
    throw new AnalysisError('A file of records does not say how many calls there were: ask for count or weighted.');
  const { table, faults } = await tableOf(file);
  return { text: written(mapAnswer(table, spec), spec, format), faults };
}

async function tableOf(file: string): Promise<{ readonly table: ReportTable; readonly faults: readonly ReadFault[] }> {
  const table = new ReportTable();
  const faults: ReadFault[] = [];
  if (formatOf(await startOf(file)) === 'ndjson') {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const read = readOne(line === 1 ? text.replace(/^\uFEFF/, '') : text, line);
      if (isFault(read)) faults.push(read);
      else table.add(read);
    }
    return { table, faults };
  }
  const read = readRecords(await readFile(file, 'utf8'));
  for (const record of read.records) table.add(record);
  return { table, faults: read.faults };
}

async function startOf(file: string): Promise<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new AnalysisError(`${file} cannot be read.`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function written(answer: MapAnswer, spec: AggregateSpec, format: AnalysisFormat): string {
  if (format === 'json') return `${JSON.stringify(answer, null, 2)}\n`;
  const corner = `${spec.rows} \\ ${spec.columns}`;
  const name = (key: string): string => (key === '' ? '(none)' : key);
  const { rows, columns } = answer;
  const head = [corner, ...columns.keys.map(name), 'sum'];
  const body = rows.keys.map((key, row) => [name(key), ...(answer.values[row] ?? []), rows.sums[row] ?? 0]);
  const foot = ['sum', ...columns.sums, answer.total];
  const lines = [head, ...body, foot].map((cells) => cells.map((cell) => cell ?? ''));
  return format === 'csv' ? lines.map(csvRow).join('') : `${table(lines)}\n\n${summary(answer)}\n`;
}

function table(lines: readonly (readonly (string | number)[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => String(cells[column] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) => {
        const text = cell === 0 && column < cells.length - 1 ? '·' : String(cell);
        return column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return lines.map(line).join('\n');
}

function summary({ reports, agents, from, to, timeZone, clusters, periodic }: MapAnswer): string {
  const chance = (value: number): string => (value < 1e-6 ? 'under 0.000001' : value.toPrecision(2));
  const place = (row: string | null, column: string | null): string =>
    [row, column].map((key) => key ?? 'all').join(' / ');
  return [
    `${reports} reports of ${agents} agents${from === null ? '' : `, ${from} to ${to ?? ''}`}, on the clock of ${timeZone}`,
    ...clusters.map(
      ({ row, column, scope, name, count, expected, chance: p }) =>
        `cluster at ${place(row, column)}: ${count} where ${expected.toFixed(1)} are usual, ${scope}${name === null ? '' : ` (${name})`}, chance ${chance(p)}`,
    ),
    ...periodic.map(
      ({ at, days, daysWithReports, count, site, chance: p }) =>
        `comes back at ${at} on ${days} of ${daysWithReports} days: ${count} reports${site === null ? '' : `, site ${site}`}, chance ${chance(p)}`,
    ),
  ].join('\n');
}
