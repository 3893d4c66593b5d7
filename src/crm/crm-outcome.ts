/**
 * Why a CRM did not do what was asked. `unsupported`: this host cannot. `not-ready`: it is not up yet, or gone. `timeout`: it
 * did not answer in time, and may have done it all the same. `invalid`: it refuses the values. `denied`: this agent may not.
 * `server`: it failed inside. `unknown`: it failed and did not say how.
 */
export type CrmFailureCode = 'unsupported' | 'not-ready' | 'timeout' | 'invalid' | 'denied' | 'server' | 'unknown';

export interface CrmDone<T> {
  readonly isDone: true;
  readonly value: T;
}

export interface CrmFailed {
  readonly isDone: false;
  readonly code: CrmFailureCode;
  /** What the host said, for the log of support. It may name fields, never values. */
  readonly said: string;
}

/** How a request to a CRM went. A host's failure is never thrown. */
export type CrmOutcome<T> = CrmDone<T> | CrmFailed;

export function done<T>(value: T): CrmDone<T> {
  return Object.freeze({ isDone: true, value });
}

export function failed(code: CrmFailureCode, said = ''): CrmFailed {
  return Object.freeze({ isDone: false, code, said });
}

/** True where the host may have done it though it did not say so. */
export function isUncertain(outcome: CrmOutcome<unknown>): boolean {
  return !outcome.isDone && outcome.code === 'timeout';
}
