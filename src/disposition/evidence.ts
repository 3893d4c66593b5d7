import type { DispositionEvidence } from './disposition-record.js';
import type { QualityFacts, QualitySample } from './quality-facts.js';

/** How far back from the key press is measured, in milliseconds. */
export const evidenceWindow = 60_000;

/** What the last minute before `now` shows, or undefined where nothing was measured and nothing went wrong. */
export function evidenceOf(facts: QualityFacts | null, now: number): DispositionEvidence | undefined {
  if (facts === null) return undefined;
  const isRecent = (at: number): boolean => at > now - evidenceWindow && at <= now;
  const samples = facts.samples.filter(({ at }) => isRecent(at));
  const errors = [...new Set((facts.softphoneErrors ?? []).filter(({ at }) => isRecent(at)).map(({ code }) => code))];
  const socketLosses = (facts.socketLosses ?? []).filter(isRecent).length;
  const iceLosses = (facts.iceLosses ?? []).filter(isRecent).length;
  const issues = facts.issues ?? [];
  const isEmpty = samples.length + errors.length + socketLosses + iceLosses + issues.length === 0;
  if (isEmpty) return undefined;
  return {
    ...measured(samples),
    ...(issues.length === 0 ? {} : { issues }),
    ...(errors.length === 0 ? {} : { softphoneErrors: errors }),
    ...(socketLosses === 0 ? {} : { socketLosses }),
    ...(iceLosses === 0 ? {} : { iceLosses }),
    lastSeconds: secondsOf(samples, now),
  };
}

function measured(samples: readonly QualitySample[]): DispositionEvidence {
  const values = (name: Exclude<keyof QualitySample, 'at'>): readonly number[] =>
    samples.flatMap((sample) => sample[name] ?? []).filter(Number.isFinite);
  const evidence = {
    mosAverage: round(average(values('mos')), 2),
    mosLowest: round(lowest(values('mos')), 2),
    roundTrip95: round(percentile95(values('roundTrip')), 0),
    jitter95: round(percentile95(values('jitter')), 1),
    lossPercent: round(average(values('lossPercent')), 2),
    concealedPercent: round(average(values('concealedPercent')), 2),
  };
  return Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== null));
}

function secondsOf(samples: readonly QualitySample[], now: number): number {
  const [first] = samples;
  return first === undefined ? evidenceWindow / 1000 : Math.min(60, Math.ceil((now - first.at) / 1000) + 1);
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function lowest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

/** The nearest-rank 95th percentile. */
function percentile95(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
}

function round(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
