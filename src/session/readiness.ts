import type { ErrorCode } from '../domain/error-codes.js';

/** Whether the next call could be taken here, found out before it rings. */
export interface Readiness {
  readonly isReady: boolean;
  /** Why not, the most telling reason first. Each code has its remedy in `locales` under `errors`. */
  readonly reasons: readonly ErrorCode[];
}

/** What stands in the way of a call, each found by a watch of its own. */
export interface Hindrances {
  /** `connection/offline`. */
  readonly network: ErrorCode | null;
  /** `connection/lost` or `connection/stale`. */
  readonly link: ErrorCode | null;
  /** `media/microphone-denied`, `media/microphone-missing` or `media/microphone-unasked`. */
  readonly microphone: ErrorCode | null;
}

export const noHindrances: Hindrances = Object.freeze({ network: null, link: null, microphone: null });

/** Without a network nothing else can be told apart. */
export function readinessOf({ network, link, microphone }: Hindrances): Readiness {
  const reasons = network === null ? [link, microphone].filter((code) => code !== null) : [network];
  return { isReady: reasons.length === 0, reasons };
}
