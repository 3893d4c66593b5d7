import type { Scenario, Severity, Symptom } from './disposition-record.js';
import type { QualityFacts, QualitySample } from './quality-facts.js';

/** Why something is proposed. `value` is in the unit of the reason, `seconds` how long it lasted; null where neither says anything. */
export interface SuggestionReason {
  readonly kind:
    | 'softphone-error'
    | 'missed'
    | 'dropped'
    | 'not-heard'
    | 'not-sent'
    | 'loss'
    | 'concealed'
    | 'round-trip'
    | 'worsening'
    | 'too-quiet'
    | 'too-loud';
  readonly value: number | string | null;
  readonly seconds: number | null;
}

/** A code that the measurements speak for. It is shown, and sent only when an agent takes it. */
export interface Suggestion {
  readonly symptom: Symptom;
  readonly scenario: Scenario | null;
  readonly severity: Severity;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: SuggestionReason;
}

/** The contact, as far as a suggestion asks. */
export interface SuggestionCircumstances {
  readonly scenario: Scenario | null;
  readonly isMissed: boolean;
  /** When the call ended, epoch milliseconds by this machine's clock; null while it lasts. */
  readonly endedAt: number | null;
}

interface Finding {
  readonly symptom: Symptom;
  readonly reason: SuggestionReason;
  /** Part of the talk that was bad, 0 to 1; 1 for what ends a call. */
  readonly share: number;
}

/** Limits, in the units of the samples. ITU-T G.114 for the round trip; speech is sent at about -26 dB of full scale. */
const limit = {
  lossPercent: 3,
  concealedPercent: 5,
  roundTrip: 300,
  silent: 1 / 32_767,
  quiet: 10 ** (-50 / 20),
  loud: 10 ** (-6 / 20),
  oneWaySeconds: 10,
  badSeconds: 3,
  levelSeconds: 10,
  mosFallAMinute: 0.3,
  mosFall: 0.5,
  /** Losing the media path this shortly before the end counts as its cause. */
  dropWithin: 5_000,
} as const;

/** What the facts speak for, the strongest first, or null. Softphone errors come before what was missed, dropped or measured. */
export function suggest(facts: QualityFacts | null, circumstances: SuggestionCircumstances): Suggestion | null {
  const finding = findingOf(facts ?? { samples: [] }, circumstances);
  if (finding === null) return null;
  const { symptom, reason, share } = finding;
  const confidence = Number(Math.min(0.95, 0.5 + share / 2).toFixed(2));
  return { symptom, scenario: circumstances.scenario, severity: severityFor(finding), confidence, reason };
}

function severityFor({ symptom, share }: Finding): Severity {
  if (symptom === 'M') return 2;
  if (share >= 0.3) return 3;
  return share >= 0.1 ? 2 : 1;
}

function findingOf(facts: QualityFacts, { isMissed, endedAt }: SuggestionCircumstances): Finding | null {
  const error = facts.softphoneErrors?.at(-1);
  if (error !== undefined) return { symptom: 'S', reason: reasonOf('softphone-error', error.code), share: 1 };
  if (isMissed) return { symptom: 'M', reason: reasonOf('missed'), share: 1 };
  if (isDropped(facts, endedAt)) return { symptom: 'D', reason: reasonOf('dropped'), share: 1 };
  const { samples } = facts;
  return oneWay(samples) ?? choppy(samples) ?? late(samples) ?? worsening(samples) ?? loudness(samples);
}

function reasonOf(
  kind: SuggestionReason['kind'],
  value: SuggestionReason['value'] = null,
  seconds: number | null = null,
): SuggestionReason {
  return { kind, value, seconds };
}

function isDropped({ iceLosses = [], socketLosses = [] }: QualityFacts, endedAt: number | null): boolean {
  if (endedAt === null) return false;
  return [...iceLosses, ...socketLosses].some((at) => at <= endedAt && endedAt - at <= limit.dropWithin);
}

/** Nothing arrives from one side for ten seconds on end while the other is to be heard. */
function oneWay(samples: readonly QualitySample[]): Finding | null {
  const isHeard = (s: QualitySample): boolean => isLive(s.heardLevel, s.receivedPackets);
  const isSent = (s: QualitySample): boolean => isLive(s.spokenLevel, s.sentPackets);
  const isDeaf = (s: QualitySample): boolean => s.heardLevel !== undefined && isSent(s) && !isHeard(s);
  const isMute = (s: QualitySample): boolean => s.spokenLevel !== undefined && isHeard(s) && !isSent(s);
  for (const [kind, isBad] of [
    ['not-heard', isDeaf],
    ['not-sent', isMute],
  ] as const) {
    const seconds = longestRun(samples, isBad);
    if (seconds >= limit.oneWaySeconds) {
      return { symptom: 'W', reason: reasonOf(kind, null, seconds), share: seconds / samples.length };
    }
  }
  return null;
}

function isLive(level: number | undefined, packets: number | undefined): boolean {
  return packets !== 0 && (level ?? 0) > limit.silent;
}

function choppy(samples: readonly QualitySample[]): Finding | null {
  const lost = samples.filter(({ lossPercent = 0 }) => lossPercent > limit.lossPercent);
  const concealed = samples.filter(({ concealedPercent = 0 }) => concealedPercent > limit.concealedPercent);
  const isLoss = lost.length >= concealed.length;
  const bad = isLoss ? lost : concealed;
  if (bad.length < limit.badSeconds) return null;
  const value = average(
    bad.map(({ lossPercent = 0, concealedPercent = 0 }) => (isLoss ? lossPercent : concealedPercent)),
  );
  const reason = reasonOf(isLoss ? 'loss' : 'concealed', Number(value.toFixed(1)), bad.length);
  return { symptom: 'C', reason, share: bad.length / samples.length };
}

function late(samples: readonly QualitySample[]): Finding | null {
  const bad = samples.filter(({ roundTrip = 0 }) => roundTrip > limit.roundTrip);
  if (bad.length < limit.badSeconds) return null;
  const value = Math.round(average(bad.map(({ roundTrip = 0 }) => roundTrip)));
  return { symptom: 'L', reason: reasonOf('round-trip', value, bad.length), share: bad.length / samples.length };
}

/** The first third was good, the last is worse by half a point, and the line through all falls. */
function worsening(samples: readonly QualitySample[]): Finding | null {
  const rated = samples.filter(({ mos }) => mos !== undefined);
  if (rated.length < 90) return null;
  const third = Math.floor(rated.length / 3);
  const mos = (part: readonly QualitySample[]): number => average(part.map((sample) => sample.mos ?? 0));
  const first = mos(rated.slice(0, third));
  const last = mos(rated.slice(-third));
  const isFalling = first >= 3.6 && first - last >= limit.mosFall && slopeAMinute(rated) <= -limit.mosFallAMinute;
  if (!isFalling) return null;
  return { symptom: 'P', reason: reasonOf('worsening', Number((first - last).toFixed(1)), rated.length), share: 1 / 3 };
}

/** Least squares through MOS over time. */
function slopeAMinute(samples: readonly QualitySample[]): number {
  const times = samples.map(({ at }) => at / 60_000);
  const meanTime = average(times);
  const meanMos = average(samples.map(({ mos = 0 }) => mos));
  let across = 0;
  let along = 0;
  samples.forEach(({ mos = 0 }, at) => {
    const distance = (times[at] ?? meanTime) - meanTime;
    across += distance * (mos - meanMos);
    along += distance * distance;
  });
  return along === 0 ? 0 : across / along;
}

/** Only seconds in which somebody speaks count. */
function loudness(samples: readonly QualitySample[]): Finding | null {
  const spoken = samples.filter(({ heardLevel = 0 }) => heardLevel > limit.silent * 10);
  if (spoken.length < limit.levelSeconds) return null;
  const level = average(spoken.map(({ heardLevel = 0 }) => heardLevel));
  if (level >= limit.quiet && level <= limit.loud) return null;
  const decibel = Math.round(20 * Math.log10(level));
  const reason = reasonOf(level < limit.quiet ? 'too-quiet' : 'too-loud', decibel, spoken.length);
  return { symptom: 'V', reason, share: 0.2 };
}

function longestRun(samples: readonly QualitySample[], isBad: (sample: QualitySample) => boolean): number {
  let longest = 0;
  let run = 0;
  for (const sample of samples) {
    run = isBad(sample) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
