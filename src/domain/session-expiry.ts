/** Why a session is about to end: its `length` is used up, or Connect has seen nobody act for a while (`inactivity`). */
export type ExpiryCause = 'length' | 'inactivity';

/** Minutes before the end at which the agent hears of it; 0 is the end itself, after which a session may last a while. */
export type ExpiryStep = 30 | 10 | 5 | 0;

/** What is known of the end of the session, in epoch milliseconds of this machine. */
export interface SessionEnds {
  /** The latest moment by the session's length, or null while it is not known. */
  readonly byLength: number | null;
  /** When Connect will end it for want of activity, or null while Connect does not say so. */
  readonly byInactivity: number | null;
}

export interface ExpiryNotice {
  readonly cause: ExpiryCause;
  /** Minutes left when this step was reached; 0 when the session may end at any moment. */
  readonly minutesLeft: ExpiryStep;
}

const minute = 60_000;
const steps: readonly ExpiryStep[] = [0, 5, 10, 30];

/** The end that counts: Connect's own warning before what was reckoned. */
export function expiryOf({ byLength, byInactivity }: SessionEnds): number | null {
  return byInactivity ?? byLength;
}

/** What the agent should hear now, or null while the end is far. A warning of Connect's is never far. */
export function expiryNotice(ends: SessionEnds, now: number): ExpiryNotice | null {
  const at = expiryOf(ends);
  if (at === null) return null;
  const step = steps.find((minutes) => now >= at - minutes * minute);
  if (ends.byInactivity !== null) return { cause: 'inactivity', minutesLeft: step ?? 30 };
  return step === undefined ? null : { cause: 'length', minutesLeft: step };
}

/** When the notice changes next, or null when it will not. */
export function nextExpiryStep(ends: SessionEnds, now: number): number | null {
  const at = expiryOf(ends);
  if (at === null) return null;
  const coming = steps.map((minutes) => at - minutes * minute).filter((moment) => moment > now);
  return coming.length === 0 ? null : Math.min(...coming);
}
