/** From the outside in: what lies further down cannot work before what lies above it does. */
export const layers = ['page', 'browser', 'device', 'workstation', 'network', 'service'] as const;
export type Layer = (typeof layers)[number];

/**
 * `unknown`: it could not be observed, which says neither good nor bad. `skipped`: the profile does without it, something
 * that it builds on failed, or the run was stopped before it.
 */
export type CheckStatus = 'pass' | 'warn' | 'fail' | 'unknown' | 'skipped';

/**
 * What the place is used for. `softphone`: everything. `medialess`: call control without audio. `vdi-local`: the audio alone,
 * beside a remote desktop. `vdi-redirect`: a remote desktop that hands the audio to the local one. `chat-only`: no voice.
 */
export type PreflightProfile = 'softphone' | 'medialess' | 'vdi-local' | 'vdi-redirect' | 'chat-only';

/** How bad a code is: `B` blocks calls, `D` makes them worse, `I` only informs. */
export type Severity = 'B' | 'D' | 'I';

/** One check as it stands in a report. */
export interface ReportedCheck {
  readonly id: string;
  readonly group: string;
  readonly status: CheckStatus;
  readonly code: string | null;
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
    readonly status: 'ok' | 'degraded' | 'blocked' | 'unknown';
    readonly topCodes: readonly string[];
    readonly layer: Layer | 'unknown' | null;
    readonly confidence: number;
  };
}
