/** Times in milliseconds. */
export interface PresenceTiming {
  /** How long both sides are only looked at after the start. */
  readonly bootGrace: number;
  /** How long a change waits for the next one before anything is written. */
  readonly debounce: number;
  /** How long a write that failed waits before it is tried again. */
  readonly settle: number;
  /** How long after its answer the report of a write may still come. */
  readonly grace: number;
  /** How long a write may stay without an answer. */
  readonly answerLimit: number;
  /** How long after that a late report is still known as ours. */
  readonly lateLimit: number;
  /** Both sides are read again this long after the last event, */
  readonly auditAfter: number;
  /** and then this often. */
  readonly auditEvery: number;
  /** How often one write is tried again before a conflict is told. */
  readonly maxRetries: number;
  /** A change on the side that follows is put back this often within a minute; then it stays. */
  readonly maxPutBacks: number;
}

/** Fit for Salesforce and Connect: events up to about a second late, answers up to the time limit of an adapter. */
export const presenceTiming: PresenceTiming = Object.freeze({
  bootGrace: 3000,
  debounce: 150,
  settle: 4000,
  grace: 1100,
  answerLimit: 10_000,
  lateLimit: 15_000,
  auditAfter: 8000,
  auditEvery: 30_000,
  maxRetries: 4,
  maxPutBacks: 3,
});
