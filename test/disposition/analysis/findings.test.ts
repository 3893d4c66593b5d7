import { describe, expect, it } from 'vitest';
import { binomialTail, poissonTail } from '../../../src/disposition/analysis/chance.js';
import { findClusters } from '../../../src/disposition/analysis/clusters.js';
import { findPeriodic } from '../../../src/disposition/analysis/periodic.js';
import { report, steadyRandom, type Told } from './reports.js';

const spec = { rows: 'symptom', columns: 'hour', timeZone: 'Asia/Tokyo' } as const;
const symptoms = 'SMLPDWVC';

/** Reports of an ordinary fortnight: any symptom, any of 12 agents of two sites, from 9 to 18 o'clock in Tokyo. */
function ordinary(count: number, seed = 7): Told[] {
  const random = steadyRandom(seed);
  const among = (length: number): number => Math.floor(random() * length);
  return Array.from({ length: count }, () => {
    const agent = among(12);
    const minute = String(among(60)).padStart(2, '0');
    const at = `2026-11-${String(2 + among(14)).padStart(2, '0')}T${String(among(9)).padStart(2, '0')}:${minute}:00Z`;
    return {
      code: `${symptoms[among(8)]}I${1 + among(3)}`,
      at,
      agent: `agent ${agent}`,
      site: agent % 2 ? 'Osaka' : 'Tokyo',
    };
  });
}
const found = (extra: readonly Told[]) => findClusters([...ordinary(120), ...extra].map(report), spec);
const burst = (agents: number, site?: string): Told[] =>
  Array.from({ length: 18 }, (_, index) => ({
    code: 'LI2',
    at: `2026-11-10T02:${String(10 + index)}:00Z`,
    agent: `agent ${(index % agents) * 2}`,
    site: site ?? (index % 2 ? 'Osaka' : 'Tokyo'),
  }));

describe('the tails of chance', () => {
  it.each([
    [1, 1, 0.6321205588],
    [5, 2, 0.0526530173],
    [19, 14.5, 0.1468087],
    [40, 10, 7.34e-13],
  ])('knows how often %d or more come where %d are usual', (count, expected, chance) => {
    const sum = Array.from({ length: count }).reduce<number>((below, _, k) => {
      const factors = Array.from({ length: k }, (_unused, index) => expected / (index + 1));
      return below + factors.reduce((product, factor) => product * factor, Math.exp(-expected));
    }, 0);
    if (chance > 1e-9) expect(poissonTail(count, expected)).toBeCloseTo(1 - sum, 9);
    expect(poissonTail(count, expected) / chance).toBeCloseTo(1, 1);
  });

  it('stays in bounds for large counts', () => {
    expect(poissonTail(1_000_000, 1_000_000)).toBeCloseTo(0.5, 2);
    expect(poissonTail(0, 3)).toBe(1);
    expect(poissonTail(1, 0)).toBe(0);
  });

  it('knows how often a die shows six three times in four', () => {
    expect(binomialTail(3, 4, 1 / 6)).toBeCloseTo(21 / 1296, 10);
    expect(binomialTail(0, 4, 0.2)).toBe(1);
    expect(binomialTail(5, 4, 0.2)).toBe(0);
  });
});

describe('clusters', () => {
  it.each([1, 2, 3, 4, 5])('finds none in an ordinary fortnight (%d)', (seed) => {
    expect(findClusters(ordinary(400, seed).map(report), spec)).toEqual([]);
  });

  it('points at the workstation where one agent reports', () => {
    const [first] = found(burst(1, 'Tokyo'));
    expect(first).toMatchObject({ row: 'L', column: '11', scope: 'workstation', name: 'agent 0', sample: 138 });
    expect(first?.chance).toBeLessThan(0.001);
    expect(first?.largestShare).toBeGreaterThan(0.8);
  });

  it('points at the environment where agents of several sites report', () => {
    expect(found(burst(6))).toContainEqual(
      expect.objectContaining({ row: 'L', column: '11', scope: 'environment', name: null }),
    );
  });

  it('points at the site where all of them sit at one', () => {
    const quiet = ordinary(120).filter(({ code, at }) => !(code?.startsWith('L') && at?.includes('T02')));
    const clusters = findClusters([...quiet, ...burst(6, 'Osaka')].map(report), spec);
    expect(clusters).toContainEqual(expect.objectContaining({ row: 'L', column: '11', scope: 'site', name: 'Osaka' }));
  });

  it('leaves two agents undecided', () => {
    const quiet = ordinary(120).filter(({ code, at }) => !(code?.startsWith('L') && at?.includes('T02')));
    const clusters = findClusters([...quiet, ...burst(2)].map(report), spec);
    expect(clusters.find(({ row }) => row === 'L')?.scope).toBe('unclear');
  });

  it('gives no verdict on fewer than ten reports, however rare', () => {
    expect(found(burst(6).slice(0, 6)).filter(({ row, column }) => row === 'L' && column === '11')).toEqual([]);
    expect(findClusters(burst(6).slice(0, 9).map(report), spec)).toEqual([]);
  });

  it('finds an hour that is bad in every symptom', () => {
    const outage = Array.from({ length: 90 }, (_, index) => ({
      ...burst(8)[index % 18],
      code: `${symptoms[index % 8]}I3`,
      agent: `agent ${index % 12}`,
    }));
    expect(found(outage)).toContainEqual(expect.objectContaining({ row: null, column: '11', scope: 'environment' }));
  });
});

describe('what comes back at the same time', () => {
  const backup = (days: number, more: Told = {}): Told[] =>
    Array.from({ length: days * 4 }, (_, index) => ({
      code: 'CI2',
      at: `2026-11-${String(3 + Math.floor(index / 4)).padStart(2, '0')}T17:0${index % 4}:30Z`,
      agent: `agent ${index % 5}`,
      site: 'Osaka',
      ...more,
    }));
  const tokyo = { timeZone: 'Asia/Tokyo' };

  it('finds the backup at 02:00, with its days and its site', () => {
    const [first, ...more] = findPeriodic([...ordinary(150), ...backup(4)].map(report), tokyo, [
      { name: 'Nightly backup', at: '02:00', minutes: 30 },
    ]);
    expect(first).toMatchObject({
      at: '02:00',
      days: 4,
      count: 16,
      site: 'Osaka',
      event: 'Nightly backup',
      sample: 166,
    });
    expect(first?.chance).toBeLessThan(0.001);
    expect(more).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('finds nothing in an ordinary fortnight (%d)', (seed) => {
    expect(findPeriodic(ordinary(400, seed).map(report), tokyo)).toEqual([]);
  });

  it('calls nothing periodic that came on two days, or fewer than ten times', () => {
    expect(findPeriodic([...ordinary(150), ...backup(2)].map(report), tokyo)).toEqual([]);
    expect(findPeriodic(backup(4).slice(0, 9).map(report), tokyo)).toEqual([]);
  });

  it('keeps a job at 02:00 of New York at 02:00 when the clocks change', () => {
    const nights = [
      '2026-10-29T06',
      '2026-10-30T06',
      '2026-10-31T06',
      '2026-11-02T07',
      '2026-11-03T07',
      '2026-11-04T07',
    ];
    const jobs = nights.flatMap((hour) => ['01', '02', '03'].map((minute) => report({ at: `${hour}:${minute}:00Z` })));
    const inNewYork = findPeriodic(jobs, { timeZone: 'America/New_York' });
    expect(inNewYork[0]).toMatchObject({ at: '02:00', days: 6 });
    expect(findPeriodic(jobs, { timeZone: 'UTC' })[0]?.days ?? 0).toBeLessThan(6);
  });

  it('names the weekday of a weekly job', () => {
    const sundays = ['01', '08', '15', '22'].flatMap((day) =>
      ['00', '01', '02', '04'].map((minute) => report({ at: `2026-11-${day}T03:${minute}:00Z` })),
    );
    const all = [...ordinary(150).map(report), ...sundays];
    expect(findPeriodic(all, { timeZone: 'UTC' })[0]).toMatchObject({ at: '03:00', days: 4, weekday: 7 });
  });
});
