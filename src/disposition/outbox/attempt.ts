import type { OutboxEntry } from './outbox-entry.js';
import type { SinkResult } from './sink.js';

/** Limits of repetition, in milliseconds. */
export const repetition = { first: 1_000, longest: 300_000, lifetime: 7 * 86_400_000, aloneFrom: 3 } as const;

/** Full jitter: anywhere from at once to twice as long as the time before, at most five minutes. `chance` is 0 to 1. */
export function backOff(attempts: number, chance: number): number {
  return Math.floor(chance * Math.min(repetition.longest, repetition.first * 2 ** Math.min(attempts, 20)));
}

/** What an attempt leaves of an entry: null once the sink has it. */
export function afterAttempt(entry: OutboxEntry, result: SinkResult, now: number, chance: number): OutboxEntry | null {
  if (result.status === 'stored' || result.status === 'duplicate') return null;
  const attempts = entry.attempts + 1;
  const tried = { ...entry, attempts, trouble: result.code };
  if (result.status === 'rejected') return { ...tried, state: 'refused' };
  if (result.status === 'alone') return { ...tried, isAlone: true };
  // A machine that was off for a week has not been refused: only an attempt ends the patience.
  if (now - entry.addedAt > repetition.lifetime) return { ...tried, state: 'refused' };
  const asked = result.seconds === undefined ? 0 : result.seconds * 1000;
  return {
    ...tried,
    isAlone: entry.isAlone || attempts >= repetition.aloneFrom,
    nextAt: now + Math.max(asked, backOff(attempts, chance)),
  };
}
