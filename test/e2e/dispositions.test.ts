import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectorCrashes } from './harness/collector-crashes.js';
import { collectorMoments, keptAt } from './harness/collector-gate.js';
import { CrashMatrix, moments } from './harness/crash-matrix.js';
import type { StoreWeather } from './harness/counting-store.js';
import { eventually } from './harness/eventually.js';
import { stateOf } from './harness/reporting-page.js';

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
    const page = await matrix.page();
    await page.setOfflineMode(true);
    await matrix.report(page, count);
    expect(matrix.kept.slice(-count).filter((name) => matrix.store.stored.has(name))).toEqual([]);
    await page.setOfflineMode(false);
    await eventually('all sent', async () => (await stateOf(page)).waiting === 0);
    expect(await matrix.outcome()).toEqual({ missing: [], twice: [] });
    await page.close();
  });

  it('go out from a full disk, which is said', async () => {
    // The browser looks at the disk when it opens a database of an origin for the first time, and then not for a while.
    const machine = await CrashMatrix.open();
    try {
      const other = await machine.browser.page('about:blank');
      const session = await other.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin: machine.origin, quotaSize: 1 });
      const page = await machine.page();
      machine.store.weather = () => 'broken';
      await machine.report(page, count);
      await eventually('full', async () => (await stateOf(page)).reason === 'full');
      machine.store.weather = () => 'fine';
      await eventually('all sent', async () => (await stateOf(page)).waiting === 0);
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
});
