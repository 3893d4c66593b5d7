import { ApiCalls, longPoll, summariesOf, type ApiCall, type ApiSummary } from './api-calls.js';
import { Calls, type LoggedCall } from './calls.js';
import type { CcpLog, CcpLogLevel, LogReadOptions } from './ccp-log.js';
import { EnvironmentReading, type LoggedEnvironment } from './environment.js';
import { Findings, type Finding } from './findings.js';
import { gapsIn, Snapshots, type LoggedSnapshot, type SnapshotGap } from './snapshots.js';
import { SocketLifeReading, type SocketLife } from './socket-life.js';

/** The difference of the two clocks, Connect's less the workstation's: positive where the workstation is behind. */
export interface SkewSummary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What a log tells. */
export interface LogAnalysis {
  /** Epoch milliseconds of the first and last entry with a time; null where there is none. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly lines: number;
  readonly malformed: number;
  readonly isCut: boolean;
  readonly levels: Readonly<Record<CcpLogLevel, number>>;
  readonly environment: LoggedEnvironment;
  /** Without the long poll, whose time is no latency. */
  readonly apis: readonly ApiSummary[];
  readonly apiCalls: readonly ApiCall[];
  readonly snapshots: readonly LoggedSnapshot[];
  readonly gaps: readonly SnapshotGap[];
  readonly skew: SkewSummary | null;
  readonly socket: SocketLife;
  readonly calls: readonly LoggedCall[];
  readonly findings: readonly Finding[];
}

const stretch = 4000;

/** Reads states, API latency, clock skew, the WebSocket's life, calls and findings out of a log. */
export async function analyseLog(log: CcpLog, options: LogReadOptions = {}): Promise<LogAnalysis> {
  const readings = {
    apis: new ApiCalls(),
    snapshots: new Snapshots(),
    socket: new SocketLifeReading(),
    calls: new Calls(),
    environment: new EnvironmentReading(),
    findings: new Findings(),
  };
  const all = Object.values(readings);
  let done = 0;
  for (const line of log.lines) {
    for (const reading of all) reading.take(line);
    done += 1;
    if (done % stretch > 0) continue;
    options.signal?.throwIfAborted();
    options.onProgress?.(done / log.lines.length);
    await options.breathe?.();
  }
  options.signal?.throwIfAborted();
  options.onProgress?.(1);
  const snapshots = readings.snapshots.snapshots();
  const gaps = gapsIn(snapshots);
  const calls = readings.calls.list();
  const environment = readings.environment.environment();
  const { findings } = readings;
  findings.takeSnapshots(gaps, snapshots);
  findings.takeCalls(calls);
  const span = spanOf(log);
  findings.takeEnvironment(environment, span?.from ?? 0);
  const apiCalls = readings.apis.calls().filter(({ api }) => api !== longPoll);
  return {
    span,
    lines: log.lines.length,
    malformed: log.malformed,
    isCut: log.isCut,
    levels: levelsOf(log),
    environment,
    apis: summariesOf(apiCalls),
    apiCalls,
    snapshots,
    gaps,
    skew: skewOf(snapshots),
    socket: readings.socket.life(),
    calls,
    findings: findings.list(),
  };
}

function spanOf({ lines }: CcpLog): LogAnalysis['span'] {
  const from = lines.find(({ at }) => at !== null)?.at ?? null;
  const to = lines.findLast(({ at }) => at !== null)?.at ?? null;
  return from === null || to === null ? null : { from, to };
}

function levelsOf({ lines }: CcpLog): Readonly<Record<CcpLogLevel, number>> {
  const counts: Record<CcpLogLevel, number> = {
    TEST: 0,
    TRACE: 0,
    DEBUG: 0,
    INFO: 0,
    LOG: 0,
    UNKNOWN: 0,
    WARN: 0,
    ERROR: 0,
    CRITICAL: 0,
  };
  for (const { level } of lines) counts[level] += 1;
  return counts;
}

function skewOf(snapshots: readonly LoggedSnapshot[]): SkewSummary | null {
  const values = snapshots.flatMap(({ skew }) => (skew === null ? [] : [skew])).sort((one, other) => one - other);
  const [least] = values;
  const most = values.at(-1);
  const median = values[Math.floor(values.length / 2)];
  return least === undefined || most === undefined || median === undefined ? null : { median, least, most };
}
