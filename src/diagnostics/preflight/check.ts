import type { CheckStatus, Layer } from '../../domain/diagnostic-report.js';
import type { PreflightCode } from './codes.js';
import type { Need } from './need.js';
import type { PreflightSetting } from './options.js';
import type { PreflightPorts } from './ports.js';

/** A figure that a check took, with the unit that it is in. */
export interface Measured {
  readonly value: number | string;
  readonly unit: 'ms' | 's' | 'Hz' | 'dB' | 'GiB' | 'cores' | 'of' | '';
}

/** What a check found. */
export interface Finding {
  readonly status: CheckStatus;
  /** What is wrong, or why nothing could be observed; null where there is nothing to say. */
  readonly code: PreflightCode | null;
  readonly measured?: Measured;
  /** The host, port or origin that the finding is about. */
  readonly target?: string;
  /** What was seen, for the report: plain facts without customer data. */
  readonly evidence?: readonly string[];
  /** 0 to 1: how sure the code is, where the check itself knows better than its usual. */
  readonly confidence?: number;
}

export interface CheckContext {
  readonly ports: PreflightPorts;
  readonly setting: PreflightSetting;
  /** Findings of the checks that this one names in `dependsOn`. */
  readonly found: (id: string) => Finding | undefined;
  readonly signal: AbortSignal;
}

export interface Check {
  /** Stable: it stands in reports. */
  readonly id: string;
  readonly layer: Layer;
  /** Absent: every profile has it. */
  readonly needs?: Need;
  /** A verdict is open as long as this is unknown. */
  readonly isEssential?: boolean;
  /** Checks that must have ended before; one that failed skips this one. */
  readonly dependsOn?: readonly string[];
  /** Like `dependsOn`, but a failure there skips nothing. */
  readonly after?: readonly string[];
  /** Milliseconds after which nothing is known. */
  readonly limit: number;
  run(context: CheckContext): Promise<Finding> | Finding;
}

/** A finding with where and when it was made. */
export interface CheckResult extends Finding {
  readonly id: string;
  readonly layer: Layer;
  readonly isEssential: boolean;
  readonly durationMs: number;
}

export const passed = (more: Partial<Finding> = {}): Finding => ({ status: 'pass', code: null, ...more });
export const warned = (code: PreflightCode, more: Partial<Finding> = {}): Finding => ({
  status: 'warn',
  code,
  ...more,
});
export const failed = (code: PreflightCode, more: Partial<Finding> = {}): Finding => ({
  status: 'fail',
  code,
  ...more,
});
export const unknown = (code: PreflightCode | null = null, more: Partial<Finding> = {}): Finding => ({
  status: 'unknown',
  code,
  ...more,
});
export const skipped: Finding = { status: 'skipped', code: null };
