import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMos, voiceRating } from '../../../src/diagnostics/quality/e-model.js';

const path = (roundTrip: number, jitter: number, lossPercent: number) => ({
  roundTrip,
  jitter,
  bufferDelay: null,
  lossPercent,
});

const figure = fc.oneof(
  fc.double({ min: 0, max: 3000, noNaN: true }),
  fc.constantFrom(0, 20, 137.3, 160, 177.3, 200, 314.6, 1e9),
);
const loss = fc.double({ min: 0, max: 100, noNaN: true });
const more = fc.double({ min: 0, max: 500, noNaN: true });

describe('the estimate of the opinion score', () => {
  it.each([
    [20, 2, 0, 92.38, 4.39, 4.39],
    [50, 5, 0, 91.88, 4.38, 4.38],
    [100, 10, 0.5, 86.52, 4.24, 4.31],
    [150, 20, 1, 81.32, 4.07, 4.21],
    [300, 30, 1, 73.25, 3.75, 3.92],
    [300, 30, 3, 59.96, 3.1, 3.57],
    [500, 60, 5, 28.78, 1.56, 2.14],
    [800, 80, 10, 0, 1, 1],
    [1000, 100, 0, 16.22, 1.15, 1.15],
  ])('of %d ms, jitter %d ms and %d %% loss has the rating %d', (roundTrip, jitter, lost, rating, mos, mosWithFec) => {
    const given = path(roundTrip, jitter, lost);
    expect(voiceRating(given)).toBeCloseTo(rating, 1);
    expect(estimateMos(given)).toBeCloseTo(mos, 2);
    expect(estimateMos(given, 20)).toBeCloseTo(mosWithFec, 2);
  });

  it('lies between 1 and 4.5, and never rises when round trip, jitter or loss do', () => {
    fc.assert(
      fc.property(figure, figure, loss, more, more, more, (roundTrip, jitter, lost, a, b, c) => {
        const before = estimateMos(path(roundTrip, jitter, lost)) ?? NaN;
        const after = estimateMos(path(roundTrip + a, jitter + b, Math.min(100, lost + c))) ?? NaN;
        expect(before).toBeGreaterThanOrEqual(1);
        expect(before).toBeLessThanOrEqual(4.5);
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is null where a figure is missing or is none', () => {
    const wrong = fc.constantFrom(null, NaN, -1, Infinity);
    fc.assert(
      fc.property(wrong, fc.nat(2), (value, place) => {
        const given = [40, 5, 0].map((good, index) => (index === place ? value : good));
        const [roundTrip = null, jitter = null, lossPercent = null] = given;
        expect(estimateMos({ roundTrip, jitter, bufferDelay: null, lossPercent })).toBeNull();
      }),
    );
  });

  it('goes by the jitter buffer itself where that is told', () => {
    expect(estimateMos({ roundTrip: 40, jitter: null, bufferDelay: 40, lossPercent: 0 })).toBe(
      estimateMos({ roundTrip: 40, jitter: 20, bufferDelay: null, lossPercent: 0 }),
    );
  });
});
