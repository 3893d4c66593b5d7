import type { QualitySample } from '../../domain/call-quality.js';
import { Circumstances, type CallCircumstance } from './circumstances.js';
import { steadiness } from './grades.js';
import type { QualityPoint } from './points.js';
import type { QualitySecond } from './seconds.js';

/**
 * What is wrong with a call. Without audio at all: `nothing-received`, `nothing-sent`. Audio that is silent: `one-way-in`
 * (the customer is not heard), `one-way-out` (the agent is not), `dead-air` (nobody is). Audio that is bad: `loss`,
 * `delay`, `jitter`. In this order, the gravest first.
 */
export const qualityIssues = [
  'nothing-received',
  'nothing-sent',
  'one-way-out',
  'one-way-in',
  'dead-air',
  'loss',
  'delay',
  'jitter',
] as const;
export type QualityIssue = (typeof qualityIssues)[number];

/** An issue from the second that raised it to the one that cleared it; null while it goes on. */
export interface IssueSpell {
  readonly issue: QualityIssue;
  readonly from: number;
  readonly to: number | null;
}

/** A call begins with silence: nothing is raised in its first seconds. */
const settlingSeconds = 5;

/** Seconds of silence that are more than a breath. */
const silentSeconds = 10;

/** The loudness up to which Streams itself speaks of no audio: one step of 32768. */
const silence = 1 / 32_768;

const tooMuch = { lossPercent: 3, roundTrip: 300, jitter: 30 } as const;

type Verdicts = Readonly<Record<QualityIssue, boolean>>;

/** Every spell of every issue, in the order in which they were raised. */
export function issuesOf(
  seconds: readonly QualitySecond[],
  points: readonly QualityPoint[],
  circumstances: readonly CallCircumstance[],
): readonly IssueSpell[] {
  const around = new Circumstances(circumstances);
  const silent = { receiving: 0, sending: 0 };
  const verdicts = seconds.map((second, index) => {
    const { isMuted, isOnHold } = around.at(second.at);
    silent.receiving = isOnHold === false && isSilent(second.receiving) ? silent.receiving + 1 : 0;
    silent.sending = isOnHold === false && isMuted === false && isSilent(second.sending) ? silent.sending + 1 : 0;
    const point = points[index];
    const mayRaise = index >= settlingSeconds && isOnHold !== true && point !== undefined;
    return mayRaise ? verdictsOf(second, point, { ...silent, isMuted: isMuted !== false }) : null;
  });
  return qualityIssues
    .flatMap((issue) => spellsOf(issue, seconds, verdicts))
    .sort((one, other) => one.from - other.from);
}

interface Silence {
  readonly receiving: number;
  readonly sending: number;
  readonly isMuted: boolean;
}

function verdictsOf(second: QualitySecond, point: QualityPoint, silent: Silence): Verdicts {
  const loss = Math.max(point.lossReceiving ?? 0, point.lossSending ?? 0);
  return {
    'nothing-received': second.receiving?.packets === 0,
    'nothing-sent': second.sending?.packets === 0 || point.lossSending === 100,
    ...silenceVerdicts(second, silent),
    loss: loss > tooMuch.lossPercent && loss < 100,
    delay: (point.roundTrip ?? 0) > tooMuch.roundTrip,
    jitter: (point.jitter ?? 0) > tooMuch.jitter,
  };
}

function silenceVerdicts(
  { receiving, sending }: QualitySecond,
  silent: Silence,
): Pick<Verdicts, 'one-way-in' | 'one-way-out' | 'dead-air'> {
  const isCustomerSilent = silent.receiving >= silentSeconds && receiving?.packets !== 0;
  const isAgentSilent = silent.sending >= silentSeconds;
  return {
    'one-way-in': isCustomerSilent && !isAgentSilent && !silent.isMuted && hasLevel(sending),
    'one-way-out': isAgentSilent && silent.receiving < silentSeconds && hasLevel(receiving),
    'dead-air': isCustomerSilent && isAgentSilent,
  };
}

/** Raised by three of five seconds, cleared when none of five shows it. */
function spellsOf(
  issue: QualityIssue,
  seconds: readonly QualitySecond[],
  verdicts: readonly (Verdicts | null)[],
): readonly IssueSpell[] {
  const spells: IssueSpell[] = [];
  let from: number | null = null;
  let shown = 0;
  seconds.forEach(({ at }, index) => {
    if (verdicts[index]?.[issue] === true) shown += 1;
    if (verdicts[index - steadiness.seconds]?.[issue] === true) shown -= 1;
    if (from === null && shown >= steadiness.raisedBy) from = at;
    if (from === null || shown > 0) return;
    spells.push({ issue, from, to: at });
    from = null;
  });
  return from === null ? spells : [...spells, { issue, from, to: null }];
}

function isSilent(sample: QualitySample | null): boolean {
  return sample !== null && sample.level !== null && sample.level <= silence;
}

/** Firefox does not say how loud the microphone is. */
function hasLevel(sample: QualitySample | null): boolean {
  return sample !== null && sample.level !== null;
}
