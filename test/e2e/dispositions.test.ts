import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectorCrashes } from './harness/collector-crashes.js';
import { collectorMoments, keptAt } from './harness/collector-gate.js';
import { CrashMatrix, moments } from './harness/crash-matrix.js';
import type { StoreWeather } from './harness/counting-store.js';

/** Records in each cell of the matrix. */
const count = 20;

describe('reports of an agent whose machine fails', () => {
  let matrix: CrashMatrix;
  beforeAll(async () => {
    matrix = await CrashMatrix.open();
  }, 60_000);
  afterAll(() => matrix.close());

  it.each(moments)('are each in the store once when tab and browser are killed %s', async (moment) => {
    for (const end of ['tab', 'browser'] as const) await matrix.endAt(moment, end, count);
    expect(await matrix.outcome()).toEqual({ missing: [], twice: [] });
  });

  it('are each in the store once through 500s, lost requests and lost answers, from two tabs', async () => {
    const bad: readonly StoreWeather[] = ['broken', 'cut-after', 'cut', 'broken-after', 'fine', 'cut-after'];
    const first = await matrix.page();
    const second = await matrix.page();
    const before = matrix.store.duplicates;
    let call = 0;
    matrix.store.weather = () => bad[call++] ?? 'fine';
    await Promise.all([matrix.report(first, 3 * count), matrix.report(second, 3 * count)]);
    expect(await matrix.outcome()).toEqual({ missing: [], twice: [] });
    expect(matrix.store.duplicates).toBeGreaterThan(before);
    await Promise.all([first.close(), second.close()]);
  });

  it('wait while there is no network, and go when it is back', async () => {
    expect(await matrix.reportOffline(count)).toEqual([]);
    expect(await matrix.outcome()).toEqual({ missing: [], twice: [] });
  });

  it('go out from a full disk, which is said', async () => {
    const machine = await CrashMatrix.open();
    try {
      await machine.reportOnFullDisk(count);
      expect(await machine.outcome()).toEqual({ missing: [], twice: [] });
    } finally {
      await machine.close();
    }
  });
});

describe('reports of an agent whose collector fails', () => {
  let crashes: CollectorCrashes;
  beforeAll(async () => {
    crashes = await CollectorCrashes.open();
  }, 60_000);
  afterAll(() => crashes.close());

  it.each(collectorMoments)('are each in its file once when it is killed %s', async (moment) => {
    expect(await crashes.endAt(moment, count)).toBe(keptAt[moment]);
    expect(await crashes.outcome()).toEqual({ missing: [], twice: [] });
  });

  it('are each in its file once when the browser dies at the same moment', async () => {
    for (const moment of ['before it has written', 'written, not answered'] as const) {
      expect(await crashes.endAt(moment, count, 'with the browser')).toBe(keptAt[moment]);
    }
    expect(await crashes.outcome()).toEqual({ missing: [], twice: [] });
  });
});
