/** How a call is to listen to; `unknown` where nothing was measured, which is no good sign and no bad one. */
export type QualityGrade = 'good' | 'fair' | 'poor' | 'bad' | 'unknown';

export type QualityFigure = 'roundTrip' | 'jitter' | 'bufferDelay' | 'lossPercent' | 'mos';

/** Known grades, best first. */
export const grades = ['good', 'fair', 'poor', 'bad'] as const;

/** The last value that is still good, fair and poor: milliseconds, percent. Of the score the value is the least. */
const limits: Readonly<Record<QualityFigure, readonly [number, number, number]>> = {
  roundTrip: [150, 300, 500],
  jitter: [20, 30, 60],
  bufferDelay: [60, 120, 250],
  lossPercent: [1, 3, 5],
  mos: [4, 3.6, 3.1],
};

/** The grade of one figure; there is no hole between two grades. */
export function gradeOf(figure: QualityFigure, value: number | null): QualityGrade {
  if (value === null || Number.isNaN(value)) return 'unknown';
  const [good, fair, poor] = limits[figure];
  const isWithin = (limit: number): boolean => (figure === 'mos' ? value >= limit : value <= limit);
  if (isWithin(good)) return 'good';
  if (isWithin(fair)) return 'fair';
  return isWithin(poor) ? 'poor' : 'bad';
}

const ranks: Readonly<Record<QualityGrade, number>> = { unknown: -1, good: 0, fair: 1, poor: 2, bad: 3 };

/** The worst of the grades that are known. */
export function worstGrade(all: readonly QualityGrade[]): QualityGrade {
  let worst: QualityGrade = 'unknown';
  for (const grade of all) if (ranks[grade] > ranks[worst]) worst = grade;
  return worst;
}

/** Seconds that are looked at, how many of them raise, and that none of them clears. */
export const steadiness = { seconds: 5, raisedBy: 3 } as const;

/**
 * The grade that lasts, second by second: it worsens when three of five seconds are worse, and mends when none of five is
 * as bad. Seconds that are not known are passed over; five of them in a row make it unknown.
 */
export function steadyGrades(all: readonly QualityGrade[]): readonly QualityGrade[] {
  let now = -1;
  return all.map((_, index) => {
    const seen = all.slice(Math.max(0, index + 1 - steadiness.seconds), index + 1).flatMap(rankOf);
    if (seen.length === 0) now = -1;
    else {
      const worstFirst = seen.toSorted((one, other) => other - one);
      const raised = worstFirst[steadiness.raisedBy - 1] ?? now;
      now = Math.min(Math.max(now, raised, Math.min(...seen)), Math.max(...seen));
    }
    return grades[now] ?? 'unknown';
  });
}

function rankOf(grade: QualityGrade): readonly number[] {
  return grade === 'unknown' ? [] : [ranks[grade]];
}
