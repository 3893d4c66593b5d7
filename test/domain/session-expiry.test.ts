import { describe, expect, it } from 'vitest';
import { expiryNotice, expiryOf, nextExpiryStep } from '../../src/domain/session-expiry.js';

const minute = 60_000;
const end = 1_000 * minute;
const byLength = { byLength: end, byInactivity: null };

describe('the end of a session', () => {
  it.each([
    [31, null],
    [30, 30],
    [11, 30],
    [10, 10],
    [5, 5],
    [1, 5],
    [0, 0],
    [-40, 0],
  ])('%i minutes before is told as step %s', (minutes, step) => {
    expect(expiryNotice(byLength, end - minutes * minute)?.minutesLeft ?? null).toBe(step);
  });

  it('is what Connect says, where Connect warns', () => {
    const ends = { byLength: end, byInactivity: end - 100 * minute };
    expect(expiryOf(ends)).toBe(end - 100 * minute);
    expect(expiryNotice(ends, end - 103 * minute)).toEqual({ cause: 'inactivity', minutesLeft: 5 });
  });

  it('is told at once when Connect warns, however early', () => {
    expect(expiryNotice({ byLength: null, byInactivity: end }, end - 50 * minute)).toEqual({
      cause: 'inactivity',
      minutesLeft: 30,
    });
  });

  it('comes nearer at the next step only', () => {
    expect(nextExpiryStep(byLength, end - 60 * minute)).toBe(end - 30 * minute);
    expect(nextExpiryStep(byLength, end - 30 * minute)).toBe(end - 10 * minute);
    expect(nextExpiryStep(byLength, end)).toBeNull();
    expect(nextExpiryStep({ byLength: null, byInactivity: null }, end)).toBeNull();
  });
});
