import { describe, expect, it } from 'vitest';
import { aggregate, type AggregateSpec } from '../../../src/disposition/analysis/aggregate.js';
import type { CallCount } from '../../../src/disposition/analysis/call-counts.js';
import { report } from './reports.js';

const hourly = (hour: number, calls: number, more: Partial<CallCount> = {}): CallCount => ({
  from: `2026-11-16T${String(hour).padStart(2, '0')}:00:00Z`,
  to: `2026-11-16T${String(hour + 1).padStart(2, '0')}:00:00Z`,
  calls,
  ...more,
});
const reports = [
  report({ code: 'LI2', at: '2026-11-16T09:10:00Z', agent: 'mori' }),
  report({ code: 'LI2', at: '2026-11-16T10:10:00Z', agent: 'mori' }),
  report({ code: 'DI2', at: '2026-11-16T10:20:00Z', agent: 'raman' }),
];
const rates = (spec: Partial<AggregateSpec>) =>
  aggregate(reports, { rows: 'symptom', columns: 'hour', value: 'rate', ...spec });

describe('reports per 100 calls', () => {
  it('divides by the calls of the hour, which have no symptom', () => {
    const map = rates({ calls: [hourly(9, 50), hourly(10, 20)] });
    expect(map.value).toBe('rate');
    expect(Array.from(map.values.subarray(4, 6))).toEqual([2, 5]);
    expect(Array.from(map.columns.sums)).toEqual([2, 10]);
    expect(map.total).toBeCloseTo((3 / 70) * 100);
  });

  it('leaves an hour open of whose calls nothing is known', () => {
    const map = rates({ calls: [hourly(9, 50)] });
    expect(Array.from(map.values.subarray(4, 6))).toEqual([2, NaN]);
  });

  it('divides by the calls of the agent where they are counted by agent', () => {
    const calls = [
      hourly(9, 10, { agent: 'mori' }),
      hourly(10, 40, { agent: 'mori' }),
      hourly(10, 25, { agent: 'raman' }),
    ];
    const map = rates({ rows: 'agent', calls });
    expect(map.rows.keys).toEqual(['mori', 'raman']);
    expect(Array.from(map.rows.sums)).toEqual([4, 4]);
  });

  it.each([
    ['no calls are known', {}, { reason: 'no-counts' }],
    [
      'calls are not counted by agent',
      { rows: 'agent', calls: [hourly(9, 50)] },
      { reason: 'not-counted-by', dimension: 'agent' },
    ],
    [
      'the selection asks for an agent',
      { where: { agent: ['mori'] }, calls: [hourly(9, 50)] },
      { reason: 'not-counted-by', dimension: 'agent' },
    ],
    [
      'a count covers a day and the map shows hours',
      { calls: [{ from: '2026-11-16', to: '2026-11-17', calls: 400 }] },
      { reason: 'interval-too-long', dimension: 'hour' },
    ],
    [
      'a day of UTC is not a day in Tokyo',
      { columns: 'day', timeZone: 'Asia/Tokyo', calls: [{ from: '2026-11-16', to: '2026-11-17', calls: 400 }] },
      { reason: 'interval-too-long', dimension: 'day' },
    ],
    [
      'a count lies across the edge',
      { from: '2026-11-16T09:30:00Z', calls: [hourly(9, 50)] },
      { reason: 'across-the-edge' },
    ],
  ] as const)('shows counts instead, and says why, where %s', (_why, spec, refusal) => {
    const map = rates(spec);
    expect(map.refusal).toEqual(refusal);
    expect(map.value).toBe('count');
    expect(map.total).toBe(map.reports);
  });

  it('adds the hours of a day up', () => {
    expect(rates({ columns: 'day', calls: [hourly(9, 50), hourly(10, 50)] }).total).toBe(3);
  });
});
