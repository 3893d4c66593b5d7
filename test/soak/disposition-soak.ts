import { CollectorCrashes, collectorEnds } from '../e2e/harness/collector-crashes.js';
import { collectorMoments, keptAt } from '../e2e/harness/collector-gate.js';
import { CrashMatrix, moments } from '../e2e/harness/crash-matrix.js';
import type { StoreWeather } from '../e2e/harness/counting-store.js';

/** Records of the whole matrix: each moment with the end of a tab, of the browser and of the collector, then bad answers. */
const records = Number(process.env['SOAK_RECORDS'] ?? 10_000);
const bad: readonly StoreWeather[] = ['fine', 'broken', 'cut-after', 'cut', 'broken-after', 'fine', 'fine'];

/** Milliseconds for the last reports: those that failed most wait longest. */
const longest = 1_800_000;
const collectorRounds = collectorMoments.length * collectorEnds.length;
/** A full disk, no network, two tabs. */
const otherRounds = 3;
const count = Math.ceil(records / (moments.length * 2 + collectorRounds + otherRounds));
/** A page tells what it has kept once it has kept all that it was asked. */
const atOnce = 250;

/** Thousands of reports through killed tabs, browsers and collectors, then lost answers. True when each kept one is stored once. */
export async function soak(): Promise<boolean> {
  const collectors = await soakCollectors();
  const disk = await soakFullDisk();
  const pages = await soakPages(records - collectors.kept - disk.kept);
  const kept = collectors.kept + disk.kept + pages.kept;
  console.log(`${kept} records kept in all`);
  return [collectors, disk, pages].every(({ isWhole }) => isWhole) && kept >= records;
}

interface Outcome {
  readonly kept: number;
  /** Nothing is missing or there twice. */
  readonly isWhole: boolean;
}

async function soakCollectors(): Promise<Outcome> {
  const crashes = await CollectorCrashes.open();
  try {
    let isWhole = true;
    for (const moment of collectorMoments) {
      for (const end of collectorEnds) {
        const left = await crashes.endAt(moment, count, end);
        const outcome = await crashes.outcome();
        isWhole = told(`collector ${end}, ${moment}`, crashes, outcome) && left === keptAt[moment] && isWhole;
      }
    }
    return { kept: crashes.kept.length, isWhole };
  } finally {
    await crashes.close();
  }
}

async function soakFullDisk(): Promise<Outcome> {
  const machine = await CrashMatrix.open();
  try {
    await machine.reportOnFullDisk(count);
    const isWhole = told('full disk', machine, await machine.outcome());
    return { kept: machine.kept.length, isWhole };
  } finally {
    await machine.close();
  }
}

async function soakPages(wanted: number): Promise<Outcome> {
  const matrix = await CrashMatrix.open();
  try {
    for (const moment of moments) {
      for (const end of ['tab', 'browser'] as const) await matrix.endAt(moment, end, count);
      console.log(`${moment}: ${matrix.kept.length} kept, ${matrix.store.stored.size} stored so far`);
    }
    const early = await matrix.reportOffline(count);
    console.log(`offline: ${matrix.kept.length} kept, ${early.length} got out`);
    let call = 0;
    matrix.store.weather = () => bad[(call += 1) % bad.length] ?? 'fine';
    const tabs = [await matrix.page(), await matrix.page()];
    while (matrix.kept.length < wanted) {
      const each = Math.min(atOnce, Math.ceil((wanted - matrix.kept.length) / tabs.length));
      await Promise.all(tabs.map((page) => matrix.report(page, each)));
    }
    const isWhole = told('lost answers, two tabs', matrix, await matrix.outcome(longest));
    console.log(`${matrix.store.calls} calls, ${matrix.store.duplicates} repeated and known`);
    return { kept: matrix.kept.length, isWhole: isWhole && early.length === 0 };
  } finally {
    await matrix.close();
  }
}

function told(
  what: string,
  { kept }: { readonly kept: readonly string[] },
  { missing, twice }: { readonly missing: readonly string[]; readonly twice: readonly string[] },
): boolean {
  console.log(`${what}: ${kept.length} kept, ${missing.length} missing, ${twice.length} stored twice`);
  return missing.length + twice.length === 0;
}
