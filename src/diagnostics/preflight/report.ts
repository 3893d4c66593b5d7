import { isHeadset } from '../../domain/audio-device.js';
import type { CheckResult } from './check.js';
import { preflightCodes, type PreflightCode } from './codes.js';
import type { PreflightProfile } from './options.js';
import type { BrowserFacts, PageFacts } from './ports.js';
import { verdictOf, type Verdict } from './verdict.js';

/** How bad a code is: `B` blocks calls, `D` makes them worse, `I` only informs. */
export type Severity = 'B' | 'D' | 'I';

/** One check as it stands in a report. */
export interface ReportedCheck {
  readonly id: string;
  readonly group: string;
  readonly status: CheckResult['status'];
  readonly code: PreflightCode | null;
  readonly severity: Severity | null;
  readonly durationMs: number;
  readonly measured: { readonly value: number | string; readonly unit: string } | null;
  readonly target: { readonly host: string; readonly port: number | null; readonly transport: string } | null;
  readonly evidence: readonly { readonly t: number; readonly text: string }[];
}

/**
 * What a preflight found, to be kept or sent. It holds no names, numbers, tokens or labels of devices. Readers ignore
 * members that they do not know; `schema` changes when one changes its meaning.
 */
export interface DiagnosticReport {
  readonly schema: 'diagnostics.report.v1';
  readonly id: string;
  readonly createdAt: string;
  readonly durationMs: number;
  readonly sdk: { readonly version: string };
  readonly trigger: 'manual' | 'preflight' | 'scheduled' | 'call-issue';
  readonly profile: PreflightProfile;
  /** The person stopped the run: what is missing was not tested. */
  readonly isStopped: boolean;
  readonly instance: { readonly region: string | null; readonly ccpUrlHost: string | null };
  readonly locale: string;
  readonly timezone: string;
  readonly environment: {
    readonly browser: { readonly name: string; readonly version: string; readonly major: number | null };
    readonly page: {
      readonly framed: boolean;
      readonly visibility: 'visible' | 'hidden';
      readonly wasDiscarded: boolean;
    };
  };
  readonly checks: readonly ReportedCheck[];
  readonly verdict: {
    readonly status: Verdict['status'];
    readonly topCodes: readonly PreflightCode[];
    readonly layer: NonNullable<Verdict['layer']> | 'unknown' | null;
    readonly confidence: number;
  };
}

/** What a report is made of besides the results. */
export interface ReportFrame {
  readonly id: string;
  readonly version: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly profile: PreflightProfile;
  readonly isStopped: boolean;
  readonly region: string | null;
  readonly instance: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly browser: BrowserFacts;
  readonly page: PageFacts;
}

/** Pure: the same results and frame give the same report. */
export function reportOf(results: readonly CheckResult[], frame: ReportFrame): DiagnosticReport {
  const { browser, page, instance } = frame;
  const verdict = verdictOf(results);
  return {
    schema: 'diagnostics.report.v1',
    id: frame.id,
    createdAt: new Date(frame.startedAt).toISOString(),
    durationMs: Math.max(0, Math.round(frame.endedAt - frame.startedAt)),
    sdk: { version: frame.version },
    trigger: 'preflight',
    profile: frame.profile,
    isStopped: frame.isStopped,
    instance: { region: frame.region, ccpUrlHost: instance === null ? null : new URL(instance).host },
    locale: frame.locale,
    timezone: frame.timezone,
    environment: {
      browser: { name: browser.name, version: browser.version, major: browser.major },
      page: {
        framed: page.isFramed,
        visibility: page.isHidden ? 'hidden' : 'visible',
        wasDiscarded: page.wasDiscarded,
      },
    },
    checks: results.map(reported),
    verdict: {
      status: verdict.status,
      topCodes: verdict.code === null ? [] : [verdict.code, ...verdict.others],
      layer: verdict.layer ?? (verdict.status === 'unknown' ? 'unknown' : null),
      confidence: verdict.confidence,
    },
  };
}

function reported({ id, status, code, durationMs, measured, target, evidence, ...result }: CheckResult): ReportedCheck {
  return {
    id,
    group: id.split('.')[0] ?? result.layer,
    status,
    code,
    severity: code === null ? null : severityOf(status, code),
    durationMs: Math.max(0, Math.round(durationMs)),
    measured: measured ?? null,
    target: target === undefined ? null : targetOf(id, target),
    evidence: (evidence ?? []).map((text) => ({ t: Math.max(0, Math.round(durationMs)), text })),
  };
}

function severityOf(status: CheckResult['status'], code: PreflightCode): Severity {
  if (status === 'fail') return 'B';
  return status === 'warn' && preflightCodes[code].confidence > 0 ? 'D' : 'I';
}

/** A device's label may hold its owner's name: only its kind goes out. */
function targetOf(id: string, target: string): ReportedCheck['target'] {
  if (id.startsWith('device.'))
    return { host: isHeadset(target) ? 'headset' : 'other', port: null, transport: 'device' };
  const [, host = target, port, transport = 'tcp'] =
    /^(?:https?:\/\/)?([^:/]+)(?::(\d+))?(?:\/(udp))?/.exec(target) ?? [];
  return { host, port: port === undefined ? null : Number(port), transport };
}
