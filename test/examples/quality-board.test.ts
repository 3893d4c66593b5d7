import { describe, expect, it } from 'vitest';
import { aggregate } from '../../src/disposition/analysis/aggregate.js';
import { findPeriodic } from '../../src/disposition/analysis/periodic.js';
import { ReportTable } from '../../src/disposition/analysis/report-table.js';
import type { DispositionRecord } from '../../src/disposition/disposition-record.js';
import { makeRecord } from '../../src/disposition/make-record.js';
import { readCode } from '../../src/disposition/quality-key.js';

interface FileRead {
  readonly records: readonly DispositionRecord[];
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
  readonly doubtful: readonly number[];
}

/** The example is plain JavaScript. */
const example = (file: string): Promise<unknown> => import(`../../examples/quality-board/${file}.js`);
const { recordsOf } = (await example('records-file')) as {
  readonly recordsOf: (text: string, sheet: { date: string; timeZone: string; now: number }) => FileRead;
};
const { sampleWeek } = (await example('sample')) as { readonly sampleWeek: () => readonly DispositionRecord[] };

const sheet = { date: '2026-11-16', timeZone: 'Asia/Tokyo', now: Date.parse('2026-11-17T00:00:00Z') };
/** The examples of the administrator guide, as it writes them. */
const guide = ['5:45PM agentName LT2', '6:05PM agentName DO3', '6:34 PM agentName MI3'].join('\n');
const words = '\n- 6:05PM agentName DO3 (三者間通話で切断、影響: 大)。';

const cellsOf = (records: readonly DispositionRecord[], rows: 'symptom' | 'code' | 'scenario' | 'severity') => {
  const map = aggregate(records, { rows, columns: 'hour', timeZone: 'Asia/Tokyo' });
  const cells: Record<string, number> = {};
  map.counts.forEach((count, place) => {
    const [row, column] = [Math.floor(place / map.columns.keys.length), place % map.columns.keys.length];
    if (count > 0) cells[`${map.rows.keys[row] ?? ''} ${map.columns.keys[column] ?? ''}`] = count;
  });
  return cells;
};

describe('the three examples of the guide', () => {
  const { records, faults } = recordsOf(guide, sheet);

  it('end in the right cells when a sheet of them is opened', () => {
    expect(faults).toEqual([]);
    expect(cellsOf(records, 'symptom')).toEqual({ 'L 17': 1, 'D 18': 1, 'M 18': 1 });
    expect(cellsOf(records, 'scenario')).toEqual({ 'T 17': 1, 'O 18': 1, 'I 18': 1 });
    expect(cellsOf(records, 'severity')).toEqual({ '2 17': 1, '3 18': 2 });
  });

  it('end in the same cells when agents type them at those times', () => {
    const typed = records.map(({ occurredAt, quality }) => {
      const code = readCode(quality?.code.toLowerCase() ?? '');
      if (code === null) throw new Error('the code of the guide cannot be typed');
      const noticedAt = Date.parse(occurredAt);
      const moment = {
        id: `typed-${code.code}`,
        noticedAt,
        now: noticedAt + 900,
        clockSkew: 0,
        timeZone: 'Asia/Tokyo',
      };
      return makeRecord(
        { source: 'keyboard', quality: code },
        { ...moment, agent: null, contact: undefined, instance: {} },
      );
    });
    expect(cellsOf(typed, 'code')).toEqual({ 'LT2 17': 1, 'DO3 18': 1, 'MI3 18': 1 });
  });

  it('keeps DO3 an outbound call, and tells that the words of the guide name another scenario', () => {
    const read = recordsOf(guide + words, sheet);
    expect(read.doubtful).toEqual([4]);
    expect(cellsOf(read.records, 'scenario')).toEqual({ 'T 17': 1, 'O 18': 2, 'I 18': 1 });
  });

  it('are read from a file of records too, and bad lines of either are told', () => {
    const text = records.map((record) => JSON.stringify(record)).join('\n');
    expect(recordsOf(text, sheet).records).toEqual(records);
    expect(recordsOf(`${text}\n{"id": 1}`, sheet).faults).toEqual([{ line: 4, reason: 'unknown-schema (schema)' }]);
    expect(recordsOf(`${guide}\n7:00PM agentName XX9`, sheet).faults).toEqual([
      { line: 4, reason: '7:00PM agentName XX9' },
    ]);
  });
});

describe('the sample week', () => {
  it('has the disturbance at 11 in Osaka, which the board finds', () => {
    const table = ReportTable.from(sampleWeek());
    const delay = { timeZone: 'Asia/Tokyo', where: { symptom: ['L'] } };
    expect([table.size, aggregate(table, { rows: 'agent', columns: 'day' }).agents]).toEqual([127, 41]);
    expect(findPeriodic(table, delay)[0]).toMatchObject({ at: '11:00', days: 4, site: 'Osaka' });
  });
});
