import { mediaPort } from '../endpoints.js';
import { failed, passed, skipped, unknown, warned, type Check, type CheckContext, type Finding } from './check.js';
import type { PreflightCode } from './codes.js';
import { reachInstance, requestLimit } from './instance-reach.js';
import type { IceFacts, Reach } from './ports.js';

/** Requests after the first, which pays for the connection; the middle one counts. */
const warmRequests = 4;

/** Average round trip that the guide allows, in milliseconds. */
const latencyLimit = 300;

/** Milliseconds without any answer over UDP after which it counts as blocked. */
const gatherLimit = 5_000;

/** What one request says of the way there. A page's own policy is no fault of the network. */
function judgeReach(reach: Reach, code: PreflightCode, host: string, isNeeded: boolean): Finding {
  const target = `${host}:443`;
  if (reach.outcome === 'answered') return passed({ target, measured: { value: Math.round(reach.ms), unit: 'ms' } });
  if (reach.outcome === 'policy') return unknown('CSP_CONNECT_SRC', { target });
  const evidence = [reach.outcome];
  return isNeeded ? failed(code, { target, evidence }) : warned(code, { target, evidence });
}

/** What the search for a way out over UDP says. Silence is a fault only in a browser that would have told of an answer. */
export function judgeIce(ice: IceFacts, hosts: readonly string[]): Finding {
  const target = `${hosts[0] ?? ''}:${mediaPort}/udp`;
  const evidence = ice.errors.slice(0, 6).map(({ code, text }) => `${code} ${text}`.trim());
  const isAnswered = ice.hasServerReflexive || ice.hasRelay || ice.errors.some(({ code }) => code >= 400 && code < 600);
  if (isAnswered) return passed({ target, evidence, measured: { value: Math.round(ice.ms), unit: 'ms' } });
  if (!ice.isSupported || !ice.tellsErrors) return unknown('ICE_UNPROVEN', { target, evidence });
  const isNameUnknown = ice.errors.length > 0 && ice.errors.every(({ text }) => /lookup|resolv/i.test(text));
  if (isNameUnknown) return failed('TURN_DNS', { target, evidence });
  return failed('UDP_3478_BLOCKED', { target, evidence, measured: { value: `0/${hosts.length}`, unit: 'of' } });
}

const hostOf = (origin: string): string => new URL(origin).host;

async function reachHost(
  { ports, signal }: CheckContext,
  host: string,
  code: PreflightCode,
  isNeeded = true,
): Promise<Finding> {
  const reach = await ports.reach(`https://${host}/`, requestLimit, signal);
  return judgeReach(reach, code, host, isNeeded);
}

/** The way from this machine to Amazon Connect. */
export const networkChecks: readonly Check[] = [
  {
    id: 'network.online',
    layer: 'network',
    limit: 500,
    run: ({ ports }) => (ports.page().isOnline ? passed() : failed('NET_OFFLINE')),
  },
  {
    id: 'network.instance',
    layer: 'network',
    needs: 'connect',
    isEssential: true,
    dependsOn: ['network.online'],
    limit: 6_000,
    async run({ ports, setting: { instance }, signal }) {
      if (instance === null) return skipped;
      const reach = await reachInstance(ports, instance, signal);
      const finding = judgeReach(reach, 'NET_INSTANCE', hostOf(instance), true);
      // The CCP in its own frame needs no leave of this page's policy.
      return finding.status !== 'pass' && ports.service()?.status === 'ready'
        ? passed({ target: hostOf(instance) })
        : finding;
    },
  },
  {
    id: 'network.region',
    layer: 'network',
    needs: 'connect',
    dependsOn: ['network.online'],
    limit: 6_000,
    async run(context) {
      const { endpoints } = context.setting;
      return endpoints === null ? skipped : reachHost(context, endpoints.participant, 'NET_REGION', false);
    },
  },
  {
    id: 'network.cloudfront',
    layer: 'network',
    needs: 'connect',
    dependsOn: ['network.online'],
    limit: 6_000,
    async run(context) {
      const [host] = context.setting.endpoints?.cloudFront ?? [];
      return host === undefined ? skipped : reachHost(context, host, 'NET_CLOUDFRONT', false);
    },
  },
  {
    id: 'network.websocket',
    layer: 'network',
    needs: 'connect',
    dependsOn: ['network.online', 'network.instance'],
    limit: 6_000,
    run: judgeSocket,
  },
  {
    id: 'network.udp-3478',
    layer: 'network',
    needs: 'media',
    isEssential: true,
    dependsOn: ['network.online', 'browser.webrtc'],
    limit: 7_000,
    async run({ ports, setting: { endpoints, iceServers }, signal }) {
      const hosts = endpoints?.turn ?? [];
      const servers = [...iceServers, ...hosts.flatMap(probesOf)];
      if (servers.length === 0) return skipped;
      const tried = iceServers.length > 0 ? iceServers.flatMap(({ urls }) => urls) : hosts;
      return judgeIce(await ports.gather(servers, gatherLimit, signal), tried);
    },
  },
  {
    id: 'network.latency',
    layer: 'network',
    needs: 'connect',
    dependsOn: ['network.instance', 'network.region'],
    limit: 10_000,
    run: measureLatency,
  },
];

/** Without credentials a relay still refuses, and a refusal came through. */
function probesOf(host: string): readonly RTCIceServer[] {
  return [
    { urls: `stun:${host}:${mediaPort}` },
    { urls: `turn:${host}:${mediaPort}?transport=udp`, username: 'preflight', credential: 'preflight' },
  ];
}

async function judgeSocket({ ports, setting: { endpoints }, signal }: CheckContext): Promise<Finding> {
  const service = ports.service();
  if (service?.webSocket === 'failed') return failed('WS_INIT_FAILED');
  if (service?.webSocket === 'lost') return warned('WS_LOST');
  if (service?.webSocket === 'gained') return passed();
  if (endpoints === null) return unknown('WS_UNPROVEN');
  const target = `${endpoints.signalling}:443`;
  const opened = await ports.openSocket(`wss://${endpoints.signalling}/LilyRTC`, signal);
  if (opened === 'policy') return unknown('CSP_CONNECT_SRC', { target });
  // A server that refuses looks to a page just as a network that blocks.
  return opened === null
    ? unknown('WS_UNPROVEN', { target })
    : passed({ target, measured: { value: Math.round(opened), unit: 'ms' } });
}

/** The origin of a host that has answered before: the Region's own, else the instance. */
function nearOrigin({ setting: { endpoints, instance }, found }: CheckContext): string | null {
  if (endpoints !== null && found('network.region')?.status === 'pass') return `https://${endpoints.participant}`;
  const isReached = found('network.instance')?.measured !== undefined;
  return isReached ? instance : null;
}

async function measureLatency(context: CheckContext): Promise<Finding> {
  const { ports, signal } = context;
  const origin = nearOrigin(context);
  if (origin === null) return unknown();
  const target = hostOf(origin);
  const times: number[] = [];
  for (let turn = 0; turn <= warmRequests && !signal.aborted; turn += 1) {
    const reach = await ports.reach(`${origin}/`, requestLimit, signal);
    if (reach.outcome === 'answered' && turn > 0) times.push(reach.ms);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  if (median === undefined) return unknown(null, { target });
  const more = { target, measured: { value: Math.round(median), unit: 'ms' } as const };
  return median > latencyLimit ? warned('NET_LATENCY', more) : passed(more);
}
