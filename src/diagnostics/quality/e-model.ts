/** What the estimate goes by. Milliseconds and percent; null: not known. */
export interface VoicePath {
  readonly roundTrip: number | null;
  /** Variation of the packets' delay; counts twice for the delay of the jitter buffer where that is not known itself. */
  readonly jitter: number | null;
  readonly bufferDelay: number | null;
  readonly lossPercent: number | null;
}

/** The rating that ITU-T G.107 begins with before anything impairs it. */
const bestRating = 93.2;

/** Framing and look-ahead of Opus at 20 ms, one way. */
const codecDelay = 20;

/** How well Opus without forward error correction bears loss (Bpl of G.107); a greater figure bears more. */
export const opusRobustness = 10;

/** Where one-way delay begins to hurt a conversation, in milliseconds (simplified delay impairment of G.107). */
const noticedDelay = 177.3;

/**
 * An estimate of the mean opinion score, 1 to 4.5, of the way between this agent and Connect, by the E-model (ITU-T G.107).
 * Null where round trip, loss, or both jitter and buffer delay are not known. It knows nothing of the customer's phone
 * network, of headsets, echo or noise.
 */
export function estimateMos(path: VoicePath, robustness = opusRobustness): number | null {
  const rating = voiceRating(path, robustness);
  return rating === null ? null : mosOf(rating);
}

/** The transmission rating R, 0 to 93.2. */
export function voiceRating(
  { roundTrip, jitter, bufferDelay, lossPercent }: VoicePath,
  robustness = opusRobustness,
): number | null {
  const buffer = bufferDelay ?? (jitter === null ? null : 2 * jitter);
  if (!isFigure(roundTrip) || !isFigure(lossPercent) || !isFigure(buffer)) return null;
  const delay = roundTrip / 2 + buffer + codecDelay;
  const byDelay = 0.024 * delay + 0.11 * Math.max(0, delay - noticedDelay);
  const loss = Math.min(100, lossPercent);
  const byLoss = loss === 0 ? 0 : (95 * loss) / (loss + robustness);
  return Math.max(0, bestRating - byDelay - byLoss);
}

function mosOf(rating: number): number {
  const score = 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6;
  return Math.min(4.5, Math.max(1, score));
}

function isFigure(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value >= 0;
}
