import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gradeOf,
  grades,
  steadyGrades,
  worstGrade,
  type QualityGrade,
} from '../../../src/diagnostics/quality/grades.js';

const known: readonly QualityGrade[] = grades;
const anyGrade = fc.constantFrom<QualityGrade>(...grades, 'unknown');

describe('the grade of a call', () => {
  it.each([
    ['roundTrip', 150, 'good'],
    ['roundTrip', 150.1, 'fair'],
    ['roundTrip', 501, 'bad'],
    ['jitter', 30, 'fair'],
    ['lossPercent', 4, 'poor'],
    ['lossPercent', 100, 'bad'],
    ['mos', 4, 'good'],
    ['mos', 3.999, 'fair'],
    ['mos', 3.09, 'bad'],
    ['mos', null, 'unknown'],
  ] as const)('of %s %s is %s', (figure, value, grade) => {
    expect(gradeOf(figure, value)).toBe(grade);
  });

  it('is never better for a worse figure, and never left out', () => {
    const worse = fc.tuple(
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
    );
    fc.assert(
      fc.property(worse, ([value, more]) => {
        expect(known.indexOf(gradeOf('roundTrip', value + more))).toBeGreaterThanOrEqual(
          known.indexOf(gradeOf('roundTrip', value)),
        );
        expect(known).toContain(gradeOf('lossPercent', value));
      }),
    );
  });

  it('is the worst that is known', () => {
    expect(worstGrade(['good', 'unknown', 'poor', 'fair'])).toBe('poor');
    expect(worstGrade(['unknown'])).toBe('unknown');
  });

  it('worsens with three seconds of five, and mends after five without', () => {
    const read = (text: string) =>
      steadyGrades([...text].map((letter) => known.find((grade) => grade.startsWith(letter)) ?? 'unknown')).map(
        (grade) => grade[0],
      );
    expect(read('gggpgpggg').join('')).toBe('ggggggggg');
    expect(read('ggpgpgpgggggg').join('')).toBe('ggggggpppppgg');
    expect(read('bbbppppp').join('')).toBe('bbbbbbbp');
    expect(read('gg-----g').join('')).toBe('ggggggug');
  });

  it('stays among the grades of the last five seconds', () => {
    fc.assert(
      fc.property(fc.array(anyGrade, { maxLength: 40 }), (all) => {
        steadyGrades(all).forEach((grade, index) => {
          const seen = all.slice(Math.max(0, index - 4), index + 1);
          const ranks = seen.filter((one) => one !== 'unknown').map((one) => known.indexOf(one));
          if (ranks.length === 0) return expect(grade).toBe('unknown');
          expect(known.indexOf(grade)).toBeGreaterThanOrEqual(Math.min(...ranks));
          expect(known.indexOf(grade)).toBeLessThanOrEqual(Math.max(...ranks));
        });
      }),
    );
  });
});
