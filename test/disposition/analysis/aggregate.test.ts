import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, type Aggregate } from '../../../src/disposition/analysis/aggregate.js';
import { categoryDimensions, dimensions } from '../../../src/disposition/analysis/dimension.js';
import { ReportTable } from '../../../src/disposition/analysis/report-table.js';
import { report, type Told } from './reports.js';

const cell = (map: Aggregate, row: string, column: string, values: ArrayLike<number> = map.values): number => {
  const [y, x] = [map.rows.keys.indexOf(row), map.columns.keys.indexOf(column)];
  if (y < 0 || x < 0) throw new Error(`there is no cell ${row} / ${column}`);
  return values[y * map.columns.keys.length + x] ?? NaN;
};
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

describe('counting reports', () => {
  const monday = [
    report({ code: 'LT2', at: '2026-11-16T17:45:00Z' }),
    report({ code: 'LT2', at: '2026-11-16T17:50:00Z' }),
    report({ code: 'LO3', at: '2026-11-16T17:59:59Z' }),
    report({ code: 'MI1', at: '2026-11-16T18:00:00Z' }),
  ];

  it('puts each report into the cell of its symptom and hour, and shows every symptom of the guide', () => {
    const map = aggregate(monday, { rows: 'symptom', columns: 'hour' });
    expect(map.rows.keys.join('')).toBe('SMLPDWVC');
    expect(map.columns.keys).toEqual(['17', '18']);
    expect(cell(map, 'L', '17')).toBe(3);
    expect(cell(map, 'M', '18')).toBe(1);
    expect(cell(map, 'D', '17')).toBe(0);
    expect(Array.from(map.rows.sums)).toEqual([0, 1, 3, 0, 0, 0, 0, 0]);
    expect([map.total, map.reports, map.agents]).toEqual([4, 4, 1]);
  });

  it('weighs 1, 2 and 4 unless the site weighs otherwise', () => {
    const spec = { rows: 'symptom', columns: 'hour', value: 'weighted' } as const;
    expect(cell(aggregate(monday, spec), 'L', '17')).toBe(2 + 2 + 4);
    expect(aggregate(monday, spec).total).toBe(9);
    expect(aggregate(monday, { ...spec, weights: [1, 10, 100] }).total).toBe(121);
  });

  it('tells the median impact of a cell, the lower of two', () => {
    const map = aggregate(monday, { rows: 'symptom', columns: 'hour' });
    expect(cell(map, 'L', '17', map.medianSeverity)).toBe(2);
    expect(cell(map, 'D', '17', map.medianSeverity)).toBe(0);
    const two = aggregate([report({ code: 'DI1' }), report({ code: 'DI3' })], { rows: 'symptom', columns: 'severity' });
    expect(cell(two, 'D', '3', two.medianSeverity)).toBe(3);
  });

  it('keeps reports without queue, site or browser under an empty key', () => {
    const map = aggregate([report({ queue: 'Support' }), report()], { rows: 'queue', columns: 'browser' });
    expect(map.rows.keys).toEqual(['', 'Support']);
    expect(map.total).toBe(2);
  });

  it('puts versions of a browser together by their major number', () => {
    const browser = (version: string) => report({ browser: { name: 'Chrome', version } });
    const map = aggregate([browser('156.0.1'), browser('156.0.2'), browser('155.9')], {
      rows: 'browser',
      columns: 'scenario',
    });
    expect(map.rows.keys).toEqual(['Chrome 156', 'Chrome 155']);
  });

  it('keeps a symptom that a site added, after those of the guide', () => {
    const map = aggregate([report({ code: 'EI2' })], { rows: 'symptom', columns: 'scenario' });
    expect(map.rows.keys.join('')).toBe('SMLPDWVCE');
    expect(cell(map, 'E', 'I')).toBe(1);
  });

  it('counts nothing where nothing was reported', () => {
    const map = aggregate([], { rows: 'agent', columns: 'day' });
    expect([map.total, map.reports, map.agents, map.range]).toEqual([0, 0, 0, null]);
    expect([map.rows.keys, map.columns.keys]).toEqual([[], []]);
  });

  it('counts only what the selection asks for', () => {
    const reports = [...monday, report({ agent: 'haddad', code: 'LT2', at: '2026-11-16T17:00:00Z' })];
    const map = (where: object) => aggregate(reports, { rows: 'symptom', columns: 'hour', ...where }).total;
    expect(map({ where: { agent: ['haddad'] } })).toBe(1);
    expect(map({ where: { symptom: ['L'], hour: ['17'] } })).toBe(4);
    expect(map({ where: { severity: ['3'], weekday: ['1'] } })).toBe(1);
    expect(map({ where: { day: ['2026-11-17'] } })).toBe(0);
    expect(map({ from: '2026-11-16T17:50:00Z', to: '2026-11-16T18:00:00Z' })).toBe(2);
  });
});

describe('revs of a report', () => {
  const first = report({ id: 'a', code: 'LI1' });
  const corrected = report({ id: 'a', rev: 2, code: 'CI3' });
  const taken = report({ id: 'a', rev: 3, status: 'retracted' });
  const codes = (...records: Parameters<typeof aggregate>[0][]) => {
    const map = aggregate(
      records.flatMap((some) => [...(some as never[])]),
      { rows: 'code', columns: 'scenario' },
    );
    return map.rows.keys;
  };

  it.each([
    ['in order', [first, corrected]],
    ['the newer first', [corrected, first]],
    ['twice over', [first, corrected, corrected, first]],
  ])('counts the newest rev once: %s', (_order, records) => {
    expect(codes(records)).toEqual(['CI3']);
  });

  it.each([
    ['in order', [first, corrected, taken]],
    ['taken back first', [taken, corrected, first]],
  ])('does not count what was taken back: %s', (_order, records) => {
    const table = ReportTable.from(records);
    expect(codes(records)).toEqual([]);
    expect(table.size).toBe(0);
    expect(table.leftOut.retracted).toBe(1);
  });

  it('counts a report again that was taken back by mistake', () => {
    expect(codes([first, taken, report({ id: 'a', rev: 4, code: 'VI1' })])).toEqual(['VI1']);
  });

  it('says what it left out', () => {
    const outcome = { ...report(), kind: 'outcome' } as const;
    const table = ReportTable.from([first, first, corrected, outcome, { ...report(), occurredAt: 'yesterday' }]);
    expect(table.leftOut).toEqual({ outcomes: 1, retracted: 0, superseded: 1, repeated: 1, undated: 1 });
  });
});

describe('any reports, in any two dimensions', () => {
  const told = fc.record<Told>({
    code: fc
      .tuple(fc.constantFrom(...'SMLPDWVCE'), fc.constantFrom(...'OIT'), fc.constantFrom(...'123'))
      .map((signs) => signs.join('')),
    at: fc
      .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    agent: fc.constantFrom('mori', 'haddad', 'raman'),
  });

  it('loses none and makes none up', () => {
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 60 }),
        fc.constantFrom(...dimensions),
        fc.constantFrom(...dimensions),
        fc.constantFrom('Asia/Tokyo', 'America/New_York', 'UTC'),
        (all, rows, columns, timeZone) => {
          const map = aggregate(all.map(report), { rows, columns, timeZone });
          expect([sum(map.counts), sum(map.rows.sums), sum(map.columns.sums)]).toEqual([
            all.length,
            all.length,
            all.length,
          ]);
          for (const side of [map.rows, map.columns]) expect(new Set(side.keys).size).toBe(side.keys.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('counts a table of many as it counts the records one by one', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      report({
        code: `${'SMLPDWVC'[index % 8]}I${1 + (index % 3)}`,
        agent: `agent ${index % 37}`,
        at: new Date(1.79e12 + index * 977_000).toISOString(),
      }),
    );
    for (const rows of categoryDimensions) {
      const map = aggregate(many, { rows, columns: 'weekday', timeZone: 'Asia/Tokyo' });
      expect(sum(map.counts)).toBe(5000);
    }
    const map = aggregate(many, { rows: 'agent', columns: 'symptom' });
    const byHand = many.filter(({ agent, quality }) => agent.username === 'agent 5' && quality?.symptom === 'D').length;
    expect(cell(map, 'agent 5', 'D')).toBe(byHand);
  });
});
