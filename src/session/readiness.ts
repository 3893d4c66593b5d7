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
  /** `media/window-closed`. */
  readonly place: ErrorCode | null;
  /** One of `media/microphone-…`: the layer that denies it. */
  readonly microphone: ErrorCode | null;
}

export const noHindrances: Hindrances = Object.freeze({ network: null, link: null, place: null, microphone: null });

/** Without a network nothing else can be told apart. */
export function readinessOf({ network, link, place, microphone }: Hindrances): Readiness {
  const reasons = network === null ? [link, place, microphone].filter((code) => code !== null) : [network];
  return { isReady: reasons.length === 0, reasons };
}

/** What is known to deny the microphone, or null. */
export function microphoneReason({ reasons }: Readiness): ErrorCode | null {
  return reasons.find((code) => code.startsWith('media/microphone-')) ?? null;
}
