import type { LogAnalysis } from './analyse-log.js';
import type { FindingCode } from './findings.js';

/** A figure of two logs; null where a log does not tell it. */
export interface ComparedFigure {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface LogComparison {
  /** 95th percentile of the latency in ms, for operations of either log, the greatest change first. */
  readonly apis: readonly ComparedFigure[];
  /** `skew`, `roundTrip` in ms, `loss` in percent, `gaps`, `errors`, `calls`. */
  readonly figures: readonly ComparedFigure[];
  readonly onlyBefore: readonly FindingCode[];
  readonly onlyAfter: readonly FindingCode[];
  /** Whether browser or Streams differ. */
  readonly isOtherBrowser: boolean;
  readonly isOtherStreams: boolean;
}

/** What changed from one log to the other, as from a good day to a bad one. */
export function compareLogs(before: LogAnalysis, after: LogAnalysis): LogComparison {
  const names = [...new Set([...before.apis, ...after.apis].map(({ api }) => api))];
  const p95 = (log: LogAnalysis, name: string): number | null => log.apis.find(({ api }) => api === name)?.p95 ?? null;
  const codes = (log: LogAnalysis): readonly FindingCode[] => log.findings.map(({ code }) => code);
  const change = ({ before: one, after: other }: ComparedFigure): number => Math.abs((other ?? 0) - (one ?? 0));
  return {
    apis: names
      .map((name) => ({ name, before: p95(before, name), after: p95(after, name) }))
      .sort((one, other) => change(other) - change(one)),
    figures: figureNames.map((name) => ({ name, before: figures[name](before), after: figures[name](after) })),
    onlyBefore: codes(before).filter((code) => !codes(after).includes(code)),
    onlyAfter: codes(after).filter((code) => !codes(before).includes(code)),
    isOtherBrowser: differs(before.environment.userAgent, after.environment.userAgent),
    isOtherStreams: differs(before.environment.streamsVersion, after.environment.streamsVersion),
  };
}

const figures = {
  skew: ({ skew }: LogAnalysis) => skew?.median ?? null,
  roundTrip: ({ calls }: LogAnalysis) => mean(calls.map(({ summary }) => summary.meanRoundTrip)),
  loss: ({ calls }: LogAnalysis) => mean(calls.map(({ summary }) => summary.lossReceived)),
  gaps: ({ gaps }: LogAnalysis) => gaps.length,
  errors: ({ levels }: LogAnalysis) => levels.ERROR + levels.CRITICAL,
  calls: ({ calls }: LogAnalysis) => calls.length,
} as const;

export const figureNames = ['skew', 'roundTrip', 'loss', 'gaps', 'errors', 'calls'] as const;

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
