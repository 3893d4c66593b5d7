import type { AudioDirection, QualitySample } from '../../domain/call-quality.js';
import { estimateMos } from './e-model.js';
import { gradeOf, worstGrade, type QualityGrade } from './grades.js';
import type { QualitySecond } from './seconds.js';

/** One second as it is drawn and graded: milliseconds, percent; losses over the last five seconds. */
export interface QualityPoint {
  readonly at: number;
  readonly roundTrip: number | null;
  /** Null where the version of Connect's page does not send it. */
  readonly jitter: number | null;
  readonly bufferDelay: number | null;
  /** Of the packets to the agent, and of those to the customer. */
  readonly lossReceiving: number | null;
  readonly lossSending: number | null;
  /** Loudness of the customer and of the agent, 0 to 1. */
  readonly levelReceiving: number | null;
  readonly levelSending: number | null;
  /** Estimated opinion score, 1 to 4.5. */
  readonly mos: number | null;
  readonly grade: QualityGrade;
}

/** Seconds over which packets are counted: a packet more or less of fifty says little. */
const lossWindow = 5;

/** The delay of a browser's jitter buffer that the estimate supposes where it is not told. */
const usualBufferDelay = 60;

export function pointsOf(seconds: readonly QualitySecond[]): readonly QualityPoint[] {
  return seconds.map((_, index) => pointAt(seconds, index));
}

function pointAt(seconds: readonly QualitySecond[], index: number): QualityPoint {
  const { at = 0, receiving = null, sending = null } = seconds[index] ?? {};
  const lossReceiving = lossUntil(seconds, index, 'receiving');
  const lossSending = lossUntil(seconds, index, 'sending');
  const figures = {
    roundTrip: sending?.roundTrip ?? receiving?.roundTrip ?? null,
    jitter: receiving?.jitter ?? null,
    bufferDelay: receiving?.bufferDelay ?? null,
  };
  const levels = { levelReceiving: levelOf(receiving), levelSending: levelOf(sending) };
  const lossPercent = worse(lossReceiving, lossSending);
  const mos = mosOf(figures, lossPercent);
  const grade = worstGrade([
    gradeOf('roundTrip', figures.roundTrip),
    gradeOf('jitter', figures.jitter),
    gradeOf('bufferDelay', figures.bufferDelay),
    gradeOf('lossPercent', lossPercent),
    gradeOf('mos', mos),
  ]);
  return { at, ...figures, lossReceiving, lossSending, ...levels, mos, grade };
}

type Figures = Pick<QualityPoint, 'roundTrip' | 'jitter' | 'bufferDelay'>;

function mosOf({ roundTrip, jitter, bufferDelay }: Figures, lossPercent: number | null): number | null {
  const isBufferTold = jitter !== null || bufferDelay !== null;
  return estimateMos({
    roundTrip,
    jitter,
    bufferDelay: isBufferTold ? bufferDelay : usualBufferDelay,
    lossPercent,
  });
}

function levelOf(sample: QualitySample | null): number | null {
  return sample === null ? null : sample.level;
}

/** Percent lost. Packets sent count those that got lost later; of those received the lost ones are missing. */
function lossUntil(seconds: readonly QualitySecond[], index: number, direction: AudioDirection): number | null {
  if (seconds[index]?.[direction] == null) return null;
  let [packets, lost, counted] = [0, 0, 0];
  for (let second = Math.max(0, index + 1 - lossWindow); second <= index; second += 1) {
    const sample = seconds[second]?.[direction];
    if (sample == null || sample.packets === null || sample.lost === null) continue;
    packets += sample.packets;
    lost += sample.lost;
    counted += 1;
  }
  const all = direction === 'sending' ? Math.max(packets, lost) : packets + lost;
  if (all > 0) return (100 * lost) / all;
  return counted === lossWindow ? 100 : null;
}

function worse(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
