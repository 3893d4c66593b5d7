import type { PreflightProfile } from '../../domain/diagnostic-report.js';
import type { VdiPlatform } from '../../domain/media-mode.js';
import type { Session } from '../../session/session.js';
import { endpointsOf, type RegionEndpoints } from '../endpoints.js';
import { browserChecks } from './browser-checks.js';
import { browserPreflightPorts } from './browser-ports.js';
import type { Check, CheckResult } from './check.js';
import { deviceChecks } from './device-checks.js';
import { networkChecks } from './network-checks.js';
import type { OldestMajors, PreflightSetting } from './options.js';
import { pageChecks } from './page-checks.js';
import type { PreflightPorts } from './ports.js';
import { reportOf, type DiagnosticReport } from './report.js';
import { runChecks } from './runner.js';
import { serviceChecks } from './service-checks.js';
import { verdictOf, type Verdict } from './verdict.js';
import { workstationChecks } from './workstation-checks.js';

/** Every check, from the outside in. */
export const preflightChecks: readonly Check[] = [
  ...pageChecks,
  ...browserChecks,
  ...deviceChecks,
  ...workstationChecks,
  ...networkChecks,
  ...serviceChecks,
];

export interface PreflightOptions {
  /** Default `softphone`. */
  readonly profile?: PreflightProfile;
  /** Address of the instance; without it the ways to it are skipped. */
  readonly instanceUrl?: string;
  /** For the hosts of the region, for example `ap-northeast-1`. */
  readonly region?: string;
  /** Hosts in place of the built-in table, for a region or a network of your own. */
  readonly endpoints?: RegionEndpoints;
  /** TURN servers with credentials, where you have them: with those the way of the audio is proven. */
  readonly iceServers?: readonly RTCIceServer[];
  /** The oldest major versions that you support; browsers without an entry are not judged by their age. */
  readonly oldestMajors?: OldestMajors;
  readonly vdiPlatform?: VdiPlatform;
  /** Adds what the session knows of sign-in, sockets, clock and calls. */
  readonly session?: Session;
  /** Stops the run at once; the promise resolves with what is known. */
  readonly signal?: AbortSignal;
  /** Told at the end of each check. */
  readonly onResult?: (result: CheckResult) => void;
  /** What the run sees of the world, in place of the browser. */
  readonly ports?: PreflightPorts;
}

/** The outcome of a run. */
export interface Preflight {
  readonly results: readonly CheckResult[];
  readonly verdict: Verdict;
  readonly report: DiagnosticReport;
}

/** The version that stands in reports. */
const version = '0.1.0';

/**
 * Tests page, browser, devices, workstation, network and service, at most 20 s, with one verdict: the layer that fails, how
 * sure that is, and whom to ask. Asks nobody for the microphone that was not asked before, unless the browser's question is
 * still open. Never rejects.
 */
export async function runPreflight(options: PreflightOptions = {}): Promise<Preflight> {
  const ports = options.ports ?? browserPreflightPorts(options.session ?? null);
  const setting = settingOf(options);
  const startedAt = ports.now();
  const { signal, onResult } = options;
  const results = await runChecks({ checks: preflightChecks, ports, setting, signal, onResult });
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const report = reportOf(results, {
    id: ports.newId(),
    version,
    startedAt,
    endedAt: ports.now(),
    profile: setting.profile,
    isStopped: signal?.aborted === true,
    region: setting.region,
    instance: setting.instance,
    locale,
    timezone: timeZone,
    browser: await ports.browser(),
    page: ports.page(),
  });
  return { results, verdict: verdictOf(results), report };
}

function settingOf(options: PreflightOptions): PreflightSetting {
  const { profile = 'softphone', instanceUrl = '', region = null, iceServers = [], oldestMajors = {} } = options;
  return {
    profile,
    instance: URL.canParse(instanceUrl) ? new URL(instanceUrl).origin : null,
    region,
    endpoints: options.endpoints ?? (region === null ? null : endpointsOf(region)),
    iceServers,
    oldestMajors,
    vdiPlatform: options.vdiPlatform ?? null,
  };
}
