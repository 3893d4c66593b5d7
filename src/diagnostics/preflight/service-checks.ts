import type { ErrorCode } from '../../domain/error-codes.js';
import { failed, passed, skipped, unknown, warned, type Check, type Finding } from './check.js';
import type { PreflightCode } from './codes.js';
import type { ServiceFacts } from './ports.js';

/** Where Amazon Connect did not come up, and its code says more than that. */
const notReady: Readonly<Partial<Record<ErrorCode, PreflightCode>>> = {
  'sign-in/required': 'AUTH_REQUIRED',
  'sign-in/expired': 'AUTH_REQUIRED',
  'sign-in/not-recognised': 'AUTH_REQUIRED',
  'sign-in/access-denied': 'ACCESS_DENIED',
  'load/ccp-timeout': 'CCP_SILENT',
};

/** Failures of calls that the agent still sees, each with the layer that is to blame. */
const afterCalls: readonly (readonly [ErrorCode, PreflightCode])[] = [
  ['media/elsewhere', 'SOFTPHONE_MULTIPLE'],
  ['media/ice-timeout', 'UDP_3478_BLOCKED'],
  ['media/signalling-failed', 'SIG_FAILED'],
];

/** Whether the session stands. Pure. */
export function judgeSession({ status, code, isLinkUp }: ServiceFacts): Finding {
  if (status === 'ready') return isLinkUp ? passed() : warned('CCP_SILENT');
  const meaning = code === null ? undefined : notReady[code];
  if (meaning === 'ACCESS_DENIED' || meaning === 'CCP_SILENT') return failed(meaning);
  const isSignedOut = status === 'signed-out' || status === 'expired' || status === 'signing-in';
  return isSignedOut || meaning === 'AUTH_REQUIRED' ? unknown('AUTH_REQUIRED') : unknown();
}

/** Amazon Connect itself, as the session sees it. */
export const serviceChecks: readonly Check[] = [
  {
    id: 'service.session',
    layer: 'service',
    needs: 'connect',
    after: ['page.approved', 'network.instance'],
    limit: 1_000,
    run({ ports }) {
      const service = ports.service();
      return service === null ? skipped : judgeSession(service);
    },
  },
  {
    id: 'service.reports',
    layer: 'service',
    needs: 'connect',
    after: ['service.session'],
    limit: 1_000,
    run({ ports, found }) {
      const service = ports.service();
      if (service === null || found('service.session')?.status !== 'pass') return skipped;
      return service.failures.includes('connection/stale') ? warned('API_SILENT') : passed();
    },
  },
  {
    id: 'service.softphone',
    layer: 'service',
    needs: 'media',
    after: ['service.session', 'network.udp-3478'],
    limit: 1_000,
    run({ ports }) {
      const service = ports.service();
      if (service === null) return skipped;
      if (service.isSoftphoneEnabled === false) return warned('SOFTPHONE_OFF');
      const [, code] = afterCalls.find(([failure]) => service.failures.includes(failure)) ?? [];
      if (code !== undefined) return failed(code);
      return service.isSoftphoneEnabled === true ? passed() : unknown();
    },
  },
];
