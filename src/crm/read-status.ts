import { failed, type CrmFailed, type CrmFailureCode } from './crm-outcome.js';

const codes: Readonly<Record<number, CrmFailureCode>> = {
  400: 'invalid',
  401: 'denied',
  403: 'denied',
  404: 'invalid',
  422: 'invalid',
  429: 'not-ready',
};

/** Why a request over HTTP failed. What a host says of it may repeat values, so only the status goes on. */
export function readStatusFailure(error: unknown): CrmFailed {
  const status = statusOf(error);
  if (status === null) return failed('unknown', 'the request was not made');
  return failed(codes[status] ?? (status >= 500 ? 'server' : 'unknown'), `status ${status}`);
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' && error.status > 0 ? error.status : null;
}
