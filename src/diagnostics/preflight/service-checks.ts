import type { ErrorCode } from '../../domain/error-codes.js';
import { failed, passed, skipped, unknown, warned, type Check, type Finding } from './check.js';
import type { PreflightCode } from './codes.js';
import { ccpPath, requestLimit } from './instance-reach.js';
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

/** A call without a way for its audio does not tell a firewall from a relay that refused. */
const silentRelay = 0.7;

/** How commands of the agent failed, the gravest first. */
const afterCommands: readonly (readonly [ErrorCode, PreflightCode])[] = [
  ['connection/stale', 'API_SILENT'],
  ['command/failed', 'API_FAILED'],
  ['command/timeout', 'API_UNANSWERED'],
];

const codeAfter = (
  meanings: readonly (readonly [ErrorCode, PreflightCode])[],
  { failures }: ServiceFacts,
): PreflightCode | undefined => meanings.find(([failure]) => failures.includes(failure))?.[1];

/** Whether the session stands. Pure. */
export function judgeSession({ status, code, isLinkUp }: ServiceFacts): Finding {
  if (status === 'ready') return isLinkUp ? passed() : warned('CCP_SILENT');
  const meaning = code === null ? undefined : notReady[code];
  if (meaning === 'ACCESS_DENIED' || meaning === 'CCP_SILENT') return failed(meaning);
  // Who has not signed in yet can; who was signed in until now takes no calls.
  if (status === 'expired') return failed('AUTH_REQUIRED');
  const isSignedOut = status === 'signed-out' || status === 'signing-in';
  return isSignedOut || meaning === 'AUTH_REQUIRED' ? unknown('AUTH_REQUIRED') : unknown();
}

/** A call found no way for its audio; where UDP was seen to come through, it was not the network that stopped it. */
function judgeSilentRelay(udp: Finding | undefined): Finding {
  if (udp?.status === 'pass') return failed('TURN_REFUSED');
  return failed('UDP_3478_BLOCKED', { confidence: silentRelay });
}

/** Amazon Connect itself, as the session sees it. */
export const serviceChecks: readonly Check[] = [
  {
    id: 'service.page',
    layer: 'service',
    needs: 'connect',
    dependsOn: ['network.instance'],
    limit: 6_000,
    async run({ ports, setting: { instance }, found, signal }) {
      if (instance === null || found('network.instance')?.status !== 'pass') return skipped;
      if (ports.service()?.status === 'ready') return passed();
      const { outcome } = await ports.reach(`${instance}${ccpPath}`, requestLimit, signal);
      if (outcome === 'policy') return unknown('CSP_CONNECT_SRC');
      return outcome === 'answered' ? passed() : failed('CCP_SILENT', { evidence: [outcome] });
    },
  },
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
      const code = codeAfter(afterCommands, service);
      return code === undefined ? passed() : warned(code);
    },
  },
  {
    id: 'service.softphone',
    layer: 'service',
    needs: 'media',
    after: ['service.session', 'network.udp-3478'],
    limit: 1_000,
    run({ ports, found }) {
      const service = ports.service();
      if (service === null) return skipped;
      if (service.isSoftphoneEnabled === false) return warned('SOFTPHONE_OFF');
      const code = codeAfter(afterCalls, service);
      if (code === 'UDP_3478_BLOCKED') return judgeSilentRelay(found('network.udp-3478'));
      if (code !== undefined) return failed(code);
      return service.isSoftphoneEnabled === true ? passed() : unknown();
    },
  },
];
