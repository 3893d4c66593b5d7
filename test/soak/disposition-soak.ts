import { CollectorCrashes } from '../e2e/harness/collector-crashes.js';
import { collectorMoments, keptAt } from '../e2e/harness/collector-gate.js';
import { CrashMatrix, moments } from '../e2e/harness/crash-matrix.js';
import type { StoreWeather } from '../e2e/harness/counting-store.js';

/** Records of the whole matrix: each moment with the end of a tab, of the browser and of the collector. */
const records = Number(process.env['SOAK_RECORDS'] ?? 10_000);
const bad: readonly StoreWeather[] = ['fine', 'broken', 'cut-after', 'cut', 'broken-after', 'fine', 'fine'];

/** Milliseconds for the last reports: those that failed most wait longest. */
const longest = 1_800_000;
const rounds = moments.length * 2 + collectorMoments.length + 1;
const count = Math.ceil(records / rounds);

/** Thousands of reports through killed tabs, browsers and collectors, then lost answers. True when each kept one is stored once. */
export async function soak(): Promise<boolean> {
  const throughCollectors = await soakCollectors();
  const throughPages = await soakPages(records - count * collectorMoments.length);
  return throughCollectors && throughPages;
}

async function soakCollectors(): Promise<boolean> {
  const crashes = await CollectorCrashes.open();
  try {
    let isAsExpected = true;
    for (const moment of collectorMoments) {
      const left = await crashes.endAt(moment, count);
      const { missing, twice } = await crashes.outcome();
      console.log(
        `collector ${moment}: ${crashes.kept.length} kept, ${missing.length} missing, ${twice.length} stored twice`,
      );
      isAsExpected &&= left === keptAt[moment] && missing.length + twice.length === 0;
    }
    return isAsExpected;
  } finally {
    await crashes.close();
  }
}

async function soakPages(wanted: number): Promise<boolean> {
  const matrix = await CrashMatrix.open();
  try {
    for (const moment of moments) {
      for (const end of ['tab', 'browser'] as const) await matrix.endAt(moment, end, count);
      console.log(`${moment}: ${matrix.kept.length} kept, ${matrix.store.stored.size} stored so far`);
    }
    let call = 0;
    matrix.store.weather = () => bad[(call += 1) % bad.length] ?? 'fine';
    const page = await matrix.page();
    await matrix.report(page, wanted - matrix.kept.length);
    const { missing, twice } = await matrix.outcome(longest);
    console.log(`${matrix.kept.length} records kept, ${missing.length} missing, ${twice.length} stored twice,`);
    console.log(`${matrix.store.calls} calls, ${matrix.store.duplicates} repeated and known.`);
    return missing.length + twice.length === 0 && matrix.kept.length >= wanted;
  } finally {
    await matrix.close();
  }
}
