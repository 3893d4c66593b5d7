import { CrashMatrix, moments } from '../e2e/harness/crash-matrix.js';
import type { StoreWeather } from '../e2e/harness/counting-store.js';

/** Records of the whole matrix: each moment with the end of a tab and of the browser. */
const records = Number(process.env['SOAK_RECORDS'] ?? 10_000);
const bad: readonly StoreWeather[] = ['fine', 'broken', 'cut-after', 'cut', 'broken-after', 'fine', 'fine'];

/** Thousands of reports through killed tabs and browsers, then lost answers. True when each kept one is in the store once. */
export async function soak(): Promise<boolean> {
  const matrix = await CrashMatrix.open();
  const rounds = moments.length * 2 + 1;
  const count = Math.ceil(records / rounds);
  try {
    for (const moment of moments) {
      for (const end of ['tab', 'browser'] as const) await matrix.endAt(moment, end, count);
      console.log(`${moment}: ${matrix.kept.length} kept, ${matrix.store.stored.size} stored so far`);
    }
    let call = 0;
    matrix.store.weather = () => bad[(call += 1) % bad.length] ?? 'fine';
    const page = await matrix.page();
    await matrix.report(page, records - matrix.kept.length);
    const { missing, twice } = await matrix.outcome();
    console.log(`${matrix.kept.length} records kept, ${missing.length} missing, ${twice.length} stored twice,`);
    console.log(`${matrix.store.calls} calls, ${matrix.store.duplicates} repeated and known.`);
    return missing.length + twice.length === 0 && matrix.kept.length >= records;
  } finally {
    await matrix.close();
  }
}
