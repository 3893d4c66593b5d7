import { pageRequests } from './faultable-operations.js';

/** What goes wrong with one kind of request. Without `status`, `drop` or `hang` it is answered normally after the delay. */
export interface OperationFault {
  /** An operation of the CTI service, `*` for all of them, or `authorize`, `ccp`, `login`. */
  readonly operation: string;
  /** HTTP status of the refusal, for example 401, 403, 429, 500. */
  readonly status?: number | undefined;
  readonly delayMs?: number | undefined;
  /** Cuts the connection without an answer. */
  readonly drop?: boolean | undefined;
  /** Never answers. */
  readonly hang?: boolean | undefined;
  /** How many requests it meets; by default all until the faults are replaced. */
  readonly count?: number | undefined;
  /** Error type in the answer, for example `ThrottlingException`; by default the usual one of the status. */
  readonly errorType?: string | undefined;
  readonly message?: string | undefined;
}

const usualTypes: Readonly<Record<number, string>> = {
  400: 'ValidationException',
  401: 'UnauthorizedException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  429: 'ThrottlingException',
};

/** Error type and text of a refusal in the words of the service. */
export function refusal(fault: OperationFault): { readonly type: string; readonly message: string } {
  const type = fault.errorType ?? usualTypes[fault.status ?? 500] ?? 'InternalServiceException';
  return { type, message: fault.message ?? `Simulated fault: ${type}` };
}

/** The faults on demand, first match first. */
export class OperationFaults {
  #faults: { readonly fault: OperationFault; left: number }[] = [];

  replace(faults: readonly OperationFault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.count ?? Infinity }));
  }

  /** The fault that meets this request, used up by one. */
  take(operation: string): OperationFault | undefined {
    const meets = (name: string) => name === operation || (name === '*' && !pageRequests.has(operation));
    const found = this.#faults.find(({ fault, left }) => left > 0 && meets(fault.operation));
    if (found) found.left -= 1;
    return found?.fault;
  }

  /** Those that still wait for a request. */
  list(): readonly OperationFault[] {
    return this.#faults
      .filter(({ left }) => left > 0)
      .map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, count: left } : fault));
  }
}
