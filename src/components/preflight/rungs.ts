import type { CheckResult } from '../../diagnostics/preflight/check.js';
import { preflightCodes } from '../../diagnostics/preflight/codes.js';
import { layers, type CheckStatus, type Layer } from '../../domain/diagnostic-report.js';

/** One layer of the ladder. */
export interface Rung {
  readonly layer: Layer;
  /** The worst of its checks; `unknown` only where nothing could be observed at all. */
  readonly status: CheckStatus;
  readonly checks: readonly CheckResult[];
  /** Milliseconds of all its checks. */
  readonly durationMs: number;
  /** The line has broken in a layer before. */
  readonly isBehindBreak: boolean;
}

/** A fault stands in the layer that is to blame, not in the one where it was noticed. */
function placeOf({ layer, status, code }: CheckResult): Layer {
  return (status === 'fail' || status === 'warn') && code !== null ? preflightCodes[code].layer : layer;
}

const order: readonly CheckStatus[] = ['fail', 'warn', 'pass', 'unknown'];

/** The ladder of a run, whole or under way. */
export function rungsOf(results: readonly CheckResult[]): readonly Rung[] {
  let isBroken = false;
  return layers.map((layer) => {
    const checks = results.filter((result) => placeOf(result) === layer);
    const status = order.find((one) => checks.some((check) => check.status === one)) ?? 'skipped';
    const durationMs = checks.reduce((sum, check) => sum + check.durationMs, 0);
    const rung = { layer, status, checks, durationMs, isBehindBreak: isBroken };
    isBroken ||= status === 'fail';
    return rung;
  });
}
