import type { IssueSpell, QualityIssue } from './issues.js';
import type { QualityPoint } from './points.js';

/** The end of a call's audio in a few figures, as a report of a bad call takes them along. Milliseconds, percent. */
export interface QualitySummary {
  readonly mosAverage?: number;
  readonly mosLowest?: number;
  /** Nineteen of twenty seconds were at most this. */
  readonly roundTrip95?: number;
  readonly jitter95?: number;
  readonly lossPercent?: number;
  readonly issues: readonly QualityIssue[];
  /** Seconds that were looked at. */
  readonly lastSeconds: number;
}

/** Sums up the last `seconds` that were measured until `until`, by default all of them. */
export function summaryOf(
  { points, spells }: { readonly points: readonly QualityPoint[]; readonly spells: readonly IssueSpell[] },
  seconds = 60,
  until = Number.POSITIVE_INFINITY,
): QualitySummary {
  const seen = points.filter(({ at }) => at <= until).slice(-seconds);
  const known = (pick: (point: QualityPoint) => number | null): readonly number[] =>
    seen.flatMap((point) => pick(point) ?? []);
  const [first, last] = [seen[0]?.at ?? 0, seen.at(-1)?.at ?? 0];
  const issues = spells.filter(({ from, to }) => from <= last && (to === null || to > first)).map(({ issue }) => issue);
  const mos = known((point) => point.mos);
  const loss = known(({ lossReceiving, lossSending }) =>
    lossReceiving === null ? lossSending : Math.max(lossReceiving, lossSending ?? 0),
  );
  return {
    ...figure('mosAverage', average(mos)),
    ...figure('mosLowest', percentile(mos, 0)),
    ...figure(
      'roundTrip95',
      percentile(
        known((point) => point.roundTrip),
        0.95,
      ),
    ),
    ...figure(
      'jitter95',
      percentile(
        known((point) => point.jitter),
        0.95,
      ),
    ),
    ...figure('lossPercent', average(loss)),
    issues: [...new Set(issues)],
    lastSeconds: seen.length,
  };
}

function figure<Name extends string>(name: Name, value: number | null): { readonly [name in Name]?: number } | object {
  return value === null ? {} : { [name]: value };
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percentile(values: readonly number[], part: number): number | null {
  return (
    values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? null
  );
}
