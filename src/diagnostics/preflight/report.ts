import { isHeadset } from '../../domain/audio-device.js';
import type { DiagnosticReport, PreflightProfile, ReportedCheck, Severity } from '../../domain/diagnostic-report.js';
import type { CheckResult } from './check.js';
import { preflightCodes, type PreflightCode } from './codes.js';
import type { BrowserFacts, PageFacts } from './ports.js';
import { verdictOf } from './verdict.js';

export type { DiagnosticReport } from '../../domain/diagnostic-report.js';

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
